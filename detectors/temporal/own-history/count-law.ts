import { logGamma } from '../../distributions/index.ts'

/** Variance over mean below which a negative binomial is taken as its limit, the Poisson law. */
const POISSON_BELOW = 1 + 1e-7
/** How far a law is followed: what lies beyond is less than one part in 10⁷. */
const SPREADS = 6
const SKEWED_SPREADS = 15

/**
 * A negative binomial law by its mean and its variance over the mean (1: Poisson). Large counts may be taken in steps of `unit`: place k then
 * stands for the counts from (k − ½)·unit on, up to (k + ½)·unit.
 */
export type CountLaw = { readonly mean: number; readonly varianceOverMean: number; readonly unit?: number }

function density({ mean, varianceOverMean }: CountLaw, count: number): number {
  if (varianceOverMean < POISSON_BELOW)
    return Math.exp(count === 0 ? -mean : count * Math.log(mean) - mean - logGamma(count + 1))
  const size = mean / (varianceOverMean - 1)
  if (count === 0) return Math.exp(-size * Math.log(varianceOverMean))
  const ways = logGamma(size + count) - logGamma(size) - logGamma(count + 1)
  return Math.exp(ways - size * Math.log(varianceOverMean) + count * Math.log1p(-1 / varianceOverMean))
}

/** Writes the chances of places 0 … length − 1 to the beginning of `into`, by the law's recurrence from where it begins to matter. */
export function writeDensities(law: CountLaw, into: Float64Array, length: number): void {
  const { mean, varianceOverMean, unit = 1 } = law
  const poisson = varianceOverMean < POISSON_BELOW
  const size = poisson ? 0 : mean / (varianceOverMean - 1)
  const share = poisson ? 0 : 1 - 1 / varianceOverMean
  const from = Math.max(0, Math.floor(mean - 2 * SPREADS * Math.sqrt(mean * varianceOverMean)))
  const to = Math.ceil((length - 0.5) * unit)
  let value = density(law, from)
  into.fill(0, 0, length)
  for (let k = from; k < to; k += 1) {
    const place = unit === 1 ? k : Math.floor(k / unit + 0.5)
    into[place] = (into[place] ?? 0) + value
    value *= poisson ? mean / (k + 1) : (share * (size + k)) / (k + 1)
  }
}

/** The place beyond which a law may be left off. Its tail falls by 1 − 1/(variance over mean) a count, or faster. */
export function farEnd({ mean, varianceOverMean, unit = 1 }: CountLaw): number {
  const counts = mean + SPREADS * Math.sqrt(mean * varianceOverMean) + SKEWED_SPREADS * varianceOverMean
  return counts / unit
}

/** P(X ≥ 0), P(X ≥ 1) … (of places) as far as they matter and well beyond P(X ≥ atLeast), summed from the far end. */
export function upperTails(law: CountLaw, atLeast: number): Float64Array {
  const { varianceOverMean, unit = 1 } = law
  const beyond = atLeast + (SKEWED_SPREADS * varianceOverMean) / unit
  const length = Math.ceil(Math.max(farEnd(law), beyond)) + 2
  const tails = new Float64Array(length)
  writeDensities(law, tails, length)
  let sum = 0
  for (let k = length - 1; k >= 0; k -= 1) {
    sum += tails[k] ?? 0
    tails[k] = sum
  }
  return tails
}
