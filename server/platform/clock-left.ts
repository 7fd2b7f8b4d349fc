import type { ClockLeft } from '../../vocabulary/wire/common.ts'

const soonMinutes = 60

/** A clock as a screen shows it: minutes left (negative once missed), and whether it becomes pressing. */
export function clockOf(due: Date, now: Date): ClockLeft {
  const leftMinutes = Math.floor((due.getTime() - now.getTime()) / 60_000)
  const state = leftMinutes < 0 ? 'missed' : leftMinutes < soonMinutes ? 'soon' : 'running'
  return { dueAt: due.toISOString(), leftMinutes, state }
}

/** Times shown to others are coarse: the hour, so that a moment cannot be matched to a person seen typing. */
export function coarse(moment: Date): string {
  const hour = new Date(moment)
  hour.setUTCMinutes(0, 0, 0)
  return hour.toISOString()
}
