import { logGamma } from '../../../distributions/index.ts'

const DEVIATIONS = 10

/** A law of counts from `from` on as a table of cumulated probabilities: a uniform number becomes a count by binary search. */
function byTable(from: number, to: number, logProbability: (count: number) => number) {
  const cumulated = new Float64Array(to - from + 1)
  let sum = 0
  for (let count = from; count <= to; count += 1) {
    sum += Math.exp(logProbability(count))
    cumulated[count - from] = sum
  }
  return (uniform: number): number => {
    let low = 0
    let high = cumulated.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((cumulated[middle] as number) > uniform * sum) high = middle
      else low = middle + 1
    }
    return from + low
  }
}

/** Turns a uniform number into a Binomial count; for a law that is drawn from many times. */
export function binomialInverse(trials: number, p: number): (uniform: number) => number {
  if (p <= 0 || trials === 0) return () => 0
  if (p >= 1) return () => trials
  const reach = DEVIATIONS * (Math.sqrt(trials * p * (1 - p)) + 1)
  const from = Math.max(0, Math.floor(trials * p - reach))
  const logAll = logGamma(trials + 1)
  return byTable(from, Math.min(trials, Math.ceil(trials * p + reach)), (count) => {
    const logWays = logAll - logGamma(count + 1) - logGamma(trials - count + 1)
    return logWays + count * Math.log(p) + (trials - count) * Math.log1p(-p)
  })
}

/** Turns a uniform number into a Poisson count; for a law that is drawn from many times. */
export function poissonInverse(mean: number): (uniform: number) => number {
  if (mean <= 0) return () => 0
  const reach = DEVIATIONS * (Math.sqrt(mean) + 1)
  return byTable(
    Math.max(0, Math.floor(mean - reach)),
    Math.ceil(mean + reach),
    (count) => count * Math.log(mean) - mean - logGamma(count + 1),
  )
}
