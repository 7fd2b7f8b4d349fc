import type { ServerResponse } from 'node:http'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  type ZodFastifySchemaValidationError,
} from 'fastify-type-provider-zod'
import { type ProblemCode, problems } from '../../../vocabulary/words/index.ts'
import { errorFacts, type Log } from '../log.ts'
import { type FieldProblem, Problem } from '../problem.ts'

/** When whoever was not served may come again; what waits on a telephone adds chance of its own. */
const retryAfterSeconds = 20

/** Sends one problem as `application/problem+json`. */
export function problemReply(reply: FastifyReply, code: ProblemCode, fields: readonly FieldProblem[] = []) {
  const { status } = problems[code]
  if (code === 'service-unavailable') reply.header('retry-after', retryAfterSeconds)
  // Sent as text: the schema of the successful answer must not be laid over a problem.
  return reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(bodyOf(code, fields))
}

/** A problem where no site has been reached yet. */
export function plainProblem(response: ServerResponse, code: ProblemCode): void {
  response.statusCode = problems[code].status
  response.setHeader('content-type', 'application/problem+json; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-content-type-options', 'nosniff')
  if (code === 'service-unavailable') response.setHeader('retry-after', retryAfterSeconds)
  response.end(JSON.stringify(bodyOf(code, [])))
}

const bodyOf = (code: ProblemCode, fields: readonly FieldProblem[]) => ({
  type: `/problems/${code}`,
  title: problems[code].en.title,
  status: problems[code].status,
  code,
  fields,
})

/** Makes every failure of the server a problem: bad input names its fields, and nothing else says more than a code. */
export function replyWithProblem(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) => problemReply(reply, 'not-found'))
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof Problem) return problemReply(reply, error.code, error.fields)
    if (hasZodFastifySchemaValidationErrors(error)) {
      const prefix = prefixes[error.validationContext ?? ''] ?? ''
      return problemReply(reply, 'invalid-input', error.validation.flatMap(pointersOf(prefix)))
    }
    const status = error.statusCode ?? 500
    if (status === 413) return problemReply(reply, 'payload-too-large')
    if (status === 415) return problemReply(reply, 'unsupported-media')
    if (status === 503) return problemReply(reply, 'service-unavailable')
    if (status >= 400 && status < 500)
      return problemReply(reply, 'invalid-input', [{ field: '', code: 'unreadable' }])
    log.error('request.failed', errorFacts(error))
    return problemReply(reply, 'internal-error')
  })
}

/** What stands before a pointer into a part of the request that is not its body. */
const prefixes: Readonly<Record<string, string>> = {
  querystring: '/query',
  params: '/params',
  headers: '/headers',
}

/** More is not worth telling, and bounds the reply. */
const mostUnknownKeys = 20
const plainKey = /^[A-Za-z0-9_-]{1,40}$/
const plainSegment = /^[A-Za-z0-9_.:-]{0,40}$/

/** The way to a field, as far as it holds no key that somebody may have made of words: those are never repeated. */
function plainPart(pointer: string): string {
  const segments = pointer.split('/')
  const strange = segments.findIndex((segment) => !plainSegment.test(segment))
  return strange === -1 ? pointer : segments.slice(0, strange).join('/')
}

/** The fields that one fault of the input speaks of: a key that nobody knows is named when it is plain, else its place is. */
const pointersOf =
  (prefix: string) =>
  ({ instancePath, keyword, params }: ZodFastifySchemaValidationError): FieldProblem[] => {
    const at = `${prefix}${plainPart(instancePath)}`
    const keys = keyword === 'unrecognized_keys' && Array.isArray(params.keys) ? params.keys : []
    if (keys.length === 0) return [{ field: at, code: keyword }]
    const base = at.replace(/\/$/, '')
    const named = keys.map((key: unknown) => (plainKey.test(String(key)) ? `${base}/${key}` : at))
    return [...new Set(named)].slice(0, mostUnknownKeys).map((field) => ({ field, code: keyword }))
  }
