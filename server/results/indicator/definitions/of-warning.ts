import { type Definition, define, type Words } from './definition.ts'

const signals: Words = [
  'Señales recibidas por el producto, sin las importadas, las de simulacro, las retiradas ni las que señalan a una autoridad',
  'Signaux reçus par le produit, hors importés, exercices, retirés et ceux qui visent une autorité',
  'Signals received by the product, without imported ones, exercises, those withdrawn and those that point to an authority',
]
const alerts: Words = [
  'Alertas emitidas, sin simulacros ni las reservadas',
  'Alertes émises, hors exercices et alertes réservées',
  'Alerts issued, without exercises and reserved ones',
]
const situations: Words = [
  'Situaciones abiertas, sin simulacros ni las reservadas',
  'Situations ouvertes, hors exercices et situations réservées',
  'Situations opened, without exercises and reserved ones',
]
const recommendations: Words = [
  'Recomendaciones de las alertas y sus respuestas, sin simulacros ni las reservadas',
  'Recommandations des alertes et leurs réponses, hors exercices et réservées',
  'Recommendations of alerts and their answers, without exercises and reserved ones',
]
const referrals: Words = [
  'Remisiones enviadas a un servicio; solo conteos',
  'Orientations envoyées à un service ; des effectifs seulement',
  'Referrals sent to a service; counts alone',
]

