import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import type { RawRoute } from './raw-route.ts'
import type { Route } from './route.ts'

/** What `security` of an operation calls the cookie of a session. */
export const sessionScheme = 'session'
/** What it calls a token in the header `Authorization`. */
export const tokenScheme = 'token'

/** Whether a token with these scopes reads this route: a scope is the tag of what may be read. */
export const isReachedWith = (route: Route, scopes: readonly string[]): boolean =>
  route.method === 'GET' && !route.sessionAlone && scopes.includes(route.tag)

/** What the document knows of an operation beside its shapes. */
interface Described extends FastifySchema {
  readonly summary: string
  readonly tags: readonly string[]
  readonly operationId: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  /** One of these roles is needed; empty where none is asked for. */
  readonly 'x-roles': readonly string[]
}

/**
 * One route as the validator, the serializer and the OpenAPI document read it.
 *
 * @param scopes the tags that a token may be made for
 */
export function describeRoute(route: Route, scopes: readonly string[]): Described {
  const byToken = isReachedWith(route, scopes) ? [{ [tokenScheme]: [route.tag] }] : []
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: operationIdOf(route),
    security: securityOf(route, byToken),
    'x-roles': typeof route.permit === 'string' ? [] : route.permit,
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    response: {
      [route.status ?? 200]: {
        description: 'Done as asked',
        content: { [route.replyType ?? 'application/json']: { schema: route.reply ?? z.null() } },
      },
    },
  }
}

type Security = Described['security']

function securityOf({ permit, doorKey }: Route, byToken: Security): Security {
  if (doorKey !== undefined) return [{ [doorKey]: [] }]
  return permit === 'everyone' ? [] : [{ [sessionScheme]: [] }, ...byToken]
}

/** A route that answers in text and whose body is bytes: the document names neither more closely. */
export function describeRawRoute(route: RawRoute): Described {
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: operationIdOf(route),
    security: [],
    'x-roles': [],
    response: {
      200: { description: 'Done as asked', content: { [route.replyType]: { schema: z.string() } } },
    },
  }
}

/**
 * Stable as long as method and path are: `GET /api/v1/alerts/:id/timeline` is `getAlertsByIdTimeline`. Two paths
 * that read the same would be refused by the test of the document.
 */
function operationIdOf({ method, url }: Pick<Route, 'method' | 'url'>): string {
  const words = url
    .replace(/^\/api\/v1/, '')
    .replaceAll(/:(\w+)/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
