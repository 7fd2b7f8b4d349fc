import type { FastifyInstance, FastifyRequest } from 'fastify'
import { describeRawRoute } from './describe-route.ts'
import type { Route } from './route.ts'

/** A request of a program that signs what it sends. */
export interface RawAsked {
  readonly headers: FastifyRequest['headers']
  readonly query: Readonly<Record<string, unknown>>
  /** Path and query as they were asked for. */
  readonly url: string
  /** As it came: a signature holds for these bytes and for nothing that was made of them. */
  readonly body: Uint8Array
}

/**
 * A route for programs outside that know no session: open to everyone, since each call carries its own proof. Its transactions
 * are its own, so that it can wait for one to end before it says that something was done.
 */
export interface RawRoute {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly summary: string
  readonly tag: string
  readonly replyType: 'text/plain' | 'text/xml'
  /** @throws Problem */
  readonly answer: (asked: RawAsked) => Promise<string>
}

export const rawRoute = (route: RawRoute): RawRoute => route

export const isRaw = (route: Route | RawRoute): route is RawRoute => 'answer' in route

/** In a scope of their own, in which no body is parsed. */
export async function addRawRoutes(app: FastifyInstance, routes: readonly RawRoute[]): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    for (const route of routes) addRawRoute(scope, route)
  })
}

function addRawRoute(scope: FastifyInstance, route: RawRoute): void {
  scope.route({
    method: route.method,
    url: route.url,
    schema: describeRawRoute(route),
    handler: async (request, reply) => {
      const { headers, query, body, url } = request
      const answer = await route.answer({
        headers,
        query: query as RawAsked['query'],
        url,
        body: Buffer.isBuffer(body) ? body : new Uint8Array(),
      })
      return reply.header('content-type', `${route.replyType}; charset=utf-8`).send(answer)
    },
  })
}
