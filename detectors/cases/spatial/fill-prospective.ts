import { seededRandom } from '../../measuring/index.ts'
import {
  type Coordinates,
  type DrawTable,
  drawAround,
  drawPermuted,
  drawWithinTotal,
  nearestSets,
  type Tables,
  type WindowScore,
  windowScores,
} from '../../spatial/index.ts'
import { type Fields, fieldsOf, listOf, numberOf, numbersOf, refuse, rowsOf } from './reading.ts'

const TOP = 40
const QUANTILES = [0.5, 0.9, 0.95, 0.99]

type Study = {
  readonly sets: readonly number[][]
  readonly tables: Tables
  readonly score: WindowScore
  readonly draw: DrawTable
}

const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat())

export function coordinatesOf(one: Fields): Coordinates {
  const [x, y] = [Float64Array.from(numbersOf(one.x, 'x')), Float64Array.from(numbersOf(one.y, 'y'))]
  if (x.length !== y.length) refuse('x, y', 'of one length')
  return one.lonlat === true ? { kind: 'degrees', latitude: y, longitude: x } : { kind: 'plane', x, y }
}

/** Every `step`-th value from `from` on, `count` of them. */
type Stretch = { readonly from?: number; readonly step?: number; readonly count: number }

function sumOf(values: ArrayLike<number>, { from = 0, step = 1, count }: Stretch): number {
  let sum = 0
  for (let k = 0; k < count; k += 1) sum += values[from + k * step] as number
  return sum
}

/** Expected counts by the people of each interval, as R's scanstatistics has them: each interval gets the same share of all cases. */
function byPeople(counts: Float64Array, people: Float64Array, places: number): Float64Array {
  const intervals = counts.length / places
  const each = sumOf(counts, { count: counts.length }) / intervals
  return people.map(
    (living, k) => (each * living) / sumOf(people, { from: Math.floor(k / places) * places, count: places }),
  )
}

function byMargins(counts: Float64Array, places: number): Float64Array {
  const total = sumOf(counts, { count: counts.length })
  const intervals = counts.length / places
  return counts.map((_, k) => {
    const row = sumOf(counts, { from: Math.floor(k / places) * places, count: places })
    return (row * sumOf(counts, { from: k % places, step: places, count: intervals })) / total
  })
}

/** The methods of the form, and how each scores and draws. */
function studiesOf(one: Fields): Readonly<Record<string, Study>> {
  const rows = rowsOf(one.counts, 'counts')
  const coordinates = coordinatesOf(one)
  const sets = nearestSets(coordinates, numberOf(one.k, 'k'))
  const places = rows[0]?.length ?? refuse('counts', 'none')
  const counts = flat(rows)
  const theta = numberOf(one.theta, 'theta')
  const tables = (baselines: Float64Array): Tables =>
    baselines.length === counts.length
      ? { places, counts, baselines }
      : refuse('baselines', 'as many as counts')
  const people = tables(byPeople(counts, flat(rowsOf(one.population, 'population')), places))
  const margins = tables(byMargins(counts, places))
  const given = tables(flat(rowsOf(one.baselines, 'baselines')))
  return {
    pb_poisson: { sets, tables: people, score: { kind: 'within total' }, draw: drawWithinTotal(people) },
    permutation: { sets, tables: margins, score: { kind: 'within total' }, draw: drawPermuted(margins) },
    eb_poisson: { sets, tables: given, score: { kind: 'against baseline' }, draw: drawAround(given, null) },
    eb_negbin_hotspot: {
      sets,
      tables: given,
      score: { kind: 'hotspot', theta },
      draw: drawAround(given, theta),
    },
    eb_negbin_emerging: {
      sets,
      tables: given,
      score: { kind: 'emerging', theta, asInR: true },
      draw: drawAround(given, theta),
    },
  }
}

/** Relative risks by the names of the form. */
function risks({ kind }: WindowScore, [cases, expected, total]: readonly [number, number, number]) {
  const inside = Math.max(1, cases / expected)
  if (kind === 'within total')
    return { relrisk_in: inside, relrisk_out: inside === 1 ? 1 : (total - cases) / (total - expected) }
  return kind === 'against baseline' ? { relrisk: inside } : {}
}

const atQuantile = (sorted: readonly number[], share: number) => {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
  return low + (high - low) * (at - Math.floor(at))
}

/** p-value and quantiles by replicates of our own: they agree with the reference's within the chance of both. */
function tryChance({ sets, tables, score, draw }: Study, best: number, replicates: number) {
  const random = seededRandom(20_261_128)
  const counts = new Int32Array(tables.counts.length)
  const maxima = Array.from({ length: replicates }, () => {
    draw(counts, random)
    return windowScores(sets, { ...tables, counts }, score).scores.reduce(
      (most, value) => Math.max(most, value),
      -Infinity,
    )
  }).sort((a, b) => a - b)
  const reached = maxima.filter((maximum) => maximum >= best * (1 - 1e-10)).length
  return {
    mcPvalue: (1 + reached) / (1 + replicates),
    replicateQuantiles: QUANTILES.map((share) => atQuantile(maxima, share)),
  }
}

function fillStudy(study: Study, replicates: number): Fields {
  const { sets, tables, score } = study
  const { durations, scores, cases, expected } = windowScores(sets, tables, score)
  const total = sumOf(tables.counts, { count: tables.counts.length })
  const order = Array.from(scores.keys()).sort(
    (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
  )
  const top = order.slice(0, TOP).map((at) => ({
    zone: Math.floor(at / durations) + 1,
    duration: (at % durations) + 1,
    score: scores[at] as number,
    ...risks(score, [cases[at] as number, expected[at] as number, total]),
  }))
  const [first] = top
  return {
    mlcLocations: sets[(first?.zone ?? 1) - 1]?.map((place) => place + 1) ?? [],
    mlcDuration: first?.duration ?? 0,
    score: first?.score ?? 0,
    ...(replicates > 0 ? tryChance(study, first?.score ?? 0, replicates) : {}),
    top,
    sumScores: sumOf(scores, { count: scores.length }),
  }
}

const COMPUTED_ANEW = ['results', 'secondsCpuElapsed', 'nZones', 'zonesFirst3']

/**
 * Computes the cases of a document in the form of the reference set of scanstatistics: `results` of each method but the Bayesian one, whose prior that set does not name.
 * @throws RangeError naming the case and the field
 */
export function fillProspective(document: Fields): Fields {
  const cases = listOf(document.cases, 'cases').map((entry, at) => {
    const one = fieldsOf(entry, `cases[${at}]`)
    const studies = studiesOf(one)
    const sets = Object.values(studies)[0]?.sets ?? []
    const kept = Object.entries(one).filter(([name]) => !COMPUTED_ANEW.includes(name))
    return {
      ...Object.fromEntries(kept),
      nZones: sets.length,
      zonesFirst3: sets.slice(0, 3).map((set) => set.map((place) => place + 1)),
      results: Object.fromEntries(
        Object.entries(studies).map(([name, study]) => [
          name,
          fillStudy(study, numberOf(one.nsim ?? 999, 'nsim')),
        ]),
      ),
    }
  })
  return { ...document, cases }
}
