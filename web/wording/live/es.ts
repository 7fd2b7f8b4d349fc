/** What the telephone, the wall and the desk say alike of a workshop’s room: its rule, its time and its results. */
export const liveEs = {
  sides: { importance: 'Importancia', feasibility: 'Viabilidad' },
  sidesAsk: { importance: '¿Cuánto importa?', feasibility: '¿Cuánto se puede hacer aquí?' },
  thirds: { low: 'Poco', middle: 'Medio', high: 'Mucho' },
  choices: { agree: 'De acuerdo', disagree: 'En desacuerdo', pass: 'Paso' },
  kinds: { opinions: 'Opiniones', ratings: 'Calificación de 1 a 9' },
  others: 'Otros sectores y sin sector',
  rule: {
    title: 'La regla, fija antes de abrir',
    opinions: (share: string, voters: string) =>
      `Hay consenso si al menos ${share} está a favor y votan al menos ${voters} personas.`,
    ratings: (high: string, low: string, voters: string) =>
      `Hay consenso si al menos ${high} pone de 7 a 9, menos de ${low} pone de 1 a 3 y califican al menos ${voters} personas.`,
    sides: {
      both: 'Vale para la importancia y para la viabilidad.',
      importance: 'Vale para la importancia; la viabilidad solo se muestra.',
    },
    disagreement: {
      blocks: 'Si la sala se parte en dos bandos, no hay consenso.',
      shown: 'Si la sala se parte en dos bandos, se dice, y el consenso vale.',
    },
  },
  time: {
    left: (time: string) => `Quedan ${time}`,
    over: 'Se acabó el tiempo',
    paused: 'En pausa',
    none: 'Sin límite de tiempo',
  },
  outcomes: {
    reached: 'Consenso alcanzado',
    'not-reached': 'Sin consenso',
    'cannot-tell': 'No se puede saber',
  },
  reasons: {
    'threshold-met': 'Se alcanzó el porcentaje de la regla.',
    'below-threshold': 'No se alcanzó el porcentaje de la regla.',
    'objection-kept': 'Hay una objeción con razón, y la regla dice que basta.',
    'too-few-voters': 'Votaron menos personas que las que pide la regla.',
    'nobody-decided': 'Nadie votó a favor ni en contra.',
    'shares-met': 'Se alcanzaron los porcentajes de la regla.',
    'too-few-high': 'Muy pocas personas pusieron de 7 a 9.',
    'too-many-low': 'Demasiadas personas pusieron de 1 a 3.',
    disagreement: 'La sala está partida: hay calificaciones altas y bajas a la vez.',
  },
  bars: {
    said: (side: string, parts: { low: string; middle: string; high: string }) =>
      `${side}. De 1 a 3: ${parts.low}. De 4 a 6: ${parts.middle}. De 7 a 9: ${parts.high}.`,
    medianAlone: (median: string) => `Mediana ${median}`,
    median: (median: string, lower: string, upper: string) =>
      `Mediana ${median}; la mitad central, de ${lower} a ${upper}`,
    shares: (high: string, low: string) => `${high} en 7–9, ${low} en 1–3`,
    own: (rating: string) => `Usted puso ${rating}`,
    nobody: 'Nadie calificó.',
    split: 'La sala está partida',
    thirds: 'Con menos de ocho votos se juzga por tercios.',
  },
  opinions: {
    counts: (agree: string, disagree: string, pass: string) =>
      `${agree} de acuerdo, ${disagree} en desacuerdo, ${pass} pasaron`,
    share: (percent: string) => `${percent} % a favor entre quienes deciden`,
  },
  sectors: {
    title: 'Por sector declarado',
    none: 'No se muestra por sector: hacen falta al menos dos grupos de cinco personas.',
    merged: 'Los sectores con menos de cinco votos van juntos, para que nadie se reconozca.',
    voters: (count: string) => `${count} votos`,
    sector: 'Sector',
  },
  spoken: { title: 'Razones que se dieron, sin nombres', none: 'Nadie escribió una razón.' },
  stability: {
    title: 'Desde la ronda anterior',
    same: 'casi nadie cambió',
    up: (shift: string) => `subió ${shift} en la mediana`,
    down: (shift: string) => `bajó ${shift} en la mediana`,
    side: (side: string, moved: string, pairs: string) =>
      `${side}: ${moved} (${pairs} personas en ambas rondas)`,
    chance: (p: string) => `Por azar pasaría con probabilidad ${p} (Wilcoxon exacta).`,
    kappa: (kappa: string) => `Coincidencia entre rondas (kappa ponderada): ${kappa}.`,
  },
  round: {
    title: (number: string, kind: string) => `Ronda ${number}: ${kind}`,
    voters: (voters: string, voices: string) => `Participaron ${voters} de ${voices}`,
    concordance: (w: string, raters: string) =>
      `Concordancia de la sala (W de Kendall): ${w}, entre ${raters} personas que calificaron todo.`,
    attrition: 'Quiénes siguieron desde la ronda anterior',
    attritionLead: 'Si se va quien opinaba distinto, el acuerdo parece mayor de lo que es.',
    again: (again: string, before: string) => `${again} de ${before}`,
    statement: (number: string) => `Enunciado ${number}`,
  },
  rated: {
    counts: (high: string, between: string, low: string) =>
      `${high} califican alto en todo lo que pide la regla, ${between} en medio y ${low} bajo`,
    closed: (moment: string) => `Ronda cerrada: ${moment}`,
  },
  groups: {
    title: 'Grupos que salen de los votos',
    lead: 'Cada signo es una persona, sin nombre ni sector. Quienes votan parecido quedan cerca.',
    group: (number: string, size: string) => `Grupo ${number}: ${size} personas`,
    speaks: {
      agree: (text: string) => `De acuerdo: ${text}`,
      disagree: (text: string) => `En desacuerdo: ${text}`,
    },
    note: 'Se muestran porque vuelven a salir con otras personas parecidas. Los signos se acomodan a una cuadrícula para que nadie se reconozca.',
  },
  map: {
    title: 'Mapa de opiniones por sector',
    lead: 'Cada casilla dice cuántas personas de cada cien están de acuerdo, entre quienes deciden.',
    statement: 'Enunciado',
    nobody: 'nadie decidió',
    honest:
      'No se muestran grupos hechos con los votos: en una sala como esta no serían fiables. Por eso se mira por sector declarado.',
    split: 'Los sectores difieren',
  },
}

export type LiveWords = typeof liveEs
