import type { ClockLeft } from '../../../vocabulary/wire/common.ts'

const minuteMs = 60_000

/**
 * The moment at the server, as near as a clock of whole minutes tells it. The device's own time is used when it
 * agrees with the server to the minute; otherwise the latest moment that is surely not in the server's future.
 */
export function serverMoment(clock: ClockLeft | null, elapsedMs: number, deviceNow: Date): Date {
  if (clock === null) return deviceNow
  const latest = Date.parse(clock.dueAt) - clock.leftMinutes * minuteMs + elapsedMs
  const surely = latest - minuteMs
  const device = deviceNow.getTime()
  return device > surely && device <= latest ? deviceNow : new Date(surely)
}
