import type { InjectOptions } from 'fastify'
import type { TestServer } from '../test-server.ts'

/** A request that the server accepted, as it was sent. */
export interface Deed {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With its query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Notes every request that this server accepts from now on, whoever sends it. */
export function watchDeeds(server: TestServer): readonly Deed[] {
  const deeds: Deed[] = []
  const inject = server.http.inject.bind(server.http)
  const watched = async (asked: InjectOptions) => {
    const reply = await inject(asked)
    if (reply.statusCode >= 200 && reply.statusCode < 300)
      deeds.push({
        method: (asked.method ?? 'GET') as Deed['method'],
        url: String(asked.url),
        headers: (asked.headers ?? {}) as Record<string, string>,
        body: asked.payload,
      })
    return reply
  }
  Object.assign(server.http, { inject: watched })
  return deeds
}
