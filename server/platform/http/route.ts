import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor, Work } from '../database/index.ts'

/** Who asks, as found in the session: the actor for the database, and the roles that open routes. */
export interface Identity {
  readonly actor: Actor
  readonly roles: readonly string[]
  /** Known by one factor only: nothing but the routes marked `beforeSecondFactor` opens. */
  readonly withheld?: 'second-factor-needed'
  /** Asked with a token, not in a session: reads what carries one of these tags, and nothing else. */
  readonly scopes?: readonly string[]
}

type Shape = z.ZodType
type Out<T> = T extends Shape ? z.output<T> : undefined

/** What a handler is given: a transaction in the asker's name, and the checked parts of the request. */
export interface Asked<P, Q, B> {
  readonly work: Work
  readonly identity: Identity
  readonly params: Out<P>
  readonly query: Out<Q>
  readonly body: Out<B>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** One route of the wire: its schemas are the check of the input, the shape of the reply and the document. */
export interface RouteOf<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  R extends Shape,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  /** One sentence for the OpenAPI document. */
  readonly summary: string
  readonly tag: string
  /** `everyone`, `signed-in`, or the roles of which one is needed. */
  readonly permit: 'everyone' | 'signed-in' | readonly string[]
  /** Open to somebody who has yet to set up the second factor. */
  readonly beforeSecondFactor?: true
  /** Holds names of people, or what one of them answered: no token reaches it, whatever its scopes. */
  readonly sessionAlone?: true
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly reply: R
  /** `application/json` unless told; anything else is sent by the handler as bytes of that type. */
  readonly replyType?:
    | 'application/pdf'
    | 'application/zip'
    | 'application/atom+xml'
    | 'application/cap+xml'
    | 'text/calendar'
    | 'text/csv'
    /** Server-sent events: the handler takes the reply over and goes on writing after its transaction. */
    | 'text/event-stream'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  /** 200 unless told. */
  readonly status?: 200 | 201 | 202
  /** Bytes of the largest body; a quarter of a mebibyte unless told. */
  readonly bodyLimit?: number
  /** Asked with a key of its own kind, which `actor` looks up; it is `everyone`'s to try. */
  readonly doorKey?: 'feedKey'
  /** Whose name the transaction runs in; the identity's own unless told (a receipt acts for itself, a key for its institution). */
  readonly actor?: (asked: {
    identity: Identity
    body: Out<B>
    request: FastifyRequest
  }) => Actor | Promise<Actor>
  /** Waits until there is room to serve it, before any transaction; what it returns is called when that has ended. */
  readonly admit?: (asked: { request: FastifyRequest; body: Out<B> }) => Promise<() => void>
  /** Replies after a fixed time at the earliest, so that a hit and a miss cannot be told apart by waiting. */
  readonly notBeforeMs?: number
  readonly handle: (asked: Asked<P, Q, B>) => Promise<z.input<R>>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes of different shapes; each was checked where it was made
export type Route = RouteOf<any, any, any, any>

/** Checks a route's handler against its schemas; the list of routes forgets the shapes. */
export function route<
  R extends Shape,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(definition: RouteOf<P, Q, B, R>): Route {
  return definition
}
