import { type Episode, interceptRatio, interceptStep, type Ratio, type Stretch } from './episode.ts'

const MOST_STEPS = 100
/** Newton's error is squared at each step: a step this small leaves the ratio exact. */
const ENOUGH = 1e-8
/** No single step moves the logarithm of the mean further. */
const LONGEST_STEP = 2

/** κ at the maximum, from a guess. */
function solve(episode: Episode, stretch: Stretch, guess: number): number {
  let kappa = guess
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, interceptStep(episode, stretch, kappa)))
    kappa += move
    if (Math.abs(move) < ENOUGH) return kappa
  }
  return kappa
}

/** Silence throughout a stretch: the most that falling means can explain. */
function ratioOfSilence({ means, alpha }: Episode, { from, last }: Stretch): number {
  let sum = 0
  for (let at = from; at <= last; at += 1) sum += Math.log(1 + alpha * (means[at] ?? 0)) / alpha
  return sum
}

/** Negative binomial, the mean multiplied by e^κ: l = Σ κx + (x + 1/α) log((1 + αμ)/(1 + αμe^κ)), κ at the maximum in the asked direction. */
export const negativeBinomialIntercept: Ratio = (episode, last) => {
  const { counts, means, alpha, direction, earliest, latest } = episode
  const first = earliest(last)
  const end = latest(last)
  let score = 0
  let sum = 0
  let expected = 0
  let most = 0
  for (let from = last; from >= first; from -= 1) {
    const x = counts[from] ?? 0
    const mean = means[from] ?? 0
    score += (x - mean) / (1 + alpha * mean)
    sum += x
    expected += mean
    if (from > end || (direction === 'up' ? score <= 0 : score >= 0)) continue
    const stretch = { from, last }
    const ratio =
      sum > 0
        ? interceptRatio(episode, stretch, solve(episode, stretch, Math.log(sum / expected)))
        : ratioOfSilence(episode, stretch)
    if (ratio > most) most = ratio
  }
  return most
}
