import type { SurveillanceSeries } from '../series/index.ts'
import { writeNumbers } from './case-numbers.ts'
import { CaseProblem, within } from './case-problem.ts'
import { computeNowcast, computeSpaceTime, readEvents, readLineLists } from './other/index.ts'
import { type Fields, readList, readRecord } from './read-record.ts'
import { readSeries, readTemporalCase } from './read-temporal-file.ts'
import { TEMPORAL_ALGORITHMS } from './temporal/index.ts'
import { toSurveillanceSeries } from './to-surveillance-series.ts'

/** The file with every case filled in, and those that could not be computed; in their place stands `error`. */
export type ComputedCases = { readonly file: Fields; readonly problems: readonly CaseProblem[] }

/** Fills in one case of a file. */
type Fill = (fields: Fields) => Fields

/**
 * Computes every case of a file in the form of the reference sets, in the mode that equals the reference (R's surveillance
 * 1.20.3): series with an algorithm each, nowcasts of line lists (`lineLists`), or events in place and time (`x`, `y`, `t`).
 * What stands there as result already is not read. Everything else of the file is carried along as it is.
 * @throws CaseProblem where the file as a whole cannot be read.
 * @example
 * const series = [{ id: 'a', freq: 52, start: [2020, 1], epochAsDate: false, epoch: null, observed: [1, 2, 3, 2, 1, 2, 3, 9] }]
 * const cases = [{ series: 'a', algorithm: 'earsC', control: { method: 'C1' }, range: [8, 8] }]
 * computeCases({ series, cases }).problems.length // → 0
 */
export function computeCases(given: unknown): ComputedCases {
  const file = readRecord(given, 'file')
  const problems: CaseProblem[] = []
  const fill = fillOf(file)
  const cases = readList(file.cases, 'cases').map((entry, at) => {
    const path = `cases[${at}]`
    const { error: _error, ...fields } = readRecord(entry, path)
    try {
      return within(path, () => fill(fields))
    } catch (error) {
      if (!(error instanceof CaseProblem)) throw error
      problems.push(error)
      const { out: _out, ...asked } = fields
      return { ...asked, error: error.message }
    }
  })
  return { file: { ...file, cases }, problems }
}

function fillOf(file: Fields): Fill {
  if (file.lineLists !== undefined) {
    const lists = readLineLists(file.lineLists)
    return (fields) => computeNowcast(fields, lists)
  }
  if (file.series === undefined && file.x !== undefined) {
    const events = readEvents(file)
    return (fields) => computeSpaceTime(fields, events)
  }
  const byId = readAllSeries(file)
  return (fields) => ({ ...fields, out: computeOne(fields, byId) })
}

function readAllSeries(file: Fields): ReadonlyMap<string, SurveillanceSeries> {
  const byId = new Map<string, SurveillanceSeries>()
  for (const [at, entry] of readList(file.series, 'series').entries()) {
    const path = `series[${at}]`
    const written = readSeries(entry, path)
    if (byId.has(written.id)) throw new CaseProblem(`${path}.id`, 'an id that no other series has')
    byId.set(
      written.id,
      within(path, () => toSurveillanceSeries(written)),
    )
  }
  return byId
}

function computeOne(fields: Fields, byId: ReadonlyMap<string, SurveillanceSeries>): Fields {
  const { series: id, algorithm, control, range } = readTemporalCase(fields)
  const series = byId.get(id)
  if (series === undefined) throw new CaseProblem('series', 'the id of a series of the file')
  if (range[1] > series.counts.length)
    throw new CaseProblem('range', `within the ${series.counts.length} periods of the series`)
  const compute = TEMPORAL_ALGORITHMS.get(algorithm)
  if (compute === undefined)
    throw new CaseProblem('algorithm', `one of ${[...TEMPORAL_ALGORITHMS.keys()].join(', ')}`)
  const out = compute(series, control, range)
  return Object.fromEntries(Object.entries(out).map(([name, value]) => [name, writeNumbers(value)]))
}
