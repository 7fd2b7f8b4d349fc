import {
  type Episode,
  epidemicRatio,
  epidemicSlopes,
  interceptRatio,
  interceptStep,
  type Ratio,
  type Stretch,
} from './episode.ts'
import { poissonIntercept } from './poisson-intercept.ts'

/**
 * R 1.20.3 looks for the maximum by bare Newton steps from where it stood before. They fail where the mean is small beside the
 * count (the ratio is then 0, or far below its maximum), and the negative binomial epidemic chart uses the factor of the
 * intercept for λ. What follows repeats that, to compare with R; nothing else should use it.
 */
const START = 0.5
const ENOUGH = 1e-6
const MOST_STEPS = 1000
/** Below this the search for κ and for log λ rests. */
const SMALLEST_LOG = -18

/** κ over the earlier beginnings first, each from what is kept of the κ of the one before; a failure leaves 0 to the next. */
function walkingKappa(
  keep: (kappa: number, direction: Episode['direction']) => number,
): (episode: Episode, stretch: Stretch) => number {
  let kappa = START
  return (episode, stretch) => {
    if (stretch.from === episode.earliest(stretch.last)) kappa = START
    else if (kappa < SMALLEST_LOG && episode.direction === 'up') kappa = 0
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (kappa < SMALLEST_LOG) break
      const move = interceptStep(episode, stretch, kappa)
      kappa += move
      if (!(Math.abs(move) >= ENOUGH)) break
    }
    if (Number.isNaN(kappa)) kappa = 0
    kappa = keep(kappa, episode.direction)
    return kappa
  }
}

/** The intercept chart of R, negative binomial: κ never points against the asked direction. One for each episode, asked for its positions in order. */
export function interceptAsInR(): Ratio {
  const kappaOf = walkingKappa((kappa, direction) =>
    direction === 'up' ? Math.max(0, kappa) : Math.min(0, kappa),
  )
  return (episode, last) => {
    let most = 0
    for (let from = episode.earliest(last); from <= episode.latest(last); from += 1) {
      const stretch = { from, last }
      const kappa = kappaOf(episode, stretch)
      const ratio = kappa === 0 ? 0 : interceptRatio(episode, stretch, kappa)
      if (ratio > most) most = ratio
    }
    return most
  }
}

/** The epidemic chart of R, negative binomial. One for each episode, asked for its positions in order. */
export function negativeBinomialEpidemicAsInR(): Ratio {
  const kappaOf = walkingKappa((kappa) => kappa)
  return (episode, last) => {
    let most = 0
    for (let from = episode.earliest(last); from <= episode.latest(last); from += 1) {
      const stretch = { from, last }
      const ratio = epidemicRatio(episode, stretch, Math.exp(kappaOf(episode, stretch)))
      if (ratio > most) most = ratio
    }
    return most
  }
}

/** The epidemic chart of R, Poisson: Newton's steps for log λ. */
export const poissonEpidemicAsInR: Ratio = (episode, last) => {
  let most = 0
  let log = Math.log(START)
  for (let from = episode.earliest(last); from <= episode.latest(last); from += 1) {
    const stretch = { from, last }
    for (let step = 0; step < MOST_STEPS && log > SMALLEST_LOG; step += 1) {
      const lambda = Math.exp(log)
      const { first, second } = epidemicSlopes(episode, stretch, lambda)
      log -= first / (first + lambda * second)
      if (!(Math.abs(Math.exp(log) - lambda) > ENOUGH)) break
    }
    const ratio = epidemicRatio(episode, stretch, Math.exp(log))
    if (ratio > most) most = ratio
  }
  return most
}

/** The intercept chart of R, Poisson: looking for a fall it passes over every stretch without a case, where its 0 · log 0 is no number. */
export const poissonInterceptAsInR: Ratio = (episode, last) =>
  episode.direction === 'up'
    ? poissonIntercept(episode, last)
    : poissonIntercept(afterSilence(episode, last), last)

/** Only what begins at the last count above 0 or earlier. */
function afterSilence(episode: Episode, last: number): Episode {
  let seen = last
  while (seen >= 0 && (episode.counts[seen] ?? 0) === 0) seen -= 1
  return { ...episode, latest: (at) => Math.min(seen, episode.latest(at)) }
}
