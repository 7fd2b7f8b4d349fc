import { LEHMER_MODULUS, type Lehmer, nextLehmer } from './lehmer.ts'

/** Lanczos' coefficients of the six-term log Γ (Lanczos 1964, SIAM J Numer Anal 1:86, γ = 5). */
const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
]
const ROOT_TWO_PI = 2.5066282746310007
const FEW_TRIALS = 25

/** log Γ(x) by Lanczos' six terms, as the reference program has it: its error of 2e-10 is part of the stream. */
function sixTermLogGamma(x: number): number {
  const raised = x + 5.5
  const head = raised - (x + 0.5) * Math.log(raised)
  let series = 1.000000000190015
  let below = x
  for (const coefficient of LANCZOS) {
    below += 1
    series += coefficient / below
  }
  return -head + Math.log((ROOT_TWO_PI * series) / x)
}

/** log n! for n = 0 … most, so that no draw computes it again. */
function logFactorials(most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, n) => sixTermLogGamma(n + 1))
}

/** A probability as the reference program uses it, with what every draw of it needs. */
export type Share = {
  /** p or 1 − p, whichever is at most a half, of the probability rounded to 32-bit floating point. */
  readonly p: number
  readonly turned: boolean
  /** A state below it is a success. */
  readonly below: number
  readonly logP: number
  readonly logQ: number
}

/** @param probability 0 … 1 */
export function shareOf(probability: number): Share {
  const rounded = Math.fround(probability)
  const p = rounded <= 0.5 ? rounded : 1 - rounded
  return {
    p,
    turned: rounded > 0.5,
    below: Math.ceil(p * LEHMER_MODULUS),
    logP: Math.log(p),
    logQ: Math.log(1 - p),
  }
}

/** Draws a Binomial(trials, share) count, moving the generator on. */
export type BinomialDraw = (trials: number, share: Share) => number

function oneByOne(generator: Lehmer, trials: number, below: number): number {
  let state = generator.state
  let count = 0
  for (let k = 0; k < trials; k += 1) {
    state = nextLehmer(state)
    if (state < below) count += 1
  }
  generator.state = state
  return count
}

function byProduct(generator: Lehmer, trials: number, mean: number): number {
  const end = Math.exp(-mean)
  let product = 1
  let state = generator.state
  let count = 0
  for (; count <= trials; count += 1) {
    state = nextLehmer(state)
    product *= state / LEHMER_MODULUS
    if (product < end) break
  }
  generator.state = state
  return Math.min(count, trials)
}

/**
 * Binomial draws that take the generator's numbers in the order in which SaTScan takes them: the probability is rounded to
 * 32-bit floating point; fewer than 25 trials are drawn one by one; a mean below 1 by a product of uniforms, as for a Poisson count; otherwise by
 * rejection under a Lorentzian (Press et al., Numerical Recipes, section 7.3).
 * @param mostTrials the largest number of trials that will be asked for
 */
export function binomialDraws(generator: Lehmer, mostTrials: number): BinomialDraw {
  const logFactorial = logFactorials(mostTrials)

  function byRejection(trials: number, { p, logP, logQ }: Share): number {
    const mean = trials * p
    const width = Math.sqrt(2 * mean * (1 - p))
    const logAll = logFactorial[trials] as number
    let state = generator.state
    for (;;) {
      state = nextLehmer(state)
      const slope = Math.tan(Math.PI * (state / LEHMER_MODULUS))
      const at = width * slope + mean
      if (at < 0 || at >= trials + 1) continue
      const count = Math.floor(at)
      const logShare = logAll - (logFactorial[count] as number) - (logFactorial[trials - count] as number)
      const height =
        1.2 * width * (1 + slope * slope) * Math.exp(logShare + count * logP + (trials - count) * logQ)
      state = nextLehmer(state)
      if (state / LEHMER_MODULUS <= height) {
        generator.state = state
        return count
      }
    }
  }

  return (trials, share) => {
    const mean = trials * share.p
    const count =
      trials < FEW_TRIALS
        ? oneByOne(generator, trials, share.below)
        : mean < 1
          ? byProduct(generator, trials, mean)
          : byRejection(trials, share)
    return share.turned ? trials - count : count
  }
}
