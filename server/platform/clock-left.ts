import type { ClockLeft } from '../../vocabulary/wire/common.ts'

const soonMinutes = 60
const hourMs = 3_600_000

/** A clock as a screen shows it: minutes left (negative once missed), and whether it becomes pressing. */
export function clockOf(due: Date, now: Date): ClockLeft {
  const leftMinutes = Math.floor((due.getTime() - now.getTime()) / 60_000)
  const state = leftMinutes < 0 ? 'missed' : leftMinutes < soonMinutes ? 'soon' : 'running'
  return { dueAt: due.toISOString(), leftMinutes, state }
}

/**
 * The clock of what somebody reported. What is due stands a fixed time behind the arrival, so it is shown by the hour:
 * due at the end of its hour, and never with more minutes left than there are. Whether it is missed is told by the
 * exact moment: the hour's rounding makes no missed clock look met.
 */
export function coarseClockOf(due: Date, now: Date): ClockLeft {
  const dueAt = coarseUp(due)
  if (due < now) return { dueAt, leftMinutes: Math.min(-1, minutesTo(dueAt, now)), state: 'missed' }
  const leftMinutes = Math.max(0, minutesTo(coarse(due), now))
  return { dueAt, leftMinutes, state: leftMinutes < soonMinutes ? 'soon' : 'running' }
}

const minutesTo = (instant: string, now: Date): number =>
  Math.floor((Date.parse(instant) - now.getTime()) / 60_000)

/** Times shown to others are coarse: the hour, so that a moment cannot be matched to a person seen typing. */
export function coarse(moment: Date): string {
  const hour = new Date(moment)
  hour.setUTCMinutes(0, 0, 0)
  return hour.toISOString()
}

/** The end of the hour, for a moment until which there is time. */
export function coarseUp(moment: Date): string {
  const floor = new Date(coarse(moment))
  return floor.getTime() === moment.getTime()
    ? floor.toISOString()
    : new Date(floor.getTime() + hourMs).toISOString()
}
