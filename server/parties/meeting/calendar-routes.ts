import { z } from 'zod'
import * as wire from '../../../vocabulary/wire/meeting.ts'
import type { Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listCalendar, writeFeed } from './calendar.ts'
import { calendarExports } from './calendar-export.ts'

const tag = 'meetings'
const calendarText = z.any().meta({ type: 'string' })

/** One calendar of everything where people meet: as a list, and to be copied into a calendar of one's own. */
export function calendarRoutes({ readers }: { readonly readers: readonly string[] }): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/meetings',
    summary: 'Meetings of every kind by their beginning',
    tag,
    permit: readers,
    query: wire.calendarQuery,
    reply: wire.calendarList,
    handle: async ({ work, query }) => await listCalendar(work, query, { listedOnly: false }),
  })
  return [
    list,
    ...calendarExports(list),
    route({
      method: 'GET',
      url: '/api/v1/public/calendar',
      summary: 'What the public calendar names: title, kind, place, hours',
      tag,
      permit: 'everyone',
      query: wire.calendarQuery,
      reply: wire.publicCalendarList,
      handle: async ({ work, query }) => await listCalendar(work, query, { listedOnly: true }),
    }),
    feed({ url: '/api/v1/calendar.ics', permit: readers, listedOnly: false }),
    feed({ url: '/api/v1/public/calendar.ics', permit: 'everyone', listedOnly: true }),
  ]
}

function feed(of: {
  readonly url: string
  readonly permit: Route['permit']
  readonly listedOnly: boolean
}): Route {
  const write = async (work: Work) => await writeFeed(work, 'Vigía', { listedOnly: of.listedOnly })
  return route({
    method: 'GET',
    url: of.url,
    summary: 'The calendar as iCalendar (RFC 5545), cancelled meetings marked as such',
    tag,
    permit: of.permit,
    reply: calendarText,
    replyType: 'text/calendar',
    handle: async ({ work, reply }) => {
      reply.type('text/calendar; charset=utf-8')
      reply.header('content-disposition', 'attachment; filename="vigia.ics"')
      return Buffer.from(await write(work))
    },
  })
}
