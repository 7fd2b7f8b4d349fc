import { type Definition, define, type Words } from './definition.ts'

const trained: Words = [
  'Valoraciones de competencias después de una formación, sin nombres',
  'Évaluations des compétences après une formation, sans noms',
  'Assessments of competencies after a training, without names',
]
const survey: Words = [
  'Encuesta anónima a puntos focales; solo se anotan conteos',
  'Enquête anonyme auprès des points focaux ; seuls des effectifs sont notés',
  'Anonymous survey of focal points; counts alone are noted',
]

/** I8, I9 and I12: what people learned, who teaches, and whether they feel safe. */
export const capacityDefinitions: readonly Definition[] = [
  define('I8.1', {
    name: [
      'Personas formadas que alcanzan el nivel esperado',
      'Personnes formées qui atteignent le niveau attendu',
      'People trained who reach the target level',
    ],
    formula: [
      'Personas que aprobaron la última prueba de su cohorte ÷ personas que la rindieron, de las cohortes terminadas en el período',
      'Personnes ayant réussi le dernier test de leur cohorte ÷ personnes l’ayant passé, des cohortes finies dans la période',
      'People who passed the last test of their cohort ÷ people who took it, of the cohorts finished in the period',
    ],
    source: trained,
    unit: 'percent',
    computing: { kind: 'share', measure: 'level' },
    counts: 'trained-people',
    dimensions: ['sex', 'age', 'people', 'territory'],
  }),
  define('I8.2', {
    name: [
      'Personas que conservan el nivel a los seis meses',
      'Personnes qui gardent le niveau six mois après',
      'People who keep the level at six months',
    ],
    formula: [
      'Personas observadas a los seis meses en nivel 2 o más de cada competencia vista ÷ personas observadas a los seis meses en el período',
      'Personnes observées à six mois au niveau 2 ou plus de chaque compétence vue ÷ personnes observées à six mois dans la période',
      'People observed at six months at level 2 or higher of each competency seen ÷ people observed at six months in the period',
    ],
    source: trained,
    unit: 'percent',
    computing: { kind: 'share', measure: 'kept-level' },
    counts: 'trained-people',
    dimensions: ['sex', 'age', 'people', 'territory'],
  }),
  define('I9.1', {
    name: [
      'Personas formadoras certificadas que dieron dos sesiones o más por su cuenta',
      'Formatrices et formateurs certifiés ayant animé seuls deux séances ou plus',
      'Certified trainers who gave two sessions or more on their own',
    ],
    formula: [
      'Personas formadoras autónomas con dos formaciones dadas o más, al terminar el período',
      'Formatrices et formateurs autonomes avec deux formations données ou plus, à la fin de la période',
      'Autonomous trainers with two trainings given or more, at the end of the period',
    ],
    source: [
      'Cascada de formadores y certificados vigentes',
      'Cascade de formateurs et certificats en vigueur',
      'Cascade of trainers and certificates in force',
    ],
    unit: 'number',
    computing: { kind: 'count', measure: 'trainer' },
    atTheEnd: true,
    counts: 'trained-people',
  }),
  define('I12.1', {
    name: [
      'Puntos focales que se sienten seguros',
      'Points focaux qui se sentent en sécurité',
      'Focal points who feel safe',
    ],
    formula: [
      'Respuestas «me siento segura o seguro» ÷ respuestas a la encuesta del período',
      'Réponses « je me sens en sécurité » ÷ réponses à l’enquête de la période',
      'Answers “I feel safe” ÷ answers to the survey of the period',
    ],
    source: survey,
    unit: 'percent',
    computing: { kind: 'survey' },
    counts: 'answers',
    dimensions: ['sex', 'age', 'people'],
  }),
  define('I12.2', {
    name: [
      'Puntos focales que creen que informar cambia algo',
      'Points focaux qui croient que signaler change quelque chose',
      'Focal points who believe that reporting changes something',
    ],
    formula: [
      'Respuestas «informar cambia algo» ÷ respuestas a la encuesta del período',
      'Réponses « signaler change quelque chose » ÷ réponses à l’enquête de la période',
      'Answers “reporting changes something” ÷ answers to the survey of the period',
    ],
    source: survey,
    unit: 'percent',
    computing: { kind: 'survey' },
    counts: 'answers',
    dimensions: ['sex', 'age', 'people'],
  }),
]