/** I1 to I6 and I11: from a signal to what an institution answers. */
export const warningDefinitions: readonly Definition[] = [
  define(
    'I1.1',
    {
      name: [
        'Horas desde el envío hasta la clasificación humana (mediana)',
        'Heures entre l’envoi et le tri humain (médiane)',
        'Hours from sending to human triage (median)',
      ],
      formula: [
        'Mediana de las horas entre recibida y clasificada, de las señales del período ya clasificadas. En décimas hasta diez horas, en horas hasta diez días, luego en días.',
        'Médiane des heures entre réception et tri, des signaux de la période déjà triés. En dixièmes jusqu’à dix heures, en heures jusqu’à dix jours, puis en jours.',
        'Median of the hours between receipt and triage, of the signals of the period that were triaged. In tenths up to ten hours, in hours up to ten days, then in days.',
      ],
      source: signals,
      unit: 'hours',
      better: 'lower',
      computing: { kind: 'median', measure: 'triage' },
      counts: 'hours',
      dimensions: ['sex', 'age', 'people', 'territory'],
    },
    true,
  ),
  define(
    'I1.2',
    {
      name: [
        'Señales clasificadas dentro del plazo',
        'Signaux triés dans le délai',
        'Signals triaged within the target',
      ],
      formula: [
        'Señales clasificadas antes de vencer su plazo ÷ señales recibidas en el período',
        'Signaux triés avant l’échéance ÷ signaux reçus dans la période',
        'Signals triaged before their time was over ÷ signals received in the period',
      ],
      source: signals,
      unit: 'percent',
      computing: { kind: 'share', measure: 'triage' },
      counts: 'hours',
      dimensions: ['sex', 'age', 'people', 'territory'],
    },
    true,
  ),
  define('I2.1', {
    name: ['Situaciones por señal', 'Situations par signal', 'Situations per signal'],
    formula: [
      'Situaciones abiertas en el período ÷ señales recibidas en el período',
      'Situations ouvertes dans la période ÷ signaux reçus dans la période',
      'Situations opened in the period ÷ signals received in the period',
    ],
    source: signals,
    unit: 'ratio',
    better: 'neither',
    computing: { kind: 'ratio', of: 'opened', per: 'complete' },
    counts: 'situations',
    dimensions: ['sex', 'age', 'people', 'territory'],
  }),
  define('I2.2', {
    name: [
      'Señales con códigos completos y sin nombres',
      'Signaux aux codes complets et sans noms',
      'Signals with complete codes and no names',
    ],
    formula: [
      'Señales que dicen el municipio, los grupos expuestos, si hay niñez y si continúa ÷ señales recibidas. Ninguna guarda un nombre: no hay campo para él y la nota llega sellada.',
      'Signaux qui disent la commune, les groupes exposés, la présence d’enfants et si cela continue ÷ signaux reçus. Aucun ne garde un nom : il n’y a pas de champ pour cela et la note arrive scellée.',
      'Signals that say the municipality, the exposed groups, whether children are involved and whether it goes on ÷ signals received. None keeps a name: there is no field for one and the note comes sealed.',
    ],
    source: signals,
    unit: 'percent',
    computing: { kind: 'share', measure: 'complete' },
    counts: 'signals',
    dimensions: ['sex', 'age', 'people', 'territory'],
  }),
  define(
    'I3.1',
    {
      name: [
        'Situaciones valoradas en siete días',
        'Situations évaluées en sept jours',
        'Situations assessed within seven days',
      ],
      formula: [
        'Situaciones con una valoración aprobada a los siete días o antes ÷ situaciones abiertas en el período',
        'Situations dont une évaluation est approuvée en sept jours au plus ÷ situations ouvertes dans la période',
        'Situations with an approved assessment after seven days or sooner ÷ situations opened in the period',
      ],
      source: situations,
      unit: 'percent',
      computing: { kind: 'share', measure: 'assessed' },
      counts: 'hours',
      dimensions: ['territory'],
    },
    true,
  ),
  define('I3.2', {
    name: [
      'Alertas con acuse de recibo a tiempo',
      'Alertes dont la réception est accusée à temps',
      'Alerts acknowledged in time',
    ],
    formula: [
      'Destinatarias que acusaron recibo dentro del plazo ÷ destinatarias a las que llegó la alerta en el período',
      'Destinataires ayant accusé réception dans le délai ÷ destinataires que l’alerte a atteints dans la période',
      'Addressees who acknowledged within the time ÷ addressees whom an alert reached in the period',
    ],
    source: alerts,
    unit: 'percent',
    computing: { kind: 'share', measure: 'acknowledged' },
    counts: 'acts',
    dimensions: ['territory', 'institution'],
  }),
  define('I4.1', {
    name: [
      'Recomendaciones respondidas a tiempo',
      'Recommandations ayant reçu réponse à temps',
      'Recommendations answered by the deadline',
    ],
    formula: [
      'Recomendaciones aceptadas o no aceptadas con razón antes del plazo ÷ recomendaciones cuyo plazo de respuesta cae en el período',
      'Recommandations acceptées ou refusées avec motif avant l’échéance ÷ recommandations dont l’échéance de réponse tombe dans la période',
      'Recommendations accepted, or declined with a reason, by the deadline ÷ recommendations whose deadline for an answer falls in the period',
    ],
    source: recommendations,
    unit: 'percent',
    computing: { kind: 'share', measure: 'answered' },
    counts: 'acts',
    dimensions: ['territory', 'institution'],
  }),
  define('I4.2', {
    name: [
      'Recomendaciones cumplidas a tiempo y verificadas',
      'Recommandations accomplies à temps et vérifiées',
      'Recommendations done by the deadline and verified',
    ],
    formula: [
      'Recomendaciones informadas como cumplidas antes del plazo y verificadas por otra persona ÷ recomendaciones cuyo plazo cae en el período',
      'Recommandations déclarées accomplies avant l’échéance et vérifiées par autrui ÷ recommandations dont l’échéance tombe dans la période',
      'Recommendations reported done by the deadline and verified by another ÷ recommendations whose deadline falls in the period',
    ],
    source: recommendations,
    unit: 'percent',
    computing: { kind: 'share', measure: 'done' },
    counts: 'acts',
    dimensions: ['territory', 'institution'],
  }),
  define(
    'I5.1',
    {
      name: [
        'Señales cuya respuesta llegó en siete días',
        'Signaux ayant reçu une réponse en sept jours',
        'Reporters given feedback within seven days',
      ],
      formula: [
        'Señales con respuesta para quien informó a los siete días o antes ÷ señales recibidas en el período',
        'Signaux avec une réponse à la personne en sept jours au plus ÷ signaux reçus dans la période',
        'Signals with an answer for the reporter after seven days or sooner ÷ signals received in the period',
      ],
      source: signals,
      unit: 'percent',
      computing: { kind: 'share', measure: 'feedback' },
      counts: 'hours',
      dimensions: ['sex', 'age', 'people', 'territory'],
    },
    true,
  ),
  define('I6.1', {
    name: [
      'Alertas y recomendaciones que empezaron en la sociedad civil',
      'Alertes et recommandations venues de la société civile',
      'Alerts and recommendations that began with civil society',
    ],
    formula: [
      'Alertas y recomendaciones que nacieron de la propuesta de una organización ÷ todas las emitidas en el período',
      'Alertes et recommandations nées de la proposition d’une organisation ÷ toutes celles émises dans la période',
      'Alerts and recommendations that began with an organisation’s proposal ÷ all that were issued in the period',
    ],
    source: alerts,
    unit: 'percent',
    computing: { kind: 'share', measure: 'began' },
    counts: 'acts',
    dimensions: ['territory'],
  }),
  define(
    'I11.1',
    {
      name: ['Remisiones aceptadas', 'Orientations acceptées', 'Referrals accepted'],
      formula: [
        'Envíos que el servicio aceptó ÷ envíos a un servicio en el período',
        'Envois acceptés par le service ÷ envois à un service dans la période',
        'Sendings that the service accepted ÷ sendings to a service in the period',
      ],
      source: referrals,
      unit: 'percent',
      computing: { kind: 'share', measure: 'referred' },
      counts: 'hours',
      dimensions: ['sex', 'age', 'people'],
    },
    true,
  ),
  define(
    'I11.2',
    {
      name: [
        'Horas hasta la respuesta del servicio (mediana)',
        'Heures jusqu’à la réponse du service (médiane)',
        'Hours to the service’s answer (median)',
      ],
      formula: [
        'Mediana de las horas entre el envío y la respuesta, de los envíos del período ya respondidos',
        'Médiane des heures entre l’envoi et la réponse, des envois de la période ayant reçu réponse',
        'Median of the hours between sending and answer, of the sendings of the period that were answered',
      ],
      source: referrals,
      unit: 'hours',
      better: 'lower',
      computing: { kind: 'median', measure: 'referred' },
      counts: 'hours',
      dimensions: ['sex', 'age', 'people'],
    },
    true,
  ),
]
