import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'

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
export function securityHeaders(options: { readonly secure: boolean }) {
  return async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.header('content-security-policy', policy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('permissions-policy', 'geolocation=(), camera=(), microphone=(), interest-cohort=()')
    reply.header('x-frame-options', 'DENY')
    reply.header('cache-control', 'no-store')
    if (options.secure) reply.header('strict-transport-security', 'max-age=31536000')
  }
}

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
