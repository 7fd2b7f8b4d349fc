import { type DelayWindow, type Nowcast, nowcast, reportingTriangle } from '../../temporal/index.ts'
import { readFiniteNumbers, writeNumbers } from '../case-numbers.ts'
import { CaseProblem } from '../case-problem.ts'
import { readControl } from '../read-control.ts'
import { type Fields, readList, readRecord, readText } from '../read-record.ts'

const METHODS = ['lawless', 'bayes.notrunc.bnb'] as const
const DAYS = { '1 day': 1, '1 week': 7 } as const

type LineList = { readonly event: readonly number[]; readonly report: readonly number[] }

/** Line lists of a file by their names: days of events and of reports, counted from 1 January 1970. Throws CaseProblem. */
export function readLineLists(value: unknown): ReadonlyMap<string, LineList> {
  return new Map(
    Object.entries(readRecord(value, 'lineLists')).map(([name, entry]) => {
      const path = `lineLists.${name}`
      const fields = readRecord(entry, path)
      const event = readFiniteNumbers(fields.eventDay, `${path}.eventDay`)
      const report = readFiniteNumbers(fields.reportDay, `${path}.reportDay`)
      if (event.length !== report.length) throw new CaseProblem(path, 'as many days of reports as of events')
      return [name, { event, report }]
    }),
  )
}

function methodsOf({ results }: Fields): readonly (typeof METHODS)[number][] {
  if (results === undefined || results === null) return METHODS
  const asked = readList(results, 'results')
    .filter((entry) => typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'method'))
    .map((entry) => readControl(entry as Fields).choice('method', METHODS, METHODS[0]))
  return asked.length > 0 ? asked : METHODS
}

function readWindow({ m, mInterpretation }: Fields): DelayWindow {
  const read = readControl({ m, mInterpretation })
  const meaning = read.choice(
    'mInterpretation',
    ['hoehle_anderheiden2014', 'lawless1994'],
    'hoehle_anderheiden2014',
  )
  return {
    periods: read.has('m') ? read.number('m', 1, { whole: true, least: 1 }) : null,
    ending: meaning === 'lawless1994' ? 'when seen' : 'now',
  }
}

function resultOf(method: string, { periods, shares }: Nowcast, columns: { rows: number; largest: number }) {
  const told = periods.map((period) => (period.kind === 'told' ? period : null))
  const last = told.at(-1)
  const padded = method === 'lawless' ? columns.rows : shares.length
  return {
    method,
    median: told.map((one) => one?.median ?? null),
    ciLower: told.map((one) => one?.lower ?? null),
    ciUpper: told.map((one) => one?.upper ?? null),
    delayCDF: writeNumbers(Array.from({ length: padded }, (_, delay) => shares[delay] ?? 1)),
    pmfMean: told.map((one) => one?.mean ?? null),
    pmfSum: told.map((one) => one?.probabilities.reduce((sum, part) => sum + part, 0) ?? null),
    pmfLast: last
      ? Array.from({ length: columns.largest + 1 }, (_, count) => last.probabilities[count] ?? 0)
      : null,
  }
}

/**
 * Fills one nowcast: triangle, counts of delays, and for each method asked for in `results` (both where none is) what
 * R's `nowcast` gives. Throws CaseProblem naming the field.
 */
export function computeNowcast(fields: Fields, lineLists: ReadonlyMap<string, LineList>): Fields {
  const read = readControl(fields)
  const list = lineLists.get(readText(fields.dataset, 'dataset'))
  if (!list) throw new CaseProblem('dataset', 'the name of a line list of the file')
  const days = DAYS[read.choice('aggregate', ['1 day', '1 week'], '1 day')]
  const [first] = readFiniteNumbers(fields.dRange, 'dRange')
  if (first === undefined) throw new CaseProblem('dRange', 'the first and the last day')
  const position = (day: number) => Math.floor((day - first) / days)
  const [now] = readFiniteNumbers(fields.now, 'now')
  if (now === undefined || position(now) < 0) throw new CaseProblem('now', 'a day within dRange')
  const rows = position(now) + 1
  const longestDelay = read.number('D', 15, { whole: true, least: 1 })
  const reports = list.event.map((day, at) => ({
    event: position(day),
    report: position(list.report[at] ?? day),
  }))
  const triangle = reportingTriangle(reports, { periods: rows, longestDelay })
  const positions = readFiniteNumbers(fields.when, 'when').map(position)
  if (positions.some((at) => at < 0 || at >= rows)) throw new CaseProblem('when', 'days of dRange up to now')
  const largest = read.number('Nmax', 300, { whole: true, least: 1 })
  const shared = { prior: read.number('kappa', 0.1), alpha: read.number('alpha', 0.05), largest }
  const window = readWindow(fields)
  const computed = methodsOf(fields).map((method) => ({
    method,
    result: nowcast(triangle, positions, {
      ...shared,
      window,
      method: method === 'lawless' ? 'hazard' : 'dirichlet',
      asInR: true,
    }),
  }))
  const [one] = computed
  return {
    ...fields,
    triangle: triangle.cells,
    'n.x': one?.result.delays.exact ?? [],
    'N.x': one?.result.delays.within ?? [],
    'N.tT': triangle.observed,
    results: computed.map(({ method, result }) => resultOf(method, result, { rows, largest })),
  }
}
