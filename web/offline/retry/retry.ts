/** Why an entry was not taken, as far as it matters for what to do next. */
export const deliveryProblems = [
  /** No network, or it ended on the way. */
  'offline',
  /** Somebody took the connection and never answered. */
  'timeout',
  /** The server failed, or something that is not our server answered in its place. */
  'broken',
  /** Too many at once, or the puzzle was not solved in time. */
  'busy',
  /** The place takes no reports for now. It may open again. */
  'closed',
  /** The server read it and will never take it. */
  'refused',
] as const
export type DeliveryProblem = (typeof deliveryProblems)[number]

interface Pace {
  readonly firstMs: number
  readonly ceilingMs: number
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How soon the first new attempt comes and how far apart they grow; null where only a person tries again. */
const paces: Readonly<Record<DeliveryProblem, Pace | null>> = {
  offline: { firstMs: 15 * second, ceilingMs: 15 * minute },
  timeout: { firstMs: 30 * second, ceilingMs: 30 * minute },
  broken: { firstMs: 30 * second, ceilingMs: 15 * minute },
  busy: { firstMs: 20 * second, ceilingMs: 30 * minute },
  closed: { firstMs: 30 * minute, ceilingMs: 12 * hour },
  refused: null,
}

/** No wait is longer than this, so a time further away was written by another clock. */
export const longestWaitMs = 12 * hour

/**
 * How long until the next attempt, in milliseconds: doubled from attempt to attempt up to the ceiling, and spread over
 * its upper half, so that telephones that lost the network together do not come back together.
 *
 * @param attempts how many have failed, this one included
 * @param random in [0, 1)
 */
export function waitMs(problem: DeliveryProblem, attempts: number, random: number): number | null {
  const pace = paces[problem]
  if (pace === null) return null
  const doubled = Math.min(pace.ceilingMs, pace.firstMs * 2 ** Math.min(attempts - 1, 20))
  return Math.round(doubled / 2 + (random * doubled) / 2)
}

export interface Waiting {
  readonly lastProblem: DeliveryProblem | null
  /** Milliseconds of this telephone's clock. */
  readonly nextTryAt: number
}

/** Whether it is time for an attempt. A clock that was set back by a year makes nothing wait for a year. */
export function isDue({ lastProblem, nextTryAt }: Waiting, now: number): boolean {
  if (lastProblem === 'refused') return false
  return nextTryAt <= now || nextTryAt - now > longestWaitMs
}
