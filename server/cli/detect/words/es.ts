import type { DetectWords } from './detect-words.ts'

export const es: DetectWords = {
  help: {
    command:
      'Juzga conteos semanales o mensuales de un archivo CSV: lo observado, lo esperado y por qué ese método',
    file: 'archivo CSV de conteos (semanal por área, semanas etiquetadas, o largo: tiempo, lugar, código, conteo)',
    at: 'período que se juzga: last (el último), 2024-W05, 2024-05 o su número',
    allPeriods: 'juzga todos los períodos y lista los hallazgos',
    method: 'auto (según la historia disponible), poisson-sum, ears-c1, ears-c2 o ears-c3',
    level: 'nivel de falsa alarma de cada juicio, entre 0 y 0.5',
    absent: 'qué significa un período sin fila en un archivo largo: unknown (no se sabe) o zero (cero)',
    limit: 'máximo de filas que se imprimen',
    json: 'imprime un documento JSON en lugar de texto',
    language: 'idioma del texto: es, fr o en',
    after: `
Ejemplos:
  vigia detect conteos.csv
  vigia detect conteos.csv --at 2024-W05 --level 0.05
  vigia detect conteos.csv --all-weeks --method ears-c1
  vigia detect eventos.csv --absent zero --json

Códigos de salida: 0 se ejecutó (con o sin hallazgos) · 2 uso incorrecto · 3 el archivo no se puede leer
`,
  },
  layout: {
    'wide-weeks': 'conteos semanales, una columna por área',
    'labelled-weeks': 'una serie semanal con brotes etiquetados',
    'months-by-offence': 'víctimas por mes, estado y delito, con un total por estado',
    'long-days': 'una fila por día y lugar, sumadas por semana ISO',
    'long-weeks': 'una fila por semana y lugar',
    'long-months': 'una fila por mes y lugar',
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
    'poisson-sum': 'suma contra el pasado',
    'ears-c1': 'EARS C1',
    'ears-c2': 'EARS C2',
    'ears-c3': 'EARS C3',
  },
  why: {
    'year-of-weeks': (known) => `un año o más de historia (semanas conocidas: ${known})`,
    'short-weeks': (known) =>
      `menos de un año de historia útil (semanas conocidas: ${known}); por eso la desviación tiene un piso`,
    'year-of-months': (known) => `un año o más de historia (meses conocidos: ${known})`,
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
  },
  falseAlarms: (figure, level) =>
    `Falsas alarmas esperadas al nivel ${level}: como máximo ${figure} al año en las series juzgadas, si cada una se juzga en cada período.`,
  earsHasNoP:
    'EARS no da valor p; por simulación se midió que sus falsas alarmas quedan bajo el nivel mientras la varianza no pase del doble de la media.',
  score: ({ sensitivity, specificity, f1, falseAlarms }) =>
    `Frente a los brotes etiquetados: sensibilidad ${sensitivity}, especificidad ${specificity}, F1 ${f1}, falsas alarmas al año ${falseAlarms}.`,
  problem: {
    'cannot-open': 'el archivo no se puede abrir',
    'too-large': 'el archivo pasa de 64 MiB',
    'not-text': 'el archivo no es texto UTF-8',
    'broken-csv': 'el CSV está dañado',
    'no-rows': 'el archivo no tiene filas',
    'unknown-layout': 'las columnas no corresponden a ningún formato conocido (vea --help)',
    'bad-period': 'no es una semana, un mes o una fecha que exista',
    'bad-count': 'no es un número entero, cero o más, ni NA',
    'bad-flag': 'no es 0 ni 1',
    'empty-name': 'un nombre está vacío',
    'out-of-order': 'las semanas deben avanzar, cada una una sola vez',
    repeated: 'esto aparece dos veces',
    'too-many-series': 'demasiadas series',
    'too-many-periods': 'demasiados períodos',
  },
  place: ({ line, column, found }) =>
    [line && `línea ${line}`, column && `columna ${column}`, found && `se encontró «${found}»`]
      .filter(Boolean)
      .join(', '),
  wrongUse: {
    level: (found) => `--level debe ser un número entre 0 y 0.5, no «${found}».`,
    method: (found) => `--method debe ser auto, poisson-sum, ears-c1, ears-c2 o ears-c3, no «${found}».`,
    limit: (found) => `--limit debe ser un número entero, no «${found}».`,
    absent: (found) => `--absent debe ser unknown o zero, no «${found}».`,
    language: (found) => `--lang debe ser es, fr o en, no «${found}».`,
    both: () => 'Use --at o --all-weeks, no los dos.',
    'no-such-period': (found) => `El archivo no tiene el período «${found}».`,
  },
}
