import { type Definition, define, type Words } from './definition.ts'

const committee: Words = [
  'Recomendaciones del comité directivo y sus respuestas',
  'Recommandations du comité de pilotage et leurs réponses',
  'Recommendations of the steering committee and their answers',
]
const bodies: Words = [
  'Instancias, sus sillas y sus sesiones',
  'Instances, leurs sièges et leurs séances',
  'Bodies, their seats and their sessions',
]
const watch: Words = [
  'Lo que falló en el servicio y cuándo volvió a la normalidad, visto por el vigilante',
  'Ce qui a défailli dans le service et quand c’est revenu à la normale, vu par le veilleur',
  'What failed in the service and when it was well again, seen by the watchman',
]
const happened: Words = [
  'Bitácora de incidentes de quienes trabajan y colaboran; solo códigos',
  'Journal des incidents de celles et ceux qui travaillent et collaborent ; des codes seulement',
  'Log of incidents of those who work and volunteer; codes alone',
]

/** I7, I10, I13 and I14: who decides, what a territory has, what failed, what was agreed. */
export const governanceDefinitions: readonly Definition[] = [
  define('I7.1', {
    name: [
      'Recomendaciones del comité aceptadas',
      'Recommandations du comité acceptées',
      'Committee recommendations accepted',
    ],
    formula: [
      'Recomendaciones aceptadas ÷ recomendaciones del comité emitidas en el período',
      'Recommandations acceptées ÷ recommandations du comité émises dans la période',
      'Recommendations accepted ÷ committee recommendations issued in the period',
    ],
    source: committee,
    unit: 'percent',
    computing: { kind: 'share', measure: 'steering-accepted' },
    counts: 'acts',
    dimensions: ['institution'],
  }),
  define('I7.2', {
    name: [
      'Recomendaciones del comité cumplidas',
      'Recommandations du comité accomplies',
      'Committee recommendations carried out',
    ],
    formula: [
      'Recomendaciones verificadas como cumplidas ÷ recomendaciones del comité cuyo plazo cae en el período',
      'Recommandations vérifiées comme accomplies ÷ recommandations du comité dont l’échéance tombe dans la période',
      'Recommendations verified as done ÷ committee recommendations whose deadline falls in the period',
    ],
    source: committee,
    unit: 'percent',
    computing: { kind: 'share', measure: 'steering-done' },
    counts: 'acts',
    dimensions: ['institution'],
  }),
  define(
    'I7.3',
    {
      name: [
        'Mujeres en las sillas que hablan y deciden',
        'Femmes dans les sièges qui parlent et décident',
        'Women in the seats that speak and decide',
      ],
      formula: [
        'Sillas con voto cuya titular es una mujer ÷ sillas con voto cuyo titular declaró su sexo, al terminar el período',
        'Sièges votants dont la titulaire est une femme ÷ sièges votants dont le titulaire a déclaré son sexe, à la fin de la période',
        'Voting seats held by a woman ÷ voting seats whose holder declared their sex, at the end of the period',
      ],
      source: bodies,
      unit: 'percent',
      computing: { kind: 'share', measure: 'women' },
      atTheEnd: true,
      counts: 'acts',
      dimensions: ['territory'],
    },
    true,
  ),
  define('I10.1', {
    name: [
      'Territorios con ruta verificada en 90 días',
      'Territoires dont le parcours a été vérifié depuis 90 jours',
      'Territories whose pathway was verified within 90 days',
    ],
    formula: [
      'Territorios con la ruta de atención verificada en los 90 días anteriores ÷ territorios activos o en pausa, al terminar el período',
      'Territoires dont le parcours a été vérifié dans les 90 jours précédents ÷ territoires actifs ou en pause, à la fin de la période',
      'Territories whose referral pathway was verified in the 90 days before ÷ territories live or paused, at the end of the period',
    ],
    source: [
      'Mecanismos territoriales y sus rutas de atención',
      'Mécanismes territoriaux et leurs parcours',
      'Territorial mechanisms and their pathways',
    ],
    unit: 'percent',
    computing: { kind: 'share', measure: 'pathway' },
    atTheEnd: true,
    counts: 'acts',
    dimensions: ['territory'],
  }),
  define('I10.2', {
    name: [
      'Comités que se reúnen como lo previeron',
      'Comités qui se réunissent comme prévu',
      'Committees that meet as planned',
    ],
    formula: [
      'Instancias que sesionaron dentro del intervalo que fijaron ÷ instancias con un intervalo fijado, al terminar el período',
      'Instances ayant siégé dans l’intervalle fixé ÷ instances ayant fixé un intervalle, à la fin de la période',
      'Bodies that met within the interval they set ÷ bodies that set an interval, at the end of the period',
    ],
    source: bodies,
    unit: 'percent',
    computing: { kind: 'share', measure: 'meets' },
    atTheEnd: true,
    counts: 'acts',
    dimensions: ['territory'],
  }),
  define(
    'I13.1',
    {
      name: [
        'Incidentes de seguridad de personas',
        'Incidents de sécurité de personnes',
        'Safety incidents of people',
      ],
      formula: [
        'Incidentes conocidos en el período, sin los que señalan a una autoridad. Nunca tiene meta de cero: los escondería.',
        'Incidents connus dans la période, hors ceux qui visent une autorité. Jamais de cible zéro : elle les cacherait.',
        'Incidents known of in the period, without those that point to an authority. It never has a target of zero: that would hide them.',
      ],
      source: happened,
      unit: 'number',
      better: 'neither',
      computing: { kind: 'count', measure: 'incident' },
      counts: 'incidents',
    },
    true,
  ),
  define(
    'I13.2',
    {
      name: [
        'Horas hasta proteger a la persona (mediana)',
        'Heures pour protéger la personne (médiane)',
        'Hours to protect the person (median)',
      ],
      formula: [
        'Mediana de las horas entre conocido y contenido, de los incidentes del período ya contenidos',
        'Médiane des heures entre connu et contenu, des incidents de la période déjà contenus',
        'Median of the hours between known and contained, of the incidents of the period that were contained',
      ],
      source: happened,
      unit: 'hours',
      better: 'lower',
      computing: { kind: 'median', measure: 'incident' },
      counts: 'hours',
    },
    true,
  ),
  define('I13.3', {
    name: ['Fallas del servicio', 'Défaillances du service', 'Failures of the service'],
    formula: [
      'Fallas que el vigilante vio comenzar en el período. Nunca tiene meta de cero: las escondería.',
      'Défaillances que le veilleur a vues commencer dans la période. Jamais de cible zéro : elle les cacherait.',
      'Failures that the watchman saw begin in the period. It never has a target of zero: that would hide them.',
    ],
    source: watch,
    unit: 'number',
    better: 'neither',
    computing: { kind: 'count', measure: 'fault' },
    counts: 'incidents',
  }),
  define('I13.4', {
    name: [
      'Horas hasta reparar una falla (mediana)',
      'Heures pour réparer une défaillance (médiane)',
      'Hours to mend a failure (median)',
    ],
    formula: [
      'Mediana de las horas entre el comienzo y el fin, de las fallas del período ya reparadas',
      'Médiane des heures entre le début et la fin, des défaillances de la période déjà réparées',
      'Median of the hours between beginning and end, of the failures of the period that were mended',
    ],
    source: watch,
    unit: 'hours',
    better: 'lower',
    computing: { kind: 'median', measure: 'fault' },
    counts: 'hours',
  }),
  define('I14.1', {
    name: ['Acuerdos cumplidos a tiempo', 'Accords tenus à temps', 'Agreed actions on track'],
    formula: [
      'Acuerdos y acciones informados como cumplidos en su fecha o antes ÷ acuerdos y acciones cuya fecha cae en el período',
      'Accords et actions déclarés accomplis à leur date ou avant ÷ accords et actions dont la date tombe dans la période',
      'Agreements and actions reported done on their day or before ÷ agreements and actions whose day falls in the period',
    ],
    source: [
      'Acuerdos de talleres y acciones del comité',
      'Accords d’ateliers et actions du comité',
      'Agreements of workshops and actions of the committee',
    ],
    unit: 'percent',
    computing: { kind: 'share', measure: 'on-track' },
    counts: 'acts',
    dimensions: ['territory', 'institution'],
  }),
  define('I14.2', {
    name: [
      'Compromisos del Pacto con evidencia',
      'Engagements du Pacte avec preuve',
      'Undertakings of the pact with evidence',
    ],
    formula: [
      'Compromisos por precepto con al menos una evidencia ÷ compromisos por precepto firmados en el período',
      'Engagements par précepte avec au moins une preuve ÷ engagements par précepte signés dans la période',
      'Undertakings by precept with at least one piece of evidence ÷ undertakings by precept signed in the period',
    ],
    source: [
      'Pactos firmados, sus preceptos y sus evidencias',
      'Pactes signés, leurs préceptes et leurs preuves',
      'Pacts signed, their precepts and their evidence',
    ],
    unit: 'percent',
    computing: { kind: 'share', measure: 'precept' },
    counts: 'acts',
    dimensions: ['territory', 'institution'],
  }),
]
