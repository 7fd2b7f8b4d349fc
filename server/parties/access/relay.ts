import type { FastifyReply, FastifyRequest } from 'fastify'

/** Only the cookies go to the sign-in library: no address, no user agent, nothing else it could write down. */
export function cookiesOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie)
  return headers
}

/** Hands the cookies that the library sets on to the browser; its words stay here. */
export function relayCookies(answer: Response, reply: FastifyReply): void {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
}
