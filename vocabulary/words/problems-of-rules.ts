import type { Problem } from './problem-text.ts'

/** What the process asks for before a step is taken. */
export const ruleProblems = {
  'recommendation-incomplete': {
    status: 422,
    es: {
      title: 'Una recomendación está incompleta',
      doThis: 'Indique a quién va, qué se pide, la fecha y la evidencia.',
    },
    fr: {
      title: 'Une recommandation est incomplète',
      doThis: 'Indiquez le destinataire, le verbe, la date et la preuve.',
    },
    en: { title: 'A recommendation is incomplete', doThis: 'Give its addressee, verb, date and evidence.' },
  },
  'harmful-target': {
    status: 422,
    es: {
      title: 'Esa meta haría daño',
      doThis:
        'No ponga metas al número de víctimas, señales, situaciones, alertas o remisiones, ni meta de cero a los incidentes: mida plazos y seguimiento.',
    },
    fr: {
      title: 'Cette cible ferait du tort',
      doThis:
        'Ne fixez pas de cible au nombre de victimes, de signaux, de situations, d’alertes ou d’orientations, ni de cible zéro aux incidents : mesurez délais et suivi.',
    },
    en: {
      title: 'That target would do harm',
      doThis:
        'Set no target for the number of victims, signals, situations, alerts or referrals, and none of zero for incidents: measure timeliness and follow-through.',
    },
  },
  'pledge-incomplete': {
    status: 422,
    es: {
      title: 'A la firma le falta algo',
      doThis: 'Cada firmante necesita un precepto y un compromiso con fecha, línea y evidencia.',
    },
    fr: {
      title: 'Il manque quelque chose à la signature',
      doThis:
        'Chaque signataire a besoin d’un précepte et d’un engagement avec sa date, son axe et sa preuve.',
    },
    en: {
      title: 'Something is missing from the signing',
      doThis: 'Each signatory needs a precept and a commitment with its date, line and evidence.',
    },
  },
  'no-quorum': {
    status: 422,
    es: {
      title: 'No hay quórum para este punto',
      doThis: 'Espere a que haya sillas suficientes y de los sectores que la regla pide, o aplace el punto.',
    },
    fr: {
      title: 'Le quorum n’est pas atteint pour ce point',
      doThis: 'Attendez assez de sièges et des secteurs que la règle demande, ou reportez le point.',
    },
    en: {
      title: 'There is no quorum for this item',
      doThis: 'Wait for enough seats and for the sectors that the rule asks for, or postpone the item.',
    },
  },
  'convened-too-late': {
    status: 422,
    es: {
      title: 'Falta muy poco para la sesión',
      doThis: 'Cambie la fecha, o convóquela como extraordinaria con su razón.',
    },
    fr: {
      title: 'La séance est trop proche',
      doThis: 'Changez la date, ou convoquez-la comme extraordinaire avec sa raison.',
    },
    en: {
      title: 'The session is too near',
      doThis: 'Change its date, or convene it as extraordinary with a reason.',
    },
  },
  'outcome-and-feedback-required': {
    status: 422,
    es: {
      title: 'Falta el resultado o la respuesta a quien avisó',
      doThis: 'Registre ambos antes de cerrar.',
    },
    fr: {
      title: 'Il manque le résultat ou la réponse à l’auteur',
      doThis: 'Enregistrez les deux avant de clore.',
    },
    en: {
      title: 'The outcome or the answer to the reporter is missing',
      doThis: 'Record both before closing.',
    },
  },
  'consent-required': {
    status: 422,
    es: { title: 'Falta el consentimiento o una base legal firmada', doThis: 'Regístrelo antes de enviar.' },
    fr: {
      title: 'Le consentement ou une base légale signée manque',
      doThis: 'Enregistrez-le avant l’envoi.',
    },
    en: { title: 'Consent or a signed legal basis is missing', doThis: 'Record it before sending.' },
  },
  'clock-reason-required': {
    status: 422,
    es: { title: 'El plazo pasó y falta la razón', doThis: 'Elija por qué se pasó el plazo.' },
    fr: {
      title: 'Le délai est passé et la raison manque',
      doThis: 'Choisissez pourquoi le délai est dépassé.',
    },
    en: {
      title: 'The clock was missed and the reason is missing',
      doThis: 'Choose why the clock was missed.',
    },
  },
  'reason-required': {
    status: 422,
    es: { title: 'Falta la razón', doThis: 'Elija una razón.' },
    fr: { title: 'La raison manque', doThis: 'Choisissez une raison.' },
    en: { title: 'The reason is missing', doThis: 'Choose a reason.' },
  },
  'evidence-required': {
    status: 422,
    es: { title: 'Falta la evidencia', doThis: 'Adjunte o describa la evidencia.' },
    fr: { title: 'La preuve manque', doThis: 'Joignez ou décrivez la preuve.' },
    en: { title: 'The evidence is missing', doThis: 'Attach or describe the evidence.' },
  },
  'situation-closed': {
    status: 409,
    es: {
      title: 'La situación de esta alerta se cerró',
      doThis: 'Lea por qué se cerró. Si la alerta aún hace falta, la mesa reabre la situación.',
    },
    fr: {
      title: 'La situation de cette alerte a été close',
      doThis:
        'Lisez pourquoi elle a été close. Si l’alerte reste nécessaire, la permanence rouvre la situation.',
    },
    en: {
      title: 'The situation of this alert was closed',
      doThis: 'Read why it was closed. If the alert is still needed, the desk opens the situation again.',
    },
  },
  'sources-insufficient': {
    status: 422,
    es: {
      title: 'Las fuentes no alcanzan para una alerta',
      doThis: 'Hacen falta dos fuentes independientes o una institución que lo verifique.',
    },
    fr: {
      title: 'Les sources ne suffisent pas pour une alerte',
      doThis: 'Il faut deux sources indépendantes ou une institution qui vérifie.',
    },
    en: {
      title: 'The sources do not carry an alert',
      doThis: 'Two independent sources or one institution that verifies are needed.',
    },
  },
  'deviation-reason-required': {
    status: 422,
    es: { title: 'El nivel difiere del sugerido', doThis: 'Explique la diferencia.' },
    fr: { title: 'Le niveau diffère de celui suggéré', doThis: 'Justifiez l’écart.' },
    en: { title: 'The level differs from the suggested one', doThis: 'Justify the deviation.' },
  },
  'contacts-unconfirmed': {
    status: 422,
    es: {
      title: 'Hay números sin confirmar',
      doThis: 'Una persona debe confirmar cada número antes de abrir.',
    },
    fr: {
      title: 'Des numéros ne sont pas confirmés',
      doThis: 'Une personne doit confirmer chaque numéro avant l’ouverture.',
    },
    en: {
      title: 'Some numbers are not confirmed',
      doThis: 'A person must confirm each number before intake opens.',
    },
  },
  'pathway-missing': {
    status: 422,
    es: {
      title: 'Falta una ruta de atención viva',
      doThis: 'Registre la ruta, un contacto y quién cuida el plazo.',
    },
    fr: {
      title: 'Un parcours actif manque',
      doThis: 'Enregistrez le parcours, un contact et le responsable du délai.',
    },
    en: {
      title: 'A live pathway is missing',
      doThis: 'Record the pathway, a contact and the owner of the clock.',
    },
  },
  'rule-is-fixed': {
    status: 409,
    es: {
      title: 'La regla de consenso ya rige',
      doThis: 'Se fijó con la primera votación y vale hasta el cierre.',
    },
    fr: {
      title: 'La règle de consensus est déjà en vigueur',
      doThis: 'Elle a été fixée au premier vote et vaut jusqu’à la clôture.',
    },
    en: {
      title: 'The consensus rule stands already',
      doThis: 'It was fixed with the first vote and holds until the workshop closes.',
    },
  },
  'more-votes-than-present': {
    status: 422,
    es: {
      title: 'Hay más votos que personas presentes ese día',
      doThis: 'Revise el conteo, o anote primero la asistencia de ese día.',
    },
    fr: {
      title: 'Il y a plus de voix que de personnes présentes ce jour-là',
      doThis: 'Vérifiez le décompte, ou notez d’abord les présences de ce jour.',
    },
    en: {
      title: 'There are more votes than people present that day',
      doThis: 'Check the count, or note that day’s attendance first.',
    },
  },
  'room-is-full': {
    status: 422,
    es: {
      title: 'La sala ya tiene tantas voces como personas se esperan',
      doThis: 'Si hay más personas, suba el número de voces de la sala.',
    },
    fr: {
      title: 'La salle a déjà autant de voix que de personnes attendues',
      doThis: 'S’il y a plus de monde, augmentez le nombre de voix de la salle.',
    },
    en: {
      title: 'The room already has as many voices as people are expected',
      doThis: 'If there are more people, raise the number of voices of the room.',
    },
  },
  'enough-statements': {
    status: 422,
    es: {
      title: 'Ya no caben más enunciados suyos',
      doThis: 'Dígalo en voz alta, o a quien facilita.',
    },
    fr: {
      title: 'Vous ne pouvez plus proposer d’énoncé',
      doThis: 'Dites-le à voix haute, ou à la personne qui anime.',
    },
    en: {
      title: 'You cannot submit any more statements',
      doThis: 'Say it aloud, or tell whoever facilitates.',
    },
  },
  'consensus-not-reached': {
    status: 422,
    es: {
      title: 'Ese enunciado no alcanzó consenso',
      doThis: 'Un acuerdo nace de un enunciado cuya última votación lo alcanzó.',
    },
    fr: {
      title: 'Cet énoncé n’a pas recueilli le consensus',
      doThis: 'Un accord naît d’un énoncé dont le dernier vote l’a recueilli.',
    },
    en: {
      title: 'That statement did not reach consensus',
      doThis: 'An agreement comes from a statement whose last vote reached it.',
    },
  },
  'agreement-incomplete': {
    status: 422,
    es: {
      title: 'Un acuerdo está incompleto',
      doThis: 'Indique quién responde, qué hará, la fecha y con qué se verá.',
    },
    fr: {
      title: 'Un accord est incomplet',
      doThis: 'Indiquez qui en répond, ce qui sera fait, la date et la preuve attendue.',
    },
    en: {
      title: 'An agreement is incomplete',
      doThis: 'Give who answers for it, what will be done, the date and the evidence.',
    },
  },
  'scenario-incomplete': {
    status: 422,
    es: { title: 'El escenario está incompleto', doThis: 'Complete lo que falta y pida la validación.' },
    fr: { title: 'Le scénario est incomplet', doThis: 'Complétez ce qui manque et demandez la validation.' },
    en: { title: 'The scenario is incomplete', doThis: 'Complete what is missing and ask for validation.' },
  },
} as const satisfies Record<string, Problem>
