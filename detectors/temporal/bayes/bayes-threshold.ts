import { negativeBinomialUpperQuantile } from '../../distributions/index.ts'

/** Above this mean adding up probabilities from 0 on takes longer than a search. */
const LARGEST_ADDED_UP = 200
/** Nearer to the asked tail than this, sums of rounded probabilities decide nothing. */
const TOO_CLOSE = 1e-11

/**
 * The smallest count whose upper tail is at most alpha, in the negative binomial of size sum + ½ and success probability
 * n/(n+1), n = `periods`. Small means by adding up probabilities, the rest, and what falls near alpha, by the exact tail.
 */
export function bayesThreshold(sum: number, periods: number, alpha: number): number {
  const size = sum + 0.5
  const probability = periods / (periods + 1)
  const failure = 1 / (periods + 1)
  let term = probability ** size
  if (size / periods < LARGEST_ADDED_UP && term > Number.MIN_VALUE / Number.EPSILON) {
    let left = 1 - term - alpha
    let count = 0
    while (left > TOO_CLOSE) {
      term *= ((size + count) / (count + 1)) * failure
      left -= term
      count += 1
    }
    if (left < -TOO_CLOSE && (count === 0 || left + term > TOO_CLOSE)) return count
  }
  return negativeBinomialUpperQuantile(alpha, { size, probability })
}
