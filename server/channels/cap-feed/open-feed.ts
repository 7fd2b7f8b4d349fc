import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import {
  type Actor,
  type Database,
  publicActor,
  recordMove,
  type Work,
} from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

/** What a key looks like: `vgf_` and 32 bytes, so that whoever finds one in a file knows what it opens. */
const shape = /^vgf_[A-Za-z0-9_-]{43}$/

export const hashOfFeedKey = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Behind `Bearer`, or as the password of HTTP Basic, for readers that know only that; never in an address. */
function feedKeyOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ')
  const key = scheme.toLowerCase() === 'basic' ? passwordIn(value) : value
  return /^(bearer|basic)$/i.test(scheme) && shape.test(key) ? key : null
}

function passwordIn(credentials: string): string {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  return text.slice(text.indexOf(':') + 1)
}

/** In whose name the request reads: the key's while it is open, else the public's, to whom nothing is shown. */
export async function feedActor(app: Database, request: FastifyRequest): Promise<Actor> {
  const key = feedKeyOf(request)
  if (key === null) return publicActor
  const found = await app.transact(publicActor, (work) =>
    sql<{ id: string | null }>`select access.find_feed_key(${hashOfFeedKey(key)}) as id`.execute(work.tx),
  )
  const keyId = found.rows[0]?.id ?? null
  return keyId === null ? publicActor : { kind: 'feed', keyId }
}

export interface OpenFeed {
  readonly organizationId: string
  readonly organizationName: string
  readonly madeAt: Date
}

/**
 * For whom the key that asks fetches. Its first use is an act that stays on record; later ones leave a day.
 *
 * @throws Problem not-signed-in without a key that is open
 */
export async function openFeed(work: Work, reply: FastifyReply): Promise<OpenFeed> {
  const found =
    work.actor.kind === 'feed'
      ? await sql<OpenFeed & { keyId: string; isFirst: boolean }>`
          select key_id as "keyId", organization_id as "organizationId", organization_name as "organizationName",
            made_at as "madeAt", is_first as "isFirst" from access.use_feed_key()`.execute(work.tx)
      : { rows: [] }
  const [opened] = found.rows
  if (opened === undefined) {
    reply.header('www-authenticate', 'Basic realm="CAP", charset="UTF-8"')
    throw new Problem('not-signed-in')
  }
  if (opened.isFirst) {
    recordMove(work, {
      kind: 'feed-key.first-used',
      subjectKind: 'feed-key',
      subjectId: opened.keyId,
      state: null,
      detail: { organizationId: opened.organizationId },
    })
  }
  return opened
}
