import { type Population, type ScanData, type ScanPlace, scanData } from '../../spatial/index.ts'
import { type Fields, listOf, numbersOf, refuse, rowsOf, textOf } from './reading.ts'
import { type SaTScanSettings, timesGiven } from './satscan-settings.ts'
import { intervalOf, readMoment, type TimeAxis } from './time-axis.ts'

/** Data of a case with the two coordinates of each place as the program's files have them: latitude first. */
export type SaTScanData = {
  readonly scan: ScanData
  readonly coordinates: ReadonlyMap<string, readonly [number, number]>
}

type Where = { readonly onGlobe: boolean; readonly axis: TimeAxis; readonly settings: SaTScanSettings }

const placeOf = (id: string, [first, second]: readonly [number, number], onGlobe: boolean): ScanPlace =>
  onGlobe ? { id, latitude: first, longitude: second } : { id, x: first, y: second }

const isPoisson = (settings: SaTScanSettings) => (settings.text('ModelType') ?? '0') === '0'

/** A table of counts, or lines of the program's files. */
export function readSaTScanData(data: Fields, where: Where): SaTScanData {
  return 'geo' in data ? fromLines(data, where) : fromTable(data, where)
}

function fromTable(data: Fields, { onGlobe, axis, settings }: Where): SaTScanData {
  const ids = listOf(data.ids, 'ids').map((id, at) => textOf(id, `ids[${at}]`))
  const [x, y] = [numbersOf(data.x, 'x'), numbersOf(data.y, 'y')]
  if (x.length !== ids.length || y.length !== ids.length) refuse('x, y', `${ids.length} values are wanted`)
  const turned = data.lonlat === true
  const coordinates = new Map(
    ids.map((id, at) => [id, (turned ? [y[at], x[at]] : [x[at], y[at]]) as [number, number]] as const),
  )
  const counts = rowsOf(data.counts, 'counts')
  const bounds = axis.bounds.length === counts.length + 1 ? axis.bounds : counts.concat([[]]).map((_, t) => t)
  const population = {
    at: [0],
    bounds,
    strata: [{ people: isPoisson(settings) ? [numbersOf(data.pop, 'pop')] : [] }],
  }
  const places = ids.map((id) => placeOf(id, coordinates.get(id) ?? [0, 0], onGlobe))
  return { scan: scanData({ places, counts, ...(isPoisson(settings) ? { population } : {}) }), coordinates }
}

const cells = (line: unknown, field: string) => textOf(line, field).trim().split(/\s+/)

function fromLines(data: Fields, where: Where): SaTScanData {
  const { onGlobe, axis, settings } = where
  const coordinates = new Map<string, readonly [number, number]>()
  for (const [at, line] of listOf(data.geo, 'geo').entries()) {
    const [id = '', first, second] = cells(line, `geo[${at}]`)
    const pair = [Number(first), Number(second)] as const
    if (!pair.every(Number.isFinite)) refuse(`geo[${at}]`, 'two coordinates are wanted')
    coordinates.set(id, pair)
  }
  const ids = [...coordinates.keys()]
  const positions = new Map(ids.map((id, at) => [id, at]))
  const { counts, byStratum } = readCases(data, positions, where)
  const places = ids.map((id) => placeOf(id, coordinates.get(id) ?? [0, 0], onGlobe))
  const population = isPoisson(settings) ? readPopulation(data, { positions, axis, byStratum }) : null
  return { scan: scanData({ places, counts, ...(population ? { population } : {}) }), coordinates }
}

/** Lines `place count [time] [traits…]`; cases outside the study period are left out, as the program warns and stops. */
function readCases(data: Fields, positions: ReadonlyMap<string, number>, { axis, settings }: Where) {
  const counts = axis.bounds.slice(1).map(() => Array<number>(positions.size).fill(0))
  const byStratum = new Map<string, number>()
  const timed = timesGiven(settings)
  for (const [at, line] of listOf(data.cas, 'cas').entries()) {
    const [id = '', text, ...rest] = cells(line, `cas[${at}]`)
    const place = positions.get(id) ?? refuse(`cas[${at}]`, `the place ${id} has no coordinates`)
    const count = Number(text)
    if (!Number.isSafeInteger(count) || count < 0) refuse(`cas[${at}]`, 'a whole number of cases is wanted')
    const t = timed ? intervalOf(axis, readMoment(axis, rest[0] ?? '', `cas[${at}]`)) : 0
    if (t === null) refuse(`cas[${at}]`, 'outside the study period')
    const row = counts[t] as number[]
    row[place] = (row[place] as number) + count
    const stratum = rest.slice(timed ? 1 : 0).join(' ')
    byStratum.set(stratum, (byStratum.get(stratum) ?? 0) + count)
  }
  return { counts, byStratum }
}

/** Lines `place time people [traits…]`. */
function readPopulation(
  data: Fields,
  {
    positions,
    axis,
    byStratum,
  }: { positions: ReadonlyMap<string, number>; axis: TimeAxis; byStratum: ReadonlyMap<string, number> },
): Population {
  const lines = listOf(data.pop, 'pop').map((line, at) => {
    const [id = '', time = '', people, ...traits] = cells(line, `pop[${at}]`)
    const place = positions.get(id) ?? refuse(`pop[${at}]`, `the place ${id} has no coordinates`)
    return {
      place,
      moment: readMoment(axis, time, `pop[${at}]`),
      people: Number(people),
      stratum: traits.join(' '),
    }
  })
  const at = [...new Set(lines.map(({ moment }) => moment))].sort((a, b) => a - b)
  const strata = new Map<string, number[][]>()
  for (const { place, moment, people, stratum } of lines) {
    const table = strata.get(stratum) ?? at.map(() => Array<number>(positions.size).fill(0))
    strata.set(stratum, table)
    const row = table[at.indexOf(moment)] as number[]
    row[place] = (row[place] as number) + people
  }
  const left = [...byStratum.keys()].find((stratum) => !strata.has(stratum))
  if (left !== undefined) refuse('pop', `nobody lives with the traits “${left}”, of which there are cases`)
  return {
    at,
    bounds: axis.bounds,
    strata: [...strata].map(([stratum, people]) => ({ people, cases: byStratum.get(stratum) ?? 0 })),
  }
}
