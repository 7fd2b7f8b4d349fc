import { type Episode, epidemicRatio, epidemicSlopes, type Ratio, type Stretch } from './episode.ts'

const MOST_STEPS = 100
const ENOUGH = 1e-9

/** λ at the maximum: Newton's steps from 0, halved where they would leave the positive side. */
function solve(episode: Episode, stretch: Stretch): number {
  let lambda = 0
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { first, second } = epidemicSlopes(episode, stretch, lambda)
    const move = second < 0 ? -first / second : Math.sign(first) * Math.max(lambda, 1)
    const next = lambda + move
    const kept = next > 0 ? next : lambda / 2
    if (Math.abs(kept - lambda) < ENOUGH * (1 + lambda)) return kept
    lambda = kept
  }
  return lambda
}

/** Each count brings λ more one period later: means μ + λy, λ ≥ 0. Poisson where α is 0. */
export const epidemic: Ratio = (episode, last) => {
  const { earliest, latest } = episode
  let most = 0
  for (let from = latest(last); from >= earliest(last); from -= 1) {
    const stretch = { from, last }
    if (!(epidemicSlopes(episode, stretch, 0).first > 0)) continue
    most = Math.max(most, epidemicRatio(episode, stretch, solve(episode, stretch)))
  }
  return most
}
