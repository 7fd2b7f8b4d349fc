/** What a catalogue is called, and what the programme may change of it. */
export type CatalogueTitle = {
  readonly es: string
  readonly fr: string
  readonly en: string
  /**
   * Its codes are only stored and shown, so entries may be added, retired and put in another order. Of the others,
   * on whose codes a rule of the product depends, the words alone are edited. Whoever opens a catalogue has its
   * actions ask `requireCode` of `server/parties/catalogue`.
   */
  readonly isOpen?: true
  /** Shown on the field page as well, which is sealed with the words that it was built with. */
  readonly isField?: true
}

/** Every catalogue that the programme edits. */
export const catalogueTitles = {
  'annul-reasons': {
    es: 'Razones para anular una alerta',
    fr: 'Raisons d’annuler une alerte',
    en: 'Reasons to annul an alert',
  },
  'lift-reasons': {
    es: 'Razones para levantar una alerta',
    fr: 'Raisons de lever une alerte',
    en: 'Reasons to lift an alert',
  },
  'extend-reasons': {
    isOpen: true,
    es: 'Razones para prorrogar una alerta',
    fr: 'Raisons de prolonger une alerte',
    en: 'Reasons to extend an alert',
  },
  'escalation-reasons': {
    es: 'Razones para escalar una alerta',
    fr: 'Raisons d’escalader une alerte',
    en: 'Reasons to escalate an alert',
  },
  'embargo-reasons': {
    isOpen: true,
    es: 'Razones para reservar una alerta',
    fr: 'Raisons de réserver une alerte',
    en: 'Reasons to embargo an alert',
  },
  'return-reasons': {
    isOpen: true,
    es: 'Razones para devolver una alerta',
    fr: 'Raisons de renvoyer une alerte',
    en: 'Reasons to return an alert',
  },
  'reopen-reasons': {
    isOpen: true,
    es: 'Razones para reabrir una situación',
    fr: 'Raisons de rouvrir une situation',
    en: 'Reasons to reopen a situation',
  },
  'closing-outcomes': {
    es: 'Cómo termina una señal o una situación',
    fr: 'Comment se termine un signal ou une situation',
    en: 'How a signal or a situation ends',
  },
  'missed-clock-reasons': {
    isOpen: true,
    es: 'Razones de un plazo que no se cumplió',
    fr: 'Raisons d’un délai manqué',
    en: 'Reasons for a missed deadline',
  },
  'commitment-lines': {
    es: 'Prevención y protección',
    fr: 'Prévention et protection',
    en: 'Prevention and protection',
  },
  'recommendation-verbs': {
    es: 'Qué pide una recomendación',
    fr: 'Ce que demande une recommandation',
    en: 'What a recommendation asks',
  },
  'recommendation-decline-reasons': {
    isOpen: true,
    es: 'Razones para no aceptar lo que se pide',
    fr: 'Raisons de décliner une demande',
    en: 'Reasons to decline what is asked',
  },
  'not-verified-reasons': {
    isOpen: true,
    es: 'Razones por las que no se da por cumplido',
    fr: 'Raisons de ne pas tenir pour accompli',
    en: 'Reasons why it is not held as done',
  },
  'blocked-reasons': {
    isOpen: true,
    es: 'Razones de una acción detenida',
    fr: 'Raisons d’une action bloquée',
    en: 'Reasons for a blocked action',
  },
  'decision-methods': { es: 'Cómo se decide', fr: 'Façons de décider', en: 'Ways to decide' },
  'seat-votes': { es: 'Qué dice una silla', fr: 'Ce que dit un siège', en: 'What a seat says' },
  'not-adopted-reasons': {
    es: 'Razones por las que no se adoptó',
    fr: 'Raisons de la non-adoption',
    en: 'Reasons why it was not adopted',
  },
  'conflict-grounds': {
    isOpen: true,
    es: 'Motivos de conflicto de interés',
    fr: 'Motifs de conflit d’intérêts',
    en: 'Grounds of a conflict of interest',
  },
  appraisals: {
    es: 'Valoración de una respuesta',
    fr: 'Appréciation d’une réponse',
    en: 'Appraisal of an answer',
  },
  'roll-call-answers': { es: 'Pase de lista', fr: 'Appel des sièges', en: 'Roll call' },
  competencies: {
    es: 'Competencias de la formación',
    fr: 'Compétences de la formation',
    en: 'Competencies of the training',
  },
  'hand-off-contacts': {
    es: 'A quién se llama ante un peligro',
    fr: 'Qui appeler face à un danger',
    en: 'Whom to call in a danger',
  },
  'hand-off-outcomes': {
    es: 'Qué contestó a quien se llamó',
    fr: 'Ce qu’a répondu le contact',
    en: 'What the contact answered',
  },
  'map-risk-reasons': {
    isOpen: true,
    es: 'Por qué un lugar es de riesgo',
    fr: 'Pourquoi un lieu est à risque',
    en: 'Why a place is a risk',
  },
  'map-safe-reasons': {
    isOpen: true,
    es: 'Por qué un lugar es seguro',
    fr: 'Pourquoi un lieu est sûr',
    en: 'Why a place is safe',
  },
  'map-times': {
    es: 'Momentos del día en el mapeo',
    fr: 'Moments de la journée dans la cartographie',
    en: 'Times of day in the mapping',
  },
  'map-amounts': {
    es: 'Cuántos, en el mapeo',
    fr: 'Combien, dans la cartographie',
    en: 'How many, in the mapping',
  },
  'service-standings': { es: 'Cómo está un servicio', fr: 'État d’un service', en: 'How a service stands' },
  'trusted-roles': {
    isOpen: true,
    es: 'Personas de confianza por su función',
    fr: 'Personnes de confiance par leur fonction',
    en: 'Trusted people by what they do',
  },
  'meeting-kinds': { es: 'Clases de encuentro', fr: 'Types de rencontre', en: 'Kinds of meeting' },
  'meeting-cancel-reasons': {
    isOpen: true,
    es: 'Razones para cancelar un encuentro',
    fr: 'Raisons d’annuler une rencontre',
    en: 'Reasons to cancel a meeting',
  },
  'declared-sectors': {
    isOpen: true,
    es: 'Sectores que se declaran',
    fr: 'Secteurs déclarés',
    en: 'Declared sectors',
  },
  'activity-kinds': {
    isOpen: true,
    es: 'Qué hace una organización en un lugar',
    fr: 'Ce que fait une organisation dans un lieu',
    en: 'What an organisation does at a place',
  },
  'body-kinds': { es: 'Clases de órgano', fr: 'Types d’instance', en: 'Kinds of body' },
  'referral-needs': {
    es: 'Necesidades de una derivación',
    fr: 'Besoins d’une orientation',
    en: 'Needs of a referral',
  },
  'referral-urgencies': {
    es: 'Urgencia de una derivación',
    fr: 'Urgence d’une orientation',
    en: 'Urgency of a referral',
  },
  'consent-purposes': {
    es: 'Para qué se consiente',
    fr: 'Finalités du consentement',
    en: 'What is consented to',
  },
  'legal-bases': {
    es: 'Bases legales sin consentimiento',
    fr: 'Bases légales sans consentement',
    en: 'Legal bases without consent',
  },
  'referral-decline-reasons': {
    isOpen: true,
    es: 'Razones para no recibir una derivación',
    fr: 'Raisons de décliner une orientation',
    en: 'Reasons to decline a referral',
  },
  'revocation-reasons': {
    es: 'Razones de una revocación',
    fr: 'Raisons d’une révocation',
    en: 'Reasons of a revocation',
  },
  'referral-outcomes': {
    isOpen: true,
    es: 'Cómo termina una derivación',
    fr: 'Comment se termine une orientation',
    en: 'How a referral ends',
  },
  sectors: {
    isOpen: true,
    es: 'Sectores de las instituciones',
    fr: 'Secteurs des institutions',
    en: 'Sectors of institutions',
  },
  'proposal-decline-reasons': {
    isOpen: true,
    es: 'Razones para no aceptar una propuesta',
    fr: 'Raisons de décliner une proposition',
    en: 'Reasons to decline a proposal',
  },
  'appeal-grounds': {
    isOpen: true,
    es: 'Motivos de una apelación',
    fr: 'Motifs d’un recours',
    en: 'Grounds of an appeal',
  },
  'appeal-outcome-reasons': {
    es: 'Qué se resuelve de una apelación',
    fr: 'Ce que décide un recours',
    en: 'What an appeal decides',
  },
  'restrict-reasons': {
    es: 'Razones para restringir una señal',
    fr: 'Raisons de restreindre un signal',
    en: 'Reasons to restrict a signal',
  },
  antecedents: {
    isOpen: true,
    es: 'Antecedentes de un escenario',
    fr: 'Antécédents d’un scénario',
    en: 'Antecedents of a scenario',
  },
  'season-reasons': {
    isOpen: true,
    es: 'Épocas de mayor riesgo',
    fr: 'Périodes de risque accru',
    en: 'Seasons of higher risk',
  },
  'scenario-sources': {
    isOpen: true,
    es: 'Fuentes de un escenario',
    fr: 'Sources d’un scénario',
    en: 'Sources of a scenario',
  },
  'scenario-retire-reasons': {
    isOpen: true,
    es: 'Razones para retirar un escenario',
    fr: 'Raisons de retirer un scénario',
    en: 'Reasons to retire a scenario',
  },
  'service-receives': {
    es: 'A quién recibe un servicio',
    fr: 'Qui un service accueille',
    en: 'Whom a service receives',
  },
  'service-languages': {
    es: 'En qué lenguas atiende un servicio',
    fr: 'Langues d’un service',
    en: 'Languages of a service',
  },
  'service-end-reasons': {
    isOpen: true,
    es: 'Razones para dar de baja un servicio',
    fr: 'Raisons de retirer un service',
    en: 'Reasons to end a service',
  },
  'assessment-bases': {
    es: 'En qué se apoya una valoración',
    fr: 'Sur quoi repose une évaluation',
    en: 'What an assessment rests on',
  },
  'assessment-unknowns': {
    es: 'Razones de lo que no se sabe',
    fr: 'Raisons de ce qui reste inconnu',
    en: 'Reasons for what is not known',
  },
  'assessment-return-reasons': {
    isOpen: true,
    es: 'Razones para devolver una valoración',
    fr: 'Raisons de renvoyer une évaluation',
    en: 'Reasons to return an assessment',
  },
  'unlink-reasons': {
    es: 'Razones para separar una señal',
    fr: 'Raisons de détacher un signal',
    en: 'Reasons to unlink a signal',
  },
  'pause-reasons': {
    isOpen: true,
    es: 'Razones para pausar un territorio',
    fr: 'Raisons de suspendre un territoire',
    en: 'Reasons to pause a territory',
  },
  'finding-dismiss-reasons': {
    es: 'Razones para descartar un hallazgo',
    fr: 'Raisons d’écarter une détection',
    en: 'Reasons to dismiss a finding',
  },
  threats: { es: 'Amenazas', fr: 'Menaces', en: 'Threats' },
  modalities: { es: 'Formas de trata', fr: 'Formes de traite', en: 'Forms of trafficking' },
  'triage-reasons': { es: 'Razones de la clasificación', fr: 'Raisons du tri', en: 'Reasons of triage' },
  'triage-undo-reasons': {
    es: 'Razones para volver a clasificar',
    fr: 'Raisons de reprendre le tri',
    en: 'Reasons to undo a triage',
  },
  'discard-reasons': {
    es: 'Razones para descartar una señal',
    fr: 'Raisons d’écarter un signal',
    en: 'Reasons to discard a signal',
  },
  'duplicate-grounds': {
    es: 'Por qué dos señales son la misma',
    fr: 'Pourquoi deux signaux n’en font qu’un',
    en: 'Why two signals are the same',
  },
  'verification-grounds': {
    es: 'En qué se apoya una verificación',
    fr: 'Sur quoi repose une vérification',
    en: 'What a verification rests on',
  },
  'verification-outcomes': {
    es: 'Qué resulta de una verificación',
    fr: 'Ce que donne une vérification',
    en: 'What a verification finds',
  },
  'independence-grounds': {
    es: 'Por qué dos señales son independientes',
    fr: 'Pourquoi deux signaux sont indépendants',
    en: 'Why two signals are independent',
  },
  'band-deviation-reasons': {
    es: 'Razones para apartarse de lo que sugiere la regla',
    fr: 'Raisons de s’écarter de la règle',
    en: 'Reasons to depart from the rule',
  },
  'exposed-groups': { isField: true, es: 'Grupos expuestos', fr: 'Groupes exposés', en: 'Exposed groups' },
  'place-kinds': { isField: true, es: 'Clases de lugar', fr: 'Types de lieu', en: 'Kinds of place' },
  'known-how': {
    isField: true,
    es: 'Cómo lo supo quien avisa',
    fr: 'Comment l’auteur l’a su',
    en: 'How the reporter came to know',
  },
  'period-kinds': {
    isField: true,
    es: 'Día, semana o mes',
    fr: 'Jour, semaine ou mois',
    en: 'Day, week or month',
  },
  'yes-no-unknown': {
    isField: true,
    es: 'Sí, no, no se sabe',
    fr: 'Oui, non, on ne sait pas',
    en: 'Yes, no, not known',
  },
  'contact-preferences': {
    isField: true,
    es: 'Si se puede preguntar a quien avisa',
    fr: 'Si l’on peut interroger l’auteur',
    en: 'Whether the reporter may be asked',
  },
  'safe-contacts': { isField: true, es: 'Contacto seguro', fr: 'Contact sûr', en: 'Safe contact' },
  'signal-codes': {
    isField: true,
    es: 'Señales que se avisan',
    fr: 'Signaux à signaler',
    en: 'Signals to report',
  },
  roles: { es: 'Funciones de las personas', fr: 'Rôles des personnes', en: 'Roles of people' },
  'dissent-rules': { es: 'Reglas del disenso', fr: 'Règles du désaccord', en: 'Rules of dissent' },
  'drill-results': {
    es: 'Qué resulta de un simulacro',
    fr: 'Résultat d’un exercice',
    en: 'What a drill finds',
  },
  'drill-steps': { es: 'Pasos de un simulacro', fr: 'Étapes d’un exercice', en: 'Steps of a drill' },
  'exercise-endings': {
    es: 'Cómo termina un simulacro',
    fr: 'Comment finit un exercice',
    en: 'How a drill ends',
  },
  'pact-precepts': { es: 'Preceptos del pacto', fr: 'Préceptes du pacte', en: 'Precepts of the pact' },
  'pledge-scores': {
    es: 'Avance de un compromiso firmado',
    fr: 'Avancement d’un engagement signé',
    en: 'Progress of a pledge',
  },
  'set-aside-reasons': {
    isOpen: true,
    es: 'Razones para apartar un enunciado',
    fr: 'Raisons d’écarter un énoncé',
    en: 'Reasons to set a statement aside',
  },
  'undrilled-reasons': {
    isOpen: true,
    es: 'Razones para empezar sin simulacro',
    fr: 'Raisons de commencer sans exercice',
    en: 'Reasons to go live without a drill',
  },
  'workshop-themes': { es: 'Temas de un taller', fr: 'Thèmes d’un atelier', en: 'Themes of a workshop' },
} as const satisfies Record<string, CatalogueTitle>
