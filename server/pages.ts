import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * Serves the built pages: `/` is the front, `/vecinos/` the field page, `/desk/…` the console (whose own
 * router knows the rest of the address), `/sala/…` the page for telephones in a
 * hall, `/certificado/` the page that verifies certificates without a network, `/desk/worker.js` what wakes the desk's people (below `/desk/`, so that its scope is the desk and nothing else),
 * `/assets/…` files whose name holds their hash and never change.
 */
export async function servePages(http: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await http.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    index: false,
  })
  const page = (file: string) => (_request: unknown, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').sendFile(file)
  http.get('/', page('front/index.html'))
  http.get('/vecinos', (_request, reply) => reply.redirect('/vecinos/', 308))
  http.get('/vecinos/', page('field/index.html'))
  http.get<{ Params: { '*': string } }>('/vecinos/*', async (request, reply) => {
    const file = join('field', request.params['*'])
    return reply.header('cache-control', 'no-cache').sendFile(file)
  })
  http.get('/certificado', (_request, reply) => reply.redirect('/certificado/', 308))
  http.get('/certificado/', page('badge/index.html'))
  http.get('/certificado/worker.js', page('badge-worker.js'))
  http.get('/sala', page('room/index.html'))
  http.get('/sala/*', page('room/index.html'))
  http.get('/desk', page('desk/index.html'))
  http.get('/desk/worker.js', page('desk-worker.js'))
  http.get('/desk/*', page('desk/index.html'))
  http.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) =>
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .sendFile(join('assets', request.params['*'])),
  )
}
