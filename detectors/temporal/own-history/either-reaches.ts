import { writeDensities } from './count-law.ts'

/** Densities below this are left out of sums. */
const NEGLIGIBLE = 1e-14

/** Expected counts: of the judged period, of the one before it, and of the rest of the window. */
export type WindowMeans = { readonly now: number; readonly before: number; readonly rest: number }

/** Counts at which the fresh view (`weights` of now and before) and the whole window begin to count as reached. */
export type Criticals = { readonly fresh: number; readonly whole: number }

/** Criticals are in steps of `unit`. */
export type EitherLaw = {
  readonly dispersion: number
  readonly weights: readonly [number, number]
  readonly unit?: number
}

/** Working memory, kept from call to call: judging a country asks thousands of times a second. */
const scratch = { now: new Float64Array(256), before: new Float64Array(256), rest: new Float64Array(256) }

function workspace(length: number): typeof scratch {
  if (scratch.now.length < length) {
    scratch.now = new Float64Array(2 * length)
    scratch.before = new Float64Array(2 * length)
    scratch.rest = new Float64Array(2 * length)
  }
  return scratch
}

/** Σ before[b]·P(rest < room − b) over the b below `end`; `rest` is a running sum. */
function silentBefore(
  { before, rest }: typeof scratch,
  from: number,
  { end, room }: { end: number; room: number },
): number {
  let sum = 0
  for (let b = from; b < end; b += 1) sum += (before[b] ?? 0) * (rest[room - 1 - b] ?? 0)
  return sum
}

/**
 * P(w₀·now + w₁·before ≥ fresh, or now + before + rest ≥ whole) for independent negative binomial counts of one `dispersion`: one minus
 * the outcomes in which neither is reached, added up.
 */
export function eitherReaches(
  means: WindowMeans,
  { fresh, whole }: Criticals,
  { dispersion, weights, unit = 1 }: EitherLaw,
): number {
  if (fresh <= 0 || whole <= 0) return 1
  const [heavy, light] = weights
  const nowEnd = Math.min(Math.ceil(fresh / heavy), whole)
  const beforeEnd = light > 0 ? Math.min(Math.ceil(fresh / light), whole) : whole
  const laws = workspace(whole)
  writeDensities({ mean: means.now, varianceOverMean: dispersion, unit }, laws.now, nowEnd)
  writeDensities({ mean: means.before, varianceOverMean: dispersion, unit }, laws.before, beforeEnd)
  writeDensities({ mean: means.rest, varianceOverMean: dispersion, unit }, laws.rest, whole)
  for (let k = 1; k < whole; k += 1) laws.rest[k] = (laws.rest[k] ?? 0) + (laws.rest[k - 1] ?? 0)
  let from = 0
  while (from < beforeEnd && (laws.before[from] ?? 0) < NEGLIGIBLE) from += 1
  let last = beforeEnd
  while (last > from && (laws.before[last - 1] ?? 0) < NEGLIGIBLE) last -= 1
  let silent = 0
  for (let a = 0; a < nowEnd; a += 1) {
    const probability = laws.now[a] ?? 0
    if (probability < NEGLIGIBLE) continue
    const room = whole - a
    const free = light > 0 ? Math.ceil((fresh - heavy * a) / light) : room
    silent += probability * silentBefore(laws, from, { end: Math.min(last, free, room), room })
  }
  return 1 - silent
}
