import type { FastifyInstance } from 'fastify'
import { describeRawRoute } from './describe-route.ts'
import type { RawAsked, RawRoute } from './raw-route.ts'

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
