import { createHmac } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { writeFormList, writeManifest, writeResponse } from '../../../interchange/openrosa/index.ts'
import { signalFormId } from '../../../interchange/xform/index.ts'
import { noteDevice, opensDevice } from '../../parties/device/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Database, publicActor } from '../../platform/database/index.ts'
import type { SealKeys } from '../../platform/keys/index.ts'
import { errorFacts, type Log } from '../../platform/log.ts'
import { Problem } from '../../platform/problem.ts'
import type { Clock } from '../../platform/time.ts'
import { isSecureContext } from '../../platform/tls/index.ts'
import { type CurrentForm, getCurrentForm } from './current-form.ts'
import { mostBytes, readMultipart } from './read-multipart.ts'
import { receiveInstance } from './receive-instance.ts'
import { Refusal } from './refusal.ts'
import { errorWords, replyLanguage, type SuccessWord, successWords } from './reply-words.ts'

export interface OpenRosaParts {
  readonly app: Database
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Log
  readonly secure: boolean
  /** Lies outside the database; what instances are known again by follows from it. */
  readonly webhookKey: Uint8Array
  readonly seals: SealKeys
}

const xmlType = 'text/xml; charset=utf-8'
const compress = promisify(gzip)

/**
 * What ODK Collect, KoboCollect and Enketo speak (OpenRosa 1.0): with the key in the address below `/key/<key>`, or with a
 * name and a password below `/openrosa`. It stands outside the JSON of `/api`, since its words and statuses are its own.
 */
export async function serveOpenRosa(http: FastifyInstance, parts: OpenRosaParts): Promise<void> {
  await http.register(channel(parts, '/:key'), { prefix: '/key' })
  await http.register(channel(parts, ''), { prefix: '/openrosa' })
}

const channel = (parts: OpenRosaParts, below: '/:key' | '') => async (app: FastifyInstance) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
    done(null, body),
  )
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('x-openrosa-version', '1.0')
    reply.header('x-openrosa-accept-content-length', String(mostBytes))
    reply.header('date', parts.clock.now().toUTCString())
  })
  app.setNotFoundHandler((request, reply) => refuse(request, reply, new Refusal(404, 'not-found')))
  app.setErrorHandler((error: FastifyError | Refusal | Problem, request, reply) =>
    refuse(request, reply, asRefusal(error, parts.log)),
  )
  addFormRoutes(app, parts, below)
  addSubmissionRoutes(app, parts, below)
}

function addFormRoutes(app: FastifyInstance, parts: OpenRosaParts, below: string): void {
  const hide = { schema: { hide: true } }
  app.get<{ Querystring: { formID?: unknown; verbose?: unknown } }>(
    `${below}/formList`,
    hide,
    async (request, reply) => {
      const key = await requireKey(request, parts)
      const form = await parts.app.transact(publicActor, async (work) => {
        await noteDevice(work, key)
        return await getCurrentForm(work)
      })
      const { formID, verbose } = request.query
      const isAsked = formID === undefined || formID === signalFormId
      const listed = isAsked ? [toListed(request, form, verbose === 'true')] : []
      return await reply.type(xmlType).send(writeFormList(listed))
    },
  )
  app.get<{ Params: { form: string } }>(`${below}/forms/:form`, hide, async (request, reply) => {
    await requireKey(request, parts)
    requireForm(request.params.form, `${signalFormId}.xml`)
    const { xml } = await parts.app.transact(publicActor, getCurrentForm)
    return await sendForm(request, reply, xml)
  })
  // The form has no files beside it; whoever asks all the same is told so.
  app.get<{ Params: { form: string } }>(`${below}/forms/:form/manifest`, hide, async (request, reply) => {
    await requireKey(request, parts)
    requireForm(request.params.form, signalFormId)
    return await reply.type(xmlType).send(writeManifest([]))
  })
}

