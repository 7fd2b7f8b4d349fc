import { negativeBinomialTails } from '../../distributions/index.ts'
import type { Uncertain } from './posterior-rate.ts'

/** What a count may be by chance: a negative binomial by its mean and its variance over that. */
export type CountPrediction = { readonly mean: number; readonly dispersion: number }

/** Nearest to Poisson that is calculated as a negative binomial. */
const NEAREST = 1e-6

/** Chance itself and clumping give mean · (1 + clumping); what is not known of the mean adds mean² · spread. */
export function predictCount({ mean, spread }: Uncertain, clumping: number): CountPrediction {
  return { mean, dispersion: 1 + Math.max(NEAREST, clumping + mean * spread) }
}

const lawOf = ({ mean, dispersion }: CountPrediction) => ({
  size: mean / (dispersion - 1),
  probability: 1 / dispersion,
})

/** P(at least as many) and P(more). */
export function countTails(count: number, prediction: CountPrediction): { pValue: number; pBeyond: number } {
  const law = lawOf(prediction)
  return {
    pValue: negativeBinomialTails(count - 1, law).upper,
    pBeyond: negativeBinomialTails(count, law).upper,
  }
}

/** P(X = 0). */
export function chanceOfNone({ mean, dispersion }: CountPrediction): number {
  return Math.exp((-mean * Math.log(dispersion)) / (dispersion - 1))
}

/** Probabilities smaller than this change no finding. */
const NEGLIGIBLE = 1e-13

/**
 * P(X ≥ c) for the counts c ≥ `least` at which it is at most `level`, from the largest on: the p-values that a test can give. The first belongs to the count
 * `from`. By the recurrence p(k+1) = p(k) · (size + k)/(k + 1) · (1 − probability), added up from the small end.
 */
export function attainableTails(
  prediction: CountPrediction,
  { least, level }: { readonly least: number; readonly level: number },
): { readonly from: number; readonly tails: readonly number[] } {
  const { size, probability } = lawOf(prediction)
  const fail = 1 - probability
  const chances: number[] = []
  let chance = chanceOfNone(prediction)
  // A mean so large that P(0) vanishes has left the world of rare signals: start where it does not.
  if (chance < 1e-290) return farTails(prediction, { least, level })
  for (let k = 0; k < least || k < prediction.mean || chance > NEGLIGIBLE; k += 1) {
    chances.push(chance)
    chance *= ((size + k) / (k + 1)) * fail
  }
  const tails: number[] = []
  let upper = 0
  let from = chances.length
  for (let k = chances.length - 1; k >= least; k -= 1) {
    upper += chances[k] ?? 0
    if (upper > level) break
    tails.push(upper)
    from = k
  }
  return { from, tails: tails.reverse() }
}

function farTails(
  prediction: CountPrediction,
  { least, level }: { readonly least: number; readonly level: number },
): { readonly from: number; readonly tails: readonly number[] } {
  const tails: number[] = []
  let count = Math.max(least, Math.floor(prediction.mean))
  let upper = countTails(count, prediction).pValue
  while (upper > level) {
    count += 1
    upper = countTails(count, prediction).pValue
  }
  const from = count
  while (upper > NEGLIGIBLE) {
    tails.push(upper)
    count += 1
    upper = countTails(count, prediction).pValue
  }
  return { from, tails }
}
