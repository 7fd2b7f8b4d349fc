import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { type Database, publicActor } from '../database/index.ts'
import type { Log } from '../log.ts'
import { addRawRoutes } from './add-raw-routes.ts'
import { declareProblems, sharedComponents } from './describe-document.ts'
import { describeRoute, isReachedWith } from './describe-route.ts'
import { guardOrigin, securityHeaders } from './guards.ts'
import { problemReply, replyWithProblem } from './problem-reply.ts'
import { isRaw, type RawRoute } from './raw-route.ts'
import { refuseUnstorableText } from './refuse-unstorable-text.ts'
import type { Identity, Route } from './route.ts'

export interface HttpParts {
  readonly routes: readonly (Route | RawRoute)[]
  readonly database: Database
  readonly log: Log
  /** Finds who asks, from the session's cookie or a token; the public when there is none. */
  readonly identify: (request: FastifyRequest) => Promise<Identity>
  readonly version: string
  /** The tags that a token may be made for, for the document. */
  readonly scopes: readonly string[]
  /** The name of the cookie that carries a session, for the document. */
  readonly sessionCookie: string
  /** Reached over TLS, directly or behind a proxy: transport headers follow. */
  readonly secure: boolean
  /** The onion service that leads here as well; null when there is none. */
  readonly onion: string | null
  /** Certificate and key, where this process speaks TLS itself. */
  readonly https?: { readonly cert: string; readonly key: string } | null
}

/** The web server with the given routes, its OpenAPI 3.1 document, and one manner of refusing (RFC 9457). */
export async function buildHttp(parts: HttpParts): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    ...(parts.https ? { https: parts.https } : {}),
    logger: false,
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    return503OnClosing: true,
    // An address that cannot be decoded never reaches a route; the router's own reply would repeat it.
    frameworkErrors: (_error, _request, reply) => {
      void problemReply(reply, 'invalid-input', [{ field: '/params', code: 'unreadable' }])
    },
    forceCloseConnections: true,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(cookie)
  await describe(app, parts)
  app.addHook('onRequest', securityHeaders(parts))
  app.addHook('onRequest', guardOrigin)
  app.addHook('preValidation', refuseUnstorableText)
  replyWithProblem(app, parts.log)
  for (const route of parts.routes) if (!isRaw(route)) addRoute(app, route, parts)
  await addRawRoutes(app, parts.routes.filter(isRaw))
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  return app
}

async function describe(app: FastifyInstance, parts: HttpParts): Promise<void> {
  const withSchemas = createJsonSchemaTransformObject({})
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vigía',
        version: parts.version,
        description:
          'Warning, addressed recommendations, and their answers. `x-roles` names the roles of which one is needed; ' +
          'where it is empty, `security` alone tells whether one must be signed in.',
      },
      components: sharedComponents(parts.sessionCookie),
    },
    transform: createJsonSchemaTransform({}),
    transformObject: (document) => declareProblems(withSchemas(document)),
  })
}

function addRoute(app: FastifyInstance, route: Route, parts: HttpParts): void {
  app.route({
    method: route.method,
    url: route.url,
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    schema: describeRoute(route, parts.scopes),
    handler: async (request, reply) => {
      const started = performance.now()
      const identity = standing(route, await parts.identify(request))
      const refusal = refuse(route, identity)
      if (refusal) return problemReply(reply, refusal)
      const actor = (await route.actor?.({ identity, body: request.body, request })) ?? identity.actor
      const { params, query, body } = request
      const leave = await route.admit?.({ request, body })
      const outcome = parts.database.transact(actor, (work) =>
        route.handle({ work, identity, params, query, body, request, reply }),
      )
      // A hit and a miss, an answer and a refusal, leave at the same moment.
      await Promise.allSettled([outcome])
      leave?.()
      await notBefore(route.notBeforeMs, started)
      const answer = await outcome
      // A handler that streams a document has taken the reply over.
      return reply.sent ? reply : reply.status(route.status ?? 200).send(answer)
    },
  })
}

/**
 * On a route for everyone, somebody known by one factor only is one of the public, and so is whoever comes with a token
 * that does not reach it: a token neither writes nor signs in.
 */
function standing(route: Route, identity: Identity): Identity {
  const isWithheld = identity.withheld && !route.beforeSecondFactor
  const isBeyond = identity.scopes && !isReachedWith(route, identity.scopes)
  const asPublic = (isWithheld || isBeyond) && route.permit === 'everyone'
  return asPublic ? { actor: publicActor, roles: [] } : identity
}

function refuse(
  route: Route,
  identity: Identity,
): 'not-signed-in' | 'not-permitted' | 'second-factor-needed' | null {
  if (route.permit === 'everyone') return null
  if (identity.withheld && !route.beforeSecondFactor) return identity.withheld
  if (identity.actor.kind !== 'person') return 'not-signed-in'
  if (identity.scopes && !isReachedWith(route, identity.scopes)) return 'not-permitted'
  if (route.permit === 'signed-in') return null
  return route.permit.some((role) => identity.roles.includes(role)) ? null : 'not-permitted'
}

async function notBefore(milliseconds: number | undefined, started: number): Promise<void> {
  const left = (milliseconds ?? 0) - (performance.now() - started)
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}
