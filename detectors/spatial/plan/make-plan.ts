import type { ScanData } from '../data/index.ts'
import { nearestZones } from '../zones/index.ts'
import type { ScanPlan } from './scan-plan.ts'
import type { ScanModel, WholeSettings } from './scan-settings.ts'

/** Sums from each interval to the end; at p·(times + 1) + t. */
function sumsToTheEnd(values: Float64Array | Int32Array, times: number): Float64Array {
  const places = values.length / times
  const sums = new Float64Array(places * (times + 1))
  for (let place = 0; place < places; place += 1) {
    for (let t = times - 1; t >= 0; t -= 1) {
      const at = place * (times + 1) + t
      sums[at] = (sums[at + 1] as number) + (values[place * times + t] as number)
    }
  }
  return sums
}

/** Cases of the place times cases of the stretch of time over all cases. */
function expectedByMargins({ ids, times, counts, total }: ScanData): Float64Array {
  const own = sumsToTheEnd(counts, times)
  const expected = new Float64Array(own.length)
  for (let t = 0; t < times; t += 1) {
    let later = 0
    for (let place = 0; place < ids.length; place += 1) later += own[place * (times + 1) + t] as number
    for (let place = 0; place < ids.length; place += 1) {
      const cases = own[place * (times + 1)] as number
      expected[place * (times + 1) + t] = total > 0 ? (cases * later) / total : 0
    }
  }
  return expected
}

function expectedFrom(data: ScanData, model: ScanModel): Float64Array {
  if (model === 'permutation') return expectedByMargins(data)
  const expected = model === 'poisson' ? data.exposure?.expected : data.baselines
  if (!expected)
    throw new RangeError(
      model === 'poisson' ? 'population: the model needs it' : 'baselines: the model needs them',
    )
  return sumsToTheEnd(expected, data.times)
}

/** Every `every`-th entry: the sums over the whole period. */
function firstOfEach(values: Float64Array, every: number): Float64Array {
  return Float64Array.from({ length: values.length / every }, (_, place) => values[place * every] as number)
}

function asOneInterval(values: Float64Array): Float64Array {
  return Float64Array.from({ length: values.length * 2 }, (_, k) =>
    k % 2 === 0 ? (values[k / 2] as number) : 0,
  )
}

/**
 * What is to be scanned, as numbers alone. A purely spatial analysis becomes one interval.
 * @throws RangeError naming what the model lacks
 */
export function makePlan(data: ScanData, settings: WholeSettings): ScanPlan {
  const { model, analysis, rates, minimumCases, chance, seed, window } = settings
  const expected = expectedFrom(data, model)
  const sizes = firstOfEach(expected, data.times + 1)
  const spatial = analysis === 'spatial'
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return {
    places: data.ids.length,
    times: spatial ? 1 : data.times,
    zones: nearestZones(data.coordinates, sizes, {
      largestSize: (model === 'expectation' ? all : data.total) * settings.maxShare,
      largestRadius: settings.maxRadius,
      mostPlaces: settings.maxPlaces,
    }),
    windows: { ending: analysis === 'retrospective' ? 'any' : 'now', ...window },
    score: model === 'expectation' ? 'against baseline' : 'within total',
    rates,
    minimumCases,
    counts: spatial
      ? Int32Array.from(firstOfEach(sumsToTheEnd(data.counts, data.times), data.times + 1))
      : data.counts,
    expectedFrom: spatial ? asOneInterval(sizes) : expected,
    total: data.total,
    given: ({ poisson: 'total', permutation: 'margins', expectation: 'baselines' } as const)[model],
    chance,
    seed,
  }
}
