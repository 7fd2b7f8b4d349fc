import { z } from 'zod'
import { isProblemCode, problems } from '../../../vocabulary/words/index.ts'
import { sessionScheme, tokenScheme } from './describe-route.ts'

/** RFC 9457: `type` names the problem in the catalogue, `fields` what is wrong where. */
const problemSchema = z.toJSONSchema(
  z.object({
    type: z.string().describe('A URI reference that names the problem, for instance /problems/not-found'),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(Object.keys(problems).filter(isProblemCode)),
    fields: z.array(
      z.object({
        field: z
          .string()
          .describe('A JSON pointer into the body, or into the query or path after /query or /params'),
        code: z.string(),
      }),
    ),
  }),
)

/** The one manner of refusing: what every operation may answer beside its success. */
const refusals = ['4XX', '500', '503'] as const

/** What all operations share: the cookie of a session, and the problem that each may answer with. */
export const sharedComponents = (sessionCookie: string) => ({
  securitySchemes: {
    [sessionScheme]: {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookie,
      description: 'The session that sign-in opened: HttpOnly, of this host alone, revocable at once.',
    },
    [tokenScheme]: {
      type: 'http',
      scheme: 'bearer',
      description:
        'A token that a person made at the desk. It reads in that person’s name what carries one of its scopes; the ' +
        'scope that an operation needs stands beside the scheme.',
    },
    feedKey: {
      type: 'http',
      scheme: 'bearer',
      description:
        'A key with which a program of one institution fetches the alerts that are addressed to it. Where a reader knows only ' +
        'HTTP Basic, the key is the password and the name may be anything.',
    },
  } as const,
  schemas: { Problem: problemSchema as object },
  responses: {
    Problem: {
      description: 'A refusal: its code stands in the catalogue of problems, its fields are JSON pointers.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
})

/** Declares for every operation that it may refuse. */
export function declareProblems<D extends { readonly paths?: object }>(document: D): D {
  const problem = { $ref: '#/components/responses/Problem' }
  const problems = Object.fromEntries(refusals.map((status) => [status, problem]))
  return {
    ...document,
    paths: mapValues(document.paths, (methods) =>
      mapValues(methods, (operation) => ({
        ...operation,
        responses: { ...(isRecord(operation.responses) ? operation.responses : {}), ...problems },
      })),
    ),
  }
}

type Members = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Members => typeof value === 'object' && value !== null

function mapValues(members: unknown, change: (member: Members) => Members): Members {
  if (!isRecord(members)) return {}
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, isRecord(member) ? change(member) : member]),
  )
}
