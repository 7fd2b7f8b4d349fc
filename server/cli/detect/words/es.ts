import type { DetectWords } from './detect-words.ts'

export const es: DetectWords = {
  layout: {
    'wide-weeks': 'conteos semanales, una columna por área',
    'labelled-weeks': 'una serie semanal con brotes etiquetados',
    'months-by-offence': 'víctimas por mes, estado y delito, con un total por estado',
    'long-days': 'una fila por día y lugar, sumadas por semana ISO',
    'long-weeks': 'una fila por semana y lugar',
    'long-months': 'una fila por mes y lugar',
    events: 'una fila por hecho, contados por semana o por mes',
  },
  recognised: (layout, series, rows) => `Formato reconocido: ${layout} (series: ${series}; filas: ${rows}).`,
  absent: {
    unknown: (cells) =>
      `Períodos sin fila: ${cells}. Se leen como desconocidos, no como cero (--absent zero los lee como cero).`,
    zero: (cells) => `Períodos sin fila: ${cells}. Se leen como cero, como usted pidió.`,
  },
  columns: {
    week: {
      series: 'serie',
      period: 'semana',
      observed: 'observado',
      expected: 'esperado',
      threshold: 'umbral',
      p: 'p',
      method: 'método y por qué',
    },
    month: {
      series: 'serie',
      period: 'mes',
      observed: 'observado',
      expected: 'esperado',
      threshold: 'umbral',
      p: 'p',
      method: 'método y por qué',
    },
  },
  method: {
    'own-history': 'la propia historia de la serie (lo más nuevo pesa más)',
    'poisson-sum': 'suma contra el pasado',
    'ears-c1': 'EARS C1',
    'ears-c2': 'EARS C2',
    'ears-c3': 'EARS C3',
    'farrington-flexible': 'Farrington flexible',
    farrington: 'Farrington 1996',
    bayes: 'Bayes',
    rki: 'RKI',
    cusum: 'suma acumulada',
    'glr-pois': 'razón de verosimilitud, Poisson',
    'glr-nb': 'razón de verosimilitud, binomial negativa',
    outbreak: 'curva creciente (outbreakP)',
  },
  why: {
    'borrowed-weeks': (known) =>
      `muy poca historia propia (semanas conocidas: ${known}); lo que se sabe del país hace de pasado`,
    'short-weeks': (known) =>
      `menos de medio año de historia (semanas conocidas: ${known}); solo se aprende el nivel, con mucha incertidumbre`,
    'half-year-of-weeks': (known) =>
      `medio año o más de historia (semanas conocidas: ${known}); se aprende el nivel, aún no la temporada`,
    'year-of-weeks': (known) => `un año o más de historia (semanas conocidas: ${known})`,
    'two-years-of-weeks': (known) =>
      `dos años o más de historia (semanas conocidas: ${known}); tendencia y temporada cuentan donde los datos las muestran con fuerza`,
    'three-years-of-weeks': (known) =>
      `tres años o más de historia (semanas conocidas: ${known}); con tendencia y temporada`,
    'year-of-months': (known) => `un año o más de historia (meses conocidos: ${known}); se aprende el nivel`,
    'three-years-of-months': (known) =>
      `tres años o más de historia (meses conocidos: ${known}); con tendencia y temporada`,
    'asked-for': (known) => `pedido así (períodos conocidos de historia: ${known})`,
  },
  fellBack: 'al método mejor le faltan conteos conocidos en su pasado',
  window: (length, period) => (period === 'week' ? `semanas sumadas: ${length}` : `meses sumados: ${length}`),
  recurrence: {
    'once in years': (figure) => `por puro azar, una vez cada ${figure} años`,
    'times a year': (figure) => `por puro azar, ${figure} veces al año`,
    'cannot tell': () => 'este método no dice con qué frecuencia por azar',
  },
  findings: (alarms) => `Hallazgos: ${alarms}.`,
  noFinding: 'Sin hallazgos: nada de lo juzgado supera su umbral.',
  nothingJudged: 'No se pudo juzgar nada.',
  quiet: 'Juzgadas sin hallazgo:',
  notShown: (rows) => `Filas no mostradas: ${rows} (--limit muestra más, --json las muestra todas).`,
  judged: (judged, total) => `Series juzgadas: ${judged} de ${total}.`,
  cannotTell: (total) => `Juicios que no se pueden hacer: ${total}. No es lo mismo que no haber hallazgo.`,
  reason: {
    'outside-series': (count) => `${count}: el período queda fuera de la serie`,
    'count-not-known': (count) => `${count}: no se conoce el conteo del período`,
    'no-history': (count) => `${count}: no se conoce nada antes del período`,
    'history-too-short': (count) => `${count}: hay muy poca historia antes del período`,
    'baseline-not-known': (count) => `${count}: demasiados conteos del pasado no se conocen`,
    'no-variation': (count) => `${count}: el pasado no varía y el método se queda sin escala`,
    'fit-did-not-converge': (count) => `${count}: ningún modelo se ajusta al pasado`,
    'too-few-cases': (count) => `${count}: muy pocos casos`,
  },
  falseAlarms: (figure, level) =>
    `Falsas alarmas esperadas al nivel ${level}: como máximo ${figure} al año en las series juzgadas, si cada una se juzga en cada período.`,
  noLevel: 'De --level no se deduce con qué frecuencia este método da una alarma por azar.',
  earsHasNoP:
    'EARS no da valor p; por simulación se midió que sus falsas alarmas quedan bajo el nivel mientras la varianza no pase del doble de la media.',
  plot: {
    title: (series) => `Conteos de ${series} y lo que era de esperar`,
    description: ({ series, first, last, total, alarms, when }) =>
      `${series}, de ${first} a ${last}: ${total} en total. Alarmas: ${alarms}. ${when}`,
    counts: 'observado',
    expected: 'esperado',
    upper: 'límite superior',
    alarm: 'alarma',
    never: 'Ninguna.',
  },
  score: ({ sensitivity, specificity, f1, falseAlarms }) =>
    `Frente a los brotes etiquetados: sensibilidad ${sensitivity}, especificidad ${specificity}, F1 ${f1}, falsas alarmas al año ${falseAlarms}.`,
}
