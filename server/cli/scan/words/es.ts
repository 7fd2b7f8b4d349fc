import type { ScanWords } from './scan-words.ts'

export const es: ScanWords = {
  looked: ({ places, periods, cases }) => `Lugares: ${places}; períodos: ${periods}; señales: ${cases}.`,
  model: {
    permutation:
      'Lo habitual es: tantas como estos lugares y estos períodos tienen en otro tiempo y en otra parte.',
    poisson: 'Lo habitual es: en proporción a las personas que viven allí.',
    expectation: 'Lo habitual es: la media de cada lugar antes de los períodos examinados.',
  },
  where: (places, radiusKm) => (radiusKm === null ? places : `${places} (en ${radiusKm} km a la redonda)`),
  when: (from, to) => (from === to ? from : `${from} a ${to}`),
  sentence: {
    high: ({ observed, expected, ratio }) =>
      `${observed} señales donde lo habitual son ${expected}, ${ratio} veces lo habitual`,
    low: ({ observed, expected }) =>
      `${observed} señales donde lo habitual son ${expected}: menos que de costumbre`,
  },
  chance: (p) => `p = ${p}`,
  recurrence: {
    weeks: (figure) => `solo por azar, una vez en ${figure} semanas`,
    months: (figure) => `solo por azar, una vez en ${figure} meses`,
    periods: (figure) => `solo por azar, una vez en ${figure} períodos`,
    years: (figure) => `solo por azar, una vez en ${figure} años`,
  },
  clusters: (count, level) => `Conglomerados con p de ${level} como máximo: ${count}.`,
  none: (level) =>
    `Ningún conglomerado con p de ${level} como máximo. Esto no dice nada de un aumento en todos los lugares a la vez.`,
  others: (count) =>
    `Conglomerados más débiles sin mostrar: ${count} (--level 1 los muestra, --json los muestra todos).`,
  price: (replicates) =>
    `p cuenta cuántos de ${replicates} países sorteados al azar tienen en alguna parte un conglomerado igual de fuerte.`,
  cannotTell: 'No se puede decir. No es lo mismo que ningún conglomerado.',
  reason: {
    'too-few-cases': () => 'hay menos señales de las que necesita un conglomerado',
    'one-place': () => 'hay un solo lugar: no hay con qué compararlo',
    'too-few-intervals': () => 'hay muy pocos períodos',
    'places-not-known': (names) => `estos lugares de los conteos no están en el archivo de lugares: ${names}`,
    'counts-not-known': (cells) =>
      `conteos que no se conocen: ${cells} (--absent zero lee como cero los períodos sin fila)`,
    'people-not-known': () => 'el archivo de lugares no tiene columna de población, o le faltan valores',
    'no-past': () => 'no ocurrió nada antes de los períodos examinados, así que nada es habitual',
  },
}
