import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { writeCap } from '../../../interchange/cap/index.ts'
import * as wire from '../../../vocabulary/wire/cap.ts'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Database, Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import {
  type AlertMessage,
  alertReaders,
  findRecommendations,
  getLatestMessage,
  getMessage,
  isOfDesk,
} from '../../warning/alert/index.ts'
import { type CapIdentity, capMessage } from './cap-message.ts'
import { listFeedKeys } from './feed-key-views.ts'
import { makeFeedKey, revokeFeedKey } from './keep-feed-key.ts'
import { feedActor, openFeed } from './open-feed.ts'
import { viewFeed } from './view-feed.ts'

export interface CapParts {
  readonly app: Database
  readonly chance: Chance
  readonly demo: boolean
  readonly secure: boolean
  readonly cap: CapIdentity
}

const tag = 'cap'
const bytes = z.any().meta({ type: 'string', format: 'binary' })
const keepers = ['liaison', 'administrator', 'data-officer'] as const

/** Alerts for the systems of those to whom they are addressed, as messages of CAP 1.2. */
export function capRoutes(parts: CapParts): Route[] {
  return [...feedRoutes(parts), fileRoute(parts), ...keyRoutes(parts)]
}

function feedRoutes(parts: CapParts): Route[] {
  const byKey = {
    method: 'GET',
    tag,
    permit: 'everyone',
    doorKey: 'feedKey',
    actor: async ({ request }: { request: FastifyRequest }) => await feedActor(parts.app, request),
    reply: bytes,
  } as const
  return [
    route({
      ...byKey,
      url: '/api/v1/cap/feed',
      summary:
        'What is addressed to the institution of the key, the newest first, as an Atom feed of CAP messages',
      query: wire.feedQuery,
      replyType: 'application/atom+xml',
      handle: async ({ work, query, request, reply }) => {
        const feed = await openFeed(work, reply)
        const about = {
          demo: parts.demo,
          senderName: await senderNameOf(work),
          origin: originOf(request, parts),
        }
        const text = await viewFeed(work, { ...query, ...feed }, about)
        return sendXml(text, { request, reply, type: 'application/atom+xml; charset=utf-8' })
      },
    }),
    route({
      ...byKey,
      url: '/api/v1/cap/messages/:id',
      summary: 'One message of the feed, as CAP 1.2',
      params: idParams,
      replyType: 'application/cap+xml',
      handle: async ({ work, params, request, reply }) => {
        const message = await getMessage(work, params.id, await openFeed(work, reply))
        return sendXml(await writeMessage(work, message, { ...parts, copyFor: 'reader' }), { request, reply })
      },
    }),
  ]
}

/** The same message as a file, for everybody who may read the alert. */
function fileRoute(parts: CapParts): Route {
  return route({
    method: 'GET',
    url: '/api/v1/alerts/:id/cap',
    summary: 'The latest message of an alert as CAP 1.2: one’s own as its addressee, else a copy',
    tag: 'alerts',
    permit: alertReaders,
    params: idParams,
    reply: bytes,
    replyType: 'application/cap+xml',
    handle: async ({ work, params, identity, request, reply }) => {
      const message = await getLatestMessage(work, params.id)
      reply.header(
        'content-disposition',
        `attachment; filename="${message.number}-${message.ordinal}.cap.xml"`,
      )
      const copyFor = isOfDesk(identity) ? 'desk' : 'reader'
      return sendXml(await writeMessage(work, message, { ...parts, copyFor }), { request, reply })
    },
  })
}

async function writeMessage(
  work: Work,
  message: AlertMessage,
  parts: CapParts & { readonly copyFor: 'desk' | 'reader' },
): Promise<string> {
  // What others are asked for is the desk's to know.
  const isTold = message.recipient !== null || parts.copyFor === 'desk'
  return writeCap(
    capMessage(message, {
      identity: parts.cap,
      senderName: await senderNameOf(work),
      copyFor: parts.copyFor,
      demo: parts.demo,
      recommendations: isTold ? await findRecommendations(work, message) : [],
      say: await wordsOf(work),
    }),
  )
}

async function senderNameOf(work: Work): Promise<string> {
  const found = await sql<{ name: string }>`select name from parties.place where level = 0`.execute(work.tx)
  return ['Vigía', ...found.rows.map(({ name }) => name)].join(', ')
}

/** Where this server is reached, as whoever asks reached it: it stands in nothing but their own reply. */
const originOf = (request: FastifyRequest, { secure }: CapParts): string =>
  `${secure ? 'https' : 'http'}://${request.host}`

interface Sending {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly type?: string
}

/** Whoever has this very text already is told so, and nothing more. */
function sendXml(
  text: string,
  { request, reply, type = 'application/cap+xml; charset=utf-8' }: Sending,
): Buffer {
  const body = Buffer.from(text)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"`
  reply.header('etag', tag)
  reply.header('cache-control', 'private, no-cache')
  reply.type(type)
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (!known.includes(tag) && !known.includes('*')) return body
  void reply.status(304).send()
  return Buffer.alloc(0)
}

function keyRoutes(parts: CapParts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/cap/keys',
      summary:
        'The feed keys of the asker’s institution, or all for those who review them; never the secrets',
      tag,
      permit: keepers,
      query: wire.feedKeyListQuery,
      reply: wire.feedKeyList,
      handle: async ({ work, query }) => await listFeedKeys(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/cap/keys',
      summary:
        'Make a key with which a program of an institution fetches its alerts; this reply alone holds it',
      tag,
      permit: ['liaison', 'administrator'],
      body: wire.newFeedKey,
      reply: wire.freshFeedKey,
      status: 201,
      handle: async ({ work, body }) => await makeFeedKey(work, body, parts),
    }),
    route({
      method: 'POST',
      url: '/api/v1/cap/keys/:id/revoke',
      summary: 'End a feed key: it opens nothing from the next request on',
      tag,
      permit: keepers,
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await revokeFeedKey(work, params.id)
        return { done: true as const }
      },
    }),
  ]
}
