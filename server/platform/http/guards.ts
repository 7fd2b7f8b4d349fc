import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'
import { hostNameOf } from './host-name-of.ts'

const policy = [
  "default-src 'none'",
  // Argon2id and the puzzle before sending run as WebAssembly; no script text is ever evaluated.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types vue default 'allow-duplicates'",
].join('; ')

/** No inline script, no third party, no referrer, nothing cached unless a route says so. */
export function securityHeaders(options: { readonly secure: boolean; readonly onion: string | null }) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.header('content-security-policy', policy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('permissions-policy', 'geolocation=(), camera=(), microphone=(), interest-cohort=()')
    reply.header('x-frame-options', 'DENY')
    reply.header('cache-control', 'no-store')
    // An onion service is reached without TLS, and its own address is its certificate.
    if (!options.secure || hostNameOf(request.headers.host)?.endsWith('.onion')) return
    reply.header('strict-transport-security', 'max-age=31536000')
    if (options.onion !== null && isPage(request))
      reply.header('onion-location', `http://${options.onion}${request.url}`)
  }
}

/** What a person opens, with an address that can stand in a header. */
const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' &&
  !url.startsWith('/api/') &&
  (headers.accept ?? '').includes('text/html') &&
  /^\/[\x21-\x7e]*$/.test(url)

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A browser says where a request comes from: another site may not write here, whatever cookie it brings. */
export async function guardOrigin(request: FastifyRequest): Promise<void> {
  if (safeMethods.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('not-permitted')
  const origin = request.headers.origin
  if (typeof origin !== 'string' || site !== undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)
    throw new Problem('not-permitted')
}
