import type { FastifyInstance } from 'fastify'

/** The product refused what somebody of the demonstration did: the demonstration and the product disagree. */
class RefusedError extends Error {
  readonly status: number

  constructor(refused: {
    who: string
    what: string
    at: Date
    status: number
    answer: string
    sent: unknown
  }) {
    const { who, what, at, status, answer, sent } = refused
    super(
      `the demonstration stops: on ${at.toISOString()} ${who} was refused (${status}) at ${what}: ${answer} ${JSON.stringify(sent ?? null)}`,
    )
    this.name = 'RefusedError'
    this.status = status
  }
}

/** Somebody's hand on the product's own routes. Whatever is refused is an error, so nothing fails in silence. */
export interface Hand {
  get<T>(url: string): Promise<T>
  post<T = unknown>(url: string, body?: object): Promise<T>
  put<T = unknown>(url: string, body: object): Promise<T>
  delete<T = unknown>(url: string): Promise<T>
}

/** Names the person in a request that never leaves this process: the server that reads it does not listen. */
export const handHeader = 'x-demonstration-person'

export function handOf(
  http: FastifyInstance,
  person: { readonly who: string; readonly id: string | null; readonly now: () => Date },
): Hand {
  const ask =
    (method: 'GET' | 'POST' | 'PUT' | 'DELETE') =>
    async <T>(url: string, body?: object): Promise<T> => {
      const reply = await http.inject({
        method,
        url,
        ...(person.id === null ? {} : { headers: { [handHeader]: person.id } }),
        ...(body === undefined ? {} : { payload: body }),
      })
      if (reply.statusCode >= 300) {
        throw new RefusedError({
          who: person.who,
          what: `${method} ${url}`,
          at: person.now(),
          status: reply.statusCode,
          answer: reply.body,
          sent: body,
        })
      }
      return reply.json() as T
    }
  return { get: ask('GET'), post: ask('POST'), put: ask('PUT'), delete: ask('DELETE') }
}
