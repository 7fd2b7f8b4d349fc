/** What a sentence about a series is made of: numbers as the language writes them. */
export interface SeriesSentence {
  readonly observed: string
  readonly observedIsOne: boolean
  readonly weeks: string
  readonly weeksIsOne: boolean
  /** Null: less than one. */
  readonly expected: string | null
  /** How often by chance, in words. */
  readonly chance: string
}

export interface ClusterSentence {
  readonly observed: string
  readonly expected: string
  readonly places: string
  readonly weeks: string
  readonly recurrence: string
}

export const detectionEs = {
  job: {
    title: 'Juzgar ahora',
    lead: 'Cada noche se juzga la última semana que terminó. Usted puede pedirlo antes; el trabajo corre aparte y nadie espera.',
    ask: 'Juzgar la última semana',
    cancel: 'Cancelar',
    cancelLead: 'Lo que ya se guardó se queda.',
    progress: (week: string) => `Avance del juicio de la semana del ${week}`,
    week: (week: string) => `Semana del ${week}`,
    whys: { nightly: 'Por el reloj', asked: 'A pedido' },
    askedBy: (name: string, moment: string) => `Lo pidió ${name}, ${moment}`,
    byClock: (moment: string) => `Lo pidió el reloj, ${moment}`,
    states: {
      waiting: 'En espera',
      running: 'En curso',
      done: 'Terminado',
      cancelled: 'Cancelado',
      failed: 'No se pudo terminar',
    },
    steps: {
      waiting: 'Espera su turno',
      reading: 'Lee las cuentas',
      judging: 'Juzga las series',
      keeping: 'Guarda los hallazgos',
      over: 'Ya no corre',
    },
    nothingNew: 'Nada había cambiado desde la última vez: los hallazgos quedan como estaban.',
    judgedAnew: 'Se juzgó de nuevo. Lo que una persona había decidido no cambió.',
    resumed: 'El servidor se detuvo en medio y lo retomó.',
    failedLead: 'La noche siguiente se intenta otra vez. Usted también puede pedirlo ahora.',
    cancelledBy: (name: string) => `Lo canceló ${name}`,
    last: 'El último',
  },
  evidence: {
    sentence: (of: SeriesSentence) =>
      `${of.observed} ${of.observedIsOne ? 'suceso' : 'sucesos'} en ${of.weeks} ${of.weeksIsOne ? 'semana' : 'semanas'} donde lo usual es ${of.expected ?? 'menos de uno'}; por puro azar, ${of.chance}.`,
    signals: 'Señales y sucesos',
    signalsText: (signals: string, events: string) =>
      `${signals} señales que hablan de ${events} sucesos. Se cuentan sucesos: los ecos no suman.`,
    oneMore: 'Con una señal más, por azar ocurriría',
    qValue: 'Parte falsa entre los hallazgos así de claros',
    byChance: 'Series del país que por azar muestran tanto, al año',
    countryChange: 'El resto del país, frente a antes',
    countryChangeText: (times: string) => `${times} veces`,
    wave: 'Se avisa más por',
    waveText: (kind: string, week: string) => `${kind}, semana del ${week}`,
    noWave: 'Nada que se sepa',
    withoutWave: 'Sin saber de eso se esperaría',
    delay: 'Lo que aquí tarda una señal en contarse',
    delayText: (half: string, most: string) => `la mitad en ${half}, nueve de cada diez en ${most}`,
    falseAlarms: 'Falsos hallazgos esperados al año con estos ajustes, en todo el país',
    cannotTell: 'no se puede saber',
    fewerThanTen: 'no se puede saber: menos de diez señales en un año',
    agreementTitle: 'Lo que dicen otros métodos',
    agreementLead: 'Son opiniones: ninguno levanta un hallazgo por sí solo.',
    methods: {
      'farrington-flexible': 'Farrington flexible',
      bayes: 'Bayes',
      'ears-c1': 'EARS C1',
      'ears-c2': 'EARS C2',
      cusum: 'CUSUM',
    },
    says: { alarm: 'También avisa', 'no-alarm': 'No avisa', 'cannot-tell': 'No puede decir' },
    partial: 'Semana sin terminar',
    waves: 'Capacitación, campaña o simulacro',
    note: 'Nota',
    nowcast: (low: string, high: string) => `Serán entre ${low} y ${high} cuando lleguen las atrasadas`,
  },
  waveKinds: { training: 'Capacitación', campaign: 'Campaña', drill: 'Simulacro' },
  cluster: {
    sentence: (of: ClusterSentence) =>
      `${of.observed} sucesos en ${of.places} lugares vecinos y ${of.weeks} semanas, donde se esperaban ${of.expected}; por puro azar, una vez en ${of.recurrence} semanas.`,
    places: 'Lugares',
    radius: 'Radio',
    radiusText: (km: string) => `${km} km`,
    observed: 'Visto',
    expected: 'Esperado',
    pValue: 'Probabilidad por azar',
    recurrence: 'Por azar ocurriría una vez en',
    weeks: 'Semanas',
    method: 'Método',
    methodText:
      'Barrido espacio-temporal por permutación: compara cada grupo de vecinos y cada tramo de semanas con lo que su lugar y su semana hacen esperar.',
    mapTitle: 'Lugares vecinos que subieron juntos',
    mapNone: 'Ningún grupo de lugares vecinos sobresale ahora.',
    open: (place: string) => `Abrir el hallazgo alrededor de ${place}`,
    around: (place: string, places: string, weeks: string) =>
      `${place} y alrededor: ${places} lugares, una vez en ${weeks} semanas por azar`,
  },
  whatIf: {
    lead: 'Qué habría pasado el último año con otros ajustes. Se calcula aquí, en su navegador, con las cuentas que usted puede ver; nada cambia hasta que dos personas lo acuerdan.',
    level: 'Nivel de cada serie',
    levelHelp: 'La tasa de falsas alarmas de una serie. Más bajo, menos hallazgos.',
    window: 'Semanas que se suman',
    windowText: (weeks: string) => `${weeks} semanas`,
    minimum: 'Señales que un hallazgo suma, al menos',
    rate: 'Parte de hallazgos falsos, a lo sumo',
    findings: 'Hallazgos en el último año',
    inForce: 'Con los ajustes vigentes',
    tried: 'Con estos ajustes',
    falseAlarms: 'Falsos hallazgos esperados al año',
    judging: (done: string, weeks: string) => `Se juzgan ${done} de ${weeks} semanas`,
    judgingLabel: 'Avance del cálculo',
    cannotTell: 'No se puede saber: no hay historia bastante',
    which: 'Cuáles serían',
    none: 'Ninguno',
    compartment: 'Señales',
    local: 'De los lugares',
    restricted: 'Restringidas',
    places: (places: string, weeks: string) => `Lugares: ${places}. Semanas de historia: ${weeks}.`,
    propose: 'Proponer estos ajustes',
    grounds: 'Por qué',
    groundsHelp: 'Quede escrito qué se espera ganar y qué se acepta perder. Diez letras al menos.',
    proposed: 'Propuesto. Otra persona de la mesa nacional lo adopta o lo rechaza.',
    history: 'Ajustes propuestos',
    historySorted: 'lo más reciente primero',
    historyHidden: 'nada',
    historyEmpty: 'Nadie ha propuesto otros ajustes',
    historyEmptyLead: 'Rigen los que trae el producto. Mueva los controles y proponga, con su porqué.',
    states: { proposed: 'Propuesto', kept: 'Adoptado', declined: 'Rechazado' },
    now: 'Vigente',
    keep: 'Adoptar',
    decline: 'Rechazar',
    ownLead: 'Lo decide otra persona.',
    by: (name: string, moment: string) => `Lo propuso ${name}, ${moment}`,
    settledBy: (name: string, moment: string) => `Lo decidió ${name}, ${moment}`,
  },
  gaps: {
    lead: 'Lugares que avisaban y llevan callados más de lo que el azar explica. Silencio no es calma: puede faltar quien avise.',
    sorted: 'lo menos explicable por azar primero',
    hidden: 'los lugares que usted no ve',
    emptyTitle: 'Ningún lugar calló más de lo usual',
    emptyLead: 'Se mira cada noche. Un lugar aparece cuando su silencio ya no se explica por azar.',
    silent: (weeks: string, expected: string) => `${weeks} semanas sin señales; se esperaban ${expected}`,
    chance: (chance: string) => `Por azar: ${chance}`,
    week: (day: string) => `Hasta la semana del ${day}`,
    todo: 'Qué hacer',
    steps: [
      'Llame a la coordinación local: ¿sigue ahí, tiene teléfono, sabe a quién avisar?',
      'Pregunte si algo impide avisar: miedo, falta de red, un cambio de personal.',
      'Si hace falta, pida una capacitación para el lugar.',
    ],
    directory: 'Directorio de contactos',
    trainings: 'Planear una capacitación',
  },
  waves: {
    lead: 'Después de una capacitación, una campaña o un simulacro se avisa más, sin que pase más. La vigilancia lo tiene en cuenta.',
    sorted: 'lo más reciente primero',
    hidden: 'nada',
    emptyTitle: 'Ninguna todavía',
    emptyLead:
      'Las capacitaciones y los simulacros aparecen solos cuando se hacen. Anote aquí una campaña de la que sepa.',
    weeks: (weeks: string, day: string) => `${weeks} semanas desde la del ${day}`,
    oneWeek: (day: string) => `La semana del ${day}`,
    byMeeting: (title: string) => `Viene de: ${title}`,
    addedBy: (name: string) => `Lo anotó ${name}`,
    withdrawnBy: (name: string) => `Lo quitó ${name}`,
    withdrawn: 'Quitada',
    withdraw: 'Quitar',
    add: 'Anotar una campaña',
    place: 'Lugar',
    kind: 'Qué fue',
    day: 'Desde el día',
    weeksField: 'Semanas que dura',
    grounds: 'Cómo se sabe',
    groundsHelp: 'Sin nombres de personas.',
    save: 'Anotar',
    saved: 'Anotado. Cuenta desde el próximo juicio.',
  },
  rates: {
    title: 'Cuánto acertamos',
    lead: (day: string) => `Lo que se decidió sobre los hallazgos desde el ${day}.`,
    share: 'Falsas alarmas entre lo decidido',
    expected: 'Lo que permiten los ajustes',
    cannotTell: (fewest: string) => `No se puede saber: hacen falta ${fewest} decididos`,
    table: 'Por regla y método',
    rule: 'Regla',
    accepted: 'Aceptados',
    dismissed: 'Descartados',
    open: 'Por decidir',
    of: (judged: string) => `de ${judged} decididos`,
    reasons: 'Por qué se descartaron',
    notFalse: 'no era falsa alarma',
    none: 'Todavía no hay hallazgos de este año.',
  },
}

export type DetectionWords = typeof detectionEs
