import type { MeetingPlan } from '../../vocabulary/wire/meeting.ts'
import { moveMeeting, planMeeting } from '../parties/meeting/index.ts'
import { seededChance } from '../platform/chance.ts'
import { type PersonKey, personId } from './test-country.ts'
import type { TestServer } from './test-server.ts'

/** Every meeting of a test draws from one source: two of them never share a code. */
const chance = seededChance('meetings')

/** What a wing would plan: five days in Puerto Sereno that begin on the morning of the tests. */
export const aMeetingPlan = (change: Partial<MeetingPlan> = {}): MeetingPlan => ({
  title: 'Taller de concertación',
  placeId: '0101',
  venue: 'Casa comunal',
  language: 'es',
  startsAt: '2026-03-02T14:00:00.000Z',
  endsAt: '2026-03-06T22:00:00.000Z',
  listed: false,
  utcOffsetMinutes: -360,
  ...change,
})

/** A workshop that somebody planned through the wing that owns it; routes of meetings alone plan none. */
export async function plannedMeeting(
  server: Pick<TestServer, 'app'>,
  change: Partial<MeetingPlan> = {},
  by: PersonKey = 'nora',
): Promise<string> {
  return await server.app.transact({ kind: 'person', personId: personId(by) }, (work) =>
    planMeeting(work, { kind: 'workshop', plan: aMeetingPlan(change) }, { chance }),
  )
}

export async function movedMeeting(
  server: Pick<TestServer, 'app'>,
  id: string,
  to: 'open' | 'held' | 'cancelled',
): Promise<void> {
  const reason = to === 'cancelled' ? 'weather' : null
  await server.app.transact({ kind: 'person', personId: personId('nora') }, (work) =>
    moveMeeting(work, { id, to, reason }),
  )
}