function addSubmissionRoutes(app: FastifyInstance, parts: OpenRosaParts, below: string): void {
  const hide = { schema: { hide: true } }
  const instanceKey = createHmac('sha256', parts.webhookKey).update('openrosa, instances').digest()
  app.head(`${below}/submission`, hide, async (request, reply) => {
    await requireKey(request, parts)
    return await reply.status(204).send()
  })
  app.post(`${below}/submission`, hide, async (request, reply) => {
    await requireKey(request, parts)
    const { body } = request
    if (!Buffer.isBuffer(body)) throw new Refusal(400, 'no-form')
    const sent = await readMultipart(request.headers['content-type'] ?? '', body)
    const words = await parts.app
      .transact(publicActor, (work) => receiveInstance(work, sent, { ...parts, instanceKey }))
      .catch((error: unknown) => blameUs(error, parts.log))
    return await reply.status(201).type(xmlType).send(success(request, words))
  })
}

/**
 * The key, in the address or as the password of HTTP Basic. It is asked for in a transaction of its own, so that nothing that
 * the database keeps of a transaction stands beside a key and a signal.
 *
 * @throws Refusal 401 without one, 403 for one that opens nothing or over a connection that is not protected
 */
async function requireKey(request: FastifyRequest, parts: OpenRosaParts): Promise<string> {
  if (!isSecureContext(request.raw, parts)) throw new Refusal(403, 'not-secure')
  const key = findKey(request)
  if (key === null) throw new Refusal(401, 'no-credentials')
  const isOpen = await parts.app.transact(publicActor, (work) => opensDevice(work, key))
  if (!isOpen) throw new Refusal(403, 'bad-key')
  return key
}

function findKey({ params, headers }: FastifyRequest): string | null {
  const { key } = params as { readonly key?: string }
  if (key !== undefined) return key
  const given = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(headers.authorization ?? '')?.[1]
  if (given === undefined) return null
  // The name before the colon says nothing: it is the password that opens.
  return /^[^:]*:(.+)$/s.exec(Buffer.from(given, 'base64').toString('utf8'))?.[1] ?? null
}

function requireForm(asked: string, known: string): void {
  if (asked !== known) throw new Refusal(404, 'unknown-form')
}

function toListed(request: FastifyRequest, { version, md5 }: CurrentForm, isVerbose: boolean) {
  const base = request.url.replace(/\/formList.*$/s, '')
  return {
    formId: signalFormId,
    name: 'Vecinos',
    version,
    hash: `md5:${md5}`,
    downloadUrl: `${request.protocol}://${request.host}${base}/forms/${signalFormId}.xml`,
    ...(isVerbose ? { description: 'Vecinos' } : {}),
  }
}

/** Two thirds of the bytes are names of elements: compressed, the form is a tenth on a slow network. */
async function sendForm(request: FastifyRequest, reply: FastifyReply, xml: string): Promise<FastifyReply> {
  reply.type(xmlType).header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return await reply.send(xml)
  return await reply.header('content-encoding', 'gzip').send(await compress(xml))
}

function success(request: FastifyRequest, words: readonly SuccessWord[]): string {
  const language = replyLanguage(request.headers['accept-language'])
  const message = words.map((word) => successWords[word][language]).join(' ')
  return writeResponse({ nature: 'submit_success', message })
}

async function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<FastifyReply> {
  const language = replyLanguage(request.headers['accept-language'])
  const message = [errorWords[refusal.word][language], ...refusal.places].join(' ')
  if (refusal.status === 401) reply.header('www-authenticate', 'Basic realm="Vecinos", charset="UTF-8"')
  return await reply
    .status(refusal.status)
    .type(xmlType)
    .send(writeResponse({ nature: 'error', message }))
}

/** Whatever the form was, it has been read by now: a rule of the database that it breaks is a fault of ours. */
function blameUs(error: unknown, log: Log): never {
  if (error instanceof Refusal) throw error
  log.error('openrosa.failed', errorFacts(error))
  throw new Refusal(503, 'fault')
}

function asRefusal(error: FastifyError | Refusal | Problem, log: Log): Refusal {
  if (error instanceof Refusal) return error
  // Before a country was loaded there is no form; what a page of another site posts is refused before anything is read.
  if (error instanceof Problem && error.code === 'set-up-needed') return new Refusal(404, 'unknown-form')
  if (error instanceof Problem && error.code === 'not-permitted') return new Refusal(403, 'bad-key')
  const status = error instanceof Problem ? 400 : (error.statusCode ?? 500)
  if (status === 413) return new Refusal(413, 'too-large')
  if (status >= 400 && status < 500) return new Refusal(400, 'no-form')
  log.error('openrosa.failed', errorFacts(error))
  return new Refusal(503, 'fault')
}
