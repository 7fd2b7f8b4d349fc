import type { Ratio } from './episode.ts'

/** Poisson, the mean multiplied by e^κ: l = κ Σx + (1 − e^κ) Σμ at κ = log(Σx/Σμ), 0 where κ points the other way. */
export const poissonIntercept: Ratio = ({ counts, means, direction, earliest, latest }, last) => {
  const first = earliest(last)
  const end = latest(last)
  let sum = 0
  let expected = 0
  let most = 0
  for (let at = last; at >= first; at -= 1) {
    sum += counts[at] ?? 0
    expected += means[at] ?? 0
    if (at > end || (direction === 'up' ? sum <= expected : sum >= expected)) continue
    const ratio = (sum > 0 ? sum * Math.log(sum / expected) : 0) - sum + expected
    if (ratio > most) most = ratio
  }
  return most
}
