import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { type ProblemCode, problems } from '../../../vocabulary/words/index.ts'
import { errorFacts, type Log } from '../log.ts'
import { type FieldProblem, Problem } from '../problem.ts'

/** Sends one problem as `application/problem+json`. */
export function problemReply(reply: FastifyReply, code: ProblemCode, fields: readonly FieldProblem[] = []) {
  const { status, en } = problems[code]
  // Sent as text: the schema of the successful answer must not be laid over a problem.
  return reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({ type: `/problems/${code}`, title: en.title, status, code, fields })
}

/** Makes every failure of the server a problem: bad input names its fields, and nothing else says more than a code. */
export function replyWithProblem(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) => problemReply(reply, 'not-found'))
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof Problem) return problemReply(reply, error.code, error.fields)
    if (hasZodFastifySchemaValidationErrors(error)) {
      const prefix = error.validationContext === 'body' ? '' : `/${error.validationContext ?? ''}`
      const fields = error.validation.map((issue) => ({
        field: `${prefix}${issue.instancePath}`,
        code: issue.keyword,
      }))
      return problemReply(reply, 'invalid-input', fields)
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
