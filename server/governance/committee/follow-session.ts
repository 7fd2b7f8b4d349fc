import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import { z } from 'zod'
import { idParams } from '../../../vocabulary/wire/common.ts'
import type { Database } from '../../platform/database/index.ts'
import { openEvents, type Route, route } from '../../platform/http/index.ts'
import { readSession } from './committee-store.ts'

interface Parts {
  readonly job: Database
  readonly readers: readonly string[]
}

const changeEvent = 'event: changed\ndata: {}\n\n'
const everyMs = 400
/** A page that nobody closed asks again after this long: whoever may not read any more is told so then. */
const longestSeconds = 300
const mostFollowers = 500

const followQuery = z.strictObject({
  seconds: z.coerce.number().int().min(1).max(longestSeconds).default(5).describe('How long to follow it'),
})

/** What happens in a session as it happens: an event says that something changed, and never what. */
export function followRoutes({ job, readers }: Parts): Route[] {
  const hall = openHall(job)
  return [
    route({
      method: 'GET',
      url: '/api/v1/committee/sessions/:id/live',
      summary:
        'Server-sent events: that something changed in a session, so that a page reads it again; one event unless they are asked for by name',
      tag: 'committee',
      permit: readers,
      params: idParams,
      query: followQuery,
      reply: z.any().meta({ type: 'string' }),
      replyType: 'text/event-stream',
      handle: async ({ work, params, query, request, reply }) => {
        const { id } = await readSession(work, params.id)
        if (request.headers.accept !== 'text/event-stream') {
          reply.header('content-type', 'text/event-stream; charset=utf-8')
          return changeEvent
        }
        hall.follow(id, openEvents(reply), query.seconds)
      },
    }),
  ]
}

/** Everybody who follows a session; the chain is read while there is anybody, once for all of them. */
function openHall(job: Database) {
  const followers = new Map<ServerResponse, string>()
  let position: number | null = null
  let timer: NodeJS.Timeout | null = null

  async function look(): Promise<void> {
    const changed = await job.transact({ kind: 'job', name: 'follow-session' }, async ({ tx }) => {
      if (position === null) {
        const last = await sql<{
          position: number | null
        }>`select max(position) as position from audit.link`.execute(tx)
        position = Number(last.rows[0]?.position ?? 0)
        return []
      }
      const found = await sql<{ position: number; session_id: string | null }>`
        select position, case when subject_kind = 'session' then subject_id else detail ->> 'sessionId' end as session_id
        from audit.link where position > ${position} order by position`.execute(tx)
      for (const row of found.rows) position = Math.max(position, Number(row.position))
      return found.rows.map(({ session_id }) => session_id)
    })
    const ids = new Set(changed)
    for (const [response, id] of followers) if (ids.has(id)) response.write(changeEvent)
  }

  /** One look after the other; a database that is away for a moment is asked again. */
  function next(): void {
    timer = setTimeout(() => {
      void look()
        .catch(() => undefined)
        .then(() => (followers.size === 0 ? rest() : next()))
    }, everyMs)
    timer.unref()
  }
  function rest(): void {
    timer = null
    position = null
  }

  return {
    follow(id: string, response: ServerResponse, seconds: number): void {
      // Whoever comes when the hall is full reads the session again by and by.
      if (followers.size >= mostFollowers) return void response.end('retry: 5000\n\n')
      followers.set(response, id)
      response.write(`retry: 1000\n\n${changeEvent}`)
      const over = setTimeout(() => response.end(), seconds * 1000)
      over.unref()
      response.on('close', () => {
        clearTimeout(over)
        followers.delete(response)
      })
      if (timer === null) next()
    },
  }
}
