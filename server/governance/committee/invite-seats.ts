import { sql } from 'kysely'
import { z } from 'zod'
import { writeCalendar } from '../../../interchange/icalendar/index.ts'
import { idParams } from '../../../vocabulary/wire/common.ts'
import type { Mover } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { viewSession } from './session-views.ts'

/** The invitation to a session, for the calendar of whoever is convened. */
export function invitationRoute({ readers }: { readonly readers: readonly string[] }): Route {
  return route({
    method: 'GET',
    url: '/api/v1/committee/sessions/:id/invitation.ics',
    summary: 'The invitation to a session as iCalendar: a request, its updates, or that it is called off',
    tag: 'committee',
    permit: readers,
    params: idParams,
    reply: z.any().meta({ type: 'string' }),
    replyType: 'text/calendar',
    handle: async ({ work, params, identity, reply }) => {
      const { number, text } = await writeInvitation(work, params.id, identity)
      reply.type('text/calendar; charset=utf-8')
      reply.header('content-disposition', `attachment; filename="${number}.ics"`)
      return Buffer.from(text)
    },
  })
}

/**
 * The same event for ever: its id stays, and its sequence grows with every change, so that a calendar that has it follows.
 *
 * @throws Problem move-not-allowed for a session that is not convened: nobody is invited yet
 */
async function writeInvitation(
  work: Work,
  id: string,
  mover: Mover,
): Promise<{ readonly number: string; readonly text: string }> {
  const session = await viewSession(work, id, mover)
  const { meeting } = session
  const isOff = meeting.state === 'cancelled'
  if (session.convenedAt === null && !isOff) throw Problem.of('move-not-allowed', '/state', 'not-convened')
  const found = await sql<{ revision: number; changed_at: Date }>`
    select revision, changed_at from parties.meeting where id = ${id}`.execute(work.tx)
  const { revision = 0, changed_at = work.now } = found.rows[0] ?? {}
  const room = session.mode === 'online' ? [] : [meeting.venue, meeting.placeName]
  const event = {
    uid: id,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    summary: meeting.title,
    description: [session.number, ...session.items.map(({ ordinal, title }) => `${ordinal}. ${title}`)].join(
      '\n',
    ),
    location: [...room, session.address ?? ''].filter((part) => part !== '').join(', '),
    categories: [session.bodyName],
    status: isOff ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    sequence: revision,
    changedAt: changed_at.toISOString(),
    organizer: { name: session.bodyName, uri: `urn:uuid:${session.bodyId}` },
  }
  const text = writeCalendar({
    name: session.bodyName,
    productId: '-//Vigía//Vigía//ES',
    method: isOff ? 'CANCEL' : 'REQUEST',
    events: [event],
  })
  return { number: session.number, text }
}
