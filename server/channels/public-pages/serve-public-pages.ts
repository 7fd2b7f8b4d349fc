import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { type Database, publicActor } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { writeFeed } from './feed/write-feed.ts'
import {
  addressIn,
  askedLanguage,
  frame,
  html,
  isLanguage,
  type Language,
  languages,
  publicBase,
  speak,
} from './frame/index.ts'
import type { PublicPage } from './page.ts'
import { pages } from './pages.ts'

export interface PublicParts {
  readonly app: Database
  readonly demo: boolean
  readonly secure: boolean
}

const style = readFileSync(new URL('./frame/public.css', import.meta.url))
const styleAddress = `${publicBase}/estilo-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`

/** Nothing runs on these pages and nothing comes from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
/** What is published changes rarely, and a browser asks again with the digest that it has. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=600'

/**
 * What anybody may read without an account, as whole pages: below `/publico/es`, `/fr` and `/en`, and without a language
 * in the one that the browser asks for. Read in the name of the public, whoever is signed in.
 */
export async function servePublicPages(http: FastifyInstance, parts: PublicParts): Promise<void> {
  http.get(styleAddress, { schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(style),
  )
  const [first] = pages
  if (first === undefined) return
  serveAt(http, '', async (at) => await sendPage(parts, first, at))
  for (const page of pages) serveAt(http, page.path, async (at) => await sendPage(parts, page, at))
  serveAt(http, '/novedades.atom', async (at) => await sendFeed(parts, at))
  serveAt(http, '/*', async (at) => sendLost(parts, at))
}

interface At {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  /** The address after the language, without what stands after the question mark. */
  readonly path: string
}

/** An address with and without a language, with and without a slash at its end. */
function serveAt(http: FastifyInstance, path: string, serve: (at: At) => Promise<FastifyReply>): void {
  const answer = (language: Language | null) => async (request: FastifyRequest, reply: FastifyReply) => {
    const whole = request.url.split('?')[0] ?? ''
    const base = language === null ? publicBase : `${publicBase}/${language}`
    // Links of before the language stood in the path.
    const wish = queryOf(request).idioma
    if (language === null && isLanguage(wish))
      return reply.redirect(addressIn(wish, whole.slice(base.length)), 301)
    if (language === null) reply.header('vary', 'accept-language, accept-encoding')
    else reply.header('vary', 'accept-encoding')
    const spoken = language ?? askedLanguage(request.headers['accept-language'])
    reply.header('content-security-policy', policy)
    reply.header('content-language', spoken)
    return await serve({
      request,
      reply,
      language: spoken,
      path: whole.slice(base.length).replace(/\/$/, ''),
    })
  }
  const endings = path.endsWith('*') || path.endsWith('.atom') ? [''] : ['', '/']
  for (const ending of endings) {
    http.get(`${publicBase}${path}${ending}`, { schema: { hide: true } }, answer(null))
    for (const one of languages)
      http.get(`${publicBase}/${one}${path}${ending}`, { schema: { hide: true } }, answer(one))
  }
}

const uuid = z.uuid()

async function sendPage(parts: PublicParts, page: PublicPage, at: At): Promise<FastifyReply> {
  const { id = '' } = at.request.params as { readonly id?: string }
  if (page.path.includes(':id') && !uuid.safeParse(id).success) return sendLost(parts, at)
  const asked = queryOf(at.request)
  const query = Object.fromEntries((page.query ?? []).map((name) => [name, asked[name]]))
  try {
    const { speech, shown } = await parts.app.transact(publicActor, async (work) => {
      const ours = speak(at.language, await wordsOf(work))
      return {
        speech: ours,
        shown: await page.show({ work, speech: ours, id, query, origin: originOf(at.request, parts) }),
      }
    })
    if ('movedTo' in shown) return await at.reply.redirect(shown.movedTo, 301)
    const path = at.path === '' ? page.path : at.path
    const text = frame({
      speech,
      path: `${path}${searchOf(query)}`,
      ...shown,
      pages,
      current: page.name,
      styleAddress,
      demo: parts.demo,
      lasts: true,
    })
    return send(text, at, 'text/html; charset=utf-8')
  } catch (error) {
    // Absent and not public read alike, and so does a place to go on from that no list gave.
    if (error instanceof Problem && (error.code === 'not-found' || error.code === 'invalid-input'))
      return sendLost(parts, at)
    throw error
  }
}

function sendLost(parts: PublicParts, at: At): FastifyReply {
  const speech = speak(at.language, (_catalogue, code) => code ?? '')
  const { lost, pages: names } = speech.words
  const [first] = pages
  const body = html`<p>${lost.lead}</p>
${first !== undefined && html`<p><a class="row-link" href="${speech.addressOf(first.path)}">${names[first.name]}</a></p>`}`
  const framed = { speech, path: '', title: lost.title, body, pages, current: null, styleAddress }
  const text = frame({ ...framed, demo: parts.demo, lasts: false })
  return at.reply
    .status(404)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(at.request.method === 'HEAD' ? '' : text)
}

async function sendFeed(parts: PublicParts, at: At): Promise<FastifyReply> {
  const origin = originOf(at.request, parts)
  const text = await parts.app.transact(publicActor, async (work) => {
    const speech = speak(at.language, await wordsOf(work))
    return await writeFeed(work, { speech, origin })
  })
  return send(text, at, 'application/atom+xml; charset=utf-8')
}

/** With its digest: whoever has it already is told so in a few bytes. */
function send(text: string, { request, reply }: At, type: string): FastifyReply {
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  reply.header('etag', etag).header('cache-control', cacheControl)
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  if (known.includes(etag)) return reply.status(304).send()
  reply.type(type)
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(text)
  return reply.header('content-encoding', 'gzip').send(gzipSync(text))
}

/** Names after the question mark, each once. */
function queryOf({ query }: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const named = Object.entries(query as Readonly<Record<string, unknown>>)
  return Object.fromEntries(named.filter((one): one is [string, string] => typeof one[1] === 'string'))
}

function searchOf(query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`
}

const originOf = ({ headers }: FastifyRequest, { secure }: PublicParts): string =>
  `${secure ? 'https' : 'http'}://${headers.host ?? 'localhost'}`
