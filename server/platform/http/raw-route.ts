import type { FastifyRequest } from 'fastify'
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
