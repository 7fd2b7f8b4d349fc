import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'

/**
 * Takes a reply over for server-sent events, with every header that the product sends: whoever gets it goes on writing after
 * the transaction is over, until the connection ends.
 */
export function openEvents(reply: FastifyReply): ServerResponse {
  reply.header('content-type', 'text/event-stream; charset=utf-8')
  reply.header('cache-control', 'no-store')
  // A proxy that gathers what it passes on would keep everybody waiting.
  reply.header('x-accel-buffering', 'no')
  reply.hijack()
  const told = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
  reply.raw.writeHead(200, Object.fromEntries(told) as Record<string, string>)
  return reply.raw
}
