import { performance } from 'node:perf_hooks'
import {
  answerFrom,
  cellKey,
  countsOf,
  type Grid,
  mayLook,
  type Published,
  publishTable,
  smallestShown,
  tableOf,
} from '../disclosure/index.ts'

/**
 * The gate and its guard over years: eighteen departments by nine categories, eighty quarters remembered. What a quarter costs, and what
 * a question over all of them.
 */
const quarters = 80
const questions = 200
const grid: Grid = {
  places: [
    { id: 'P', parentId: null },
    ...Array.from({ length: 18 }, (_, at) => ({ id: `D${at}`, parentId: 'P' })),
  ],
  categories: Array.from({ length: 9 }, (_, at) => `c${at}`),
  sums: 'places-first',
}
const dayOf = (quarter: number): string => new Date(Date.UTC(2007, 3 * quarter, 1)).toISOString().slice(0, 10)

const history: Published[] = []
const published = performance.now()
for (let quarter = 0; quarter < quarters; quarter++) {
  const period = { from: dayOf(quarter), to: dayOf(quarter + 1) }
  if (mayLook(history, { family: 'people', ...period }).kind !== 'may-look') continue
  const counts = new Map(countsOf(grid).map((cell, at) => [cellKey(cell), (at * 7 + quarter * 13) % 40]))
  const cells = publishTable(tableOf(grid), counts, { smallest: smallestShown, roundTo: null })
  history.push({ family: 'people', ...period, cells })
}
const asked = performance.now()
for (let n = 0; n < questions; n++)
  answerFrom(history, {
    family: 'people',
    from: dayOf(0),
    to: dayOf(quarters),
    places: grid.places.slice(1).map(({ id }): [string, ...string[]] => [id, 'P']),
    categories: n % 2 === 0 ? [] : grid.categories,
  })
const done = performance.now()
process.stdout.write(
  `${quarters} quarters of ${countsOf(grid).length} counts: ${((asked - published) / quarters).toFixed(2)} ms a quarter; ` +
    `a question over all of them: ${((done - asked) / questions).toFixed(2)} ms\n`,
)
