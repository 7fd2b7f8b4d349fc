import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { isIP } from 'node:net'
import { hostNameOf, plainProblem } from '../http/index.ts'
import { plainSite } from './site.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface DoorParts {
  readonly https: { readonly cert: string; readonly key: string } | null
  /** Which site a name belongs to; undefined for a name of nobody. */
  readonly siteOf: (host: string) => string | undefined
  /** What answers for a site; null while it cannot. */
  readonly handlerOf: (site: string) => Handler | null
}

export interface FrontDoor {
  /** @returns the address, as a browser on this machine writes it */
  listen(at: { readonly host: string; readonly port: number }): Promise<string>
  close(): Promise<void>
}

/**
 * One port for several sites: the name that a browser asks for decides which of them answers, and nothing else does. A
 * name of nobody gets 421; a site that is not there now gets 503 and holds up no other.
 */
export function openFrontDoor(parts: DoorParts): FrontDoor {
  const answer: Handler = (request, response) => {
    const site = findSite(request.headers.host, parts.siteOf)
    if (site === undefined) return plainProblem(response, 'misdirected-request')
    const handler = parts.handlerOf(site)
    if (handler === null) return plainProblem(response, 'service-unavailable')
    handler(request, response)
  }
  const common = { requestTimeout: 30_000, keepAliveTimeout: 72_000 }
  const server = parts.https
    ? createSecureServer({ ...common, ...parts.https }, answer)
    : createServer(common, answer)
  return {
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          const at = server.address()
          const bound = typeof at === 'object' && at !== null ? at.port : port
          const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
          resolve(`${parts.https ? 'https' : 'http'}://${isIP(shown) === 6 ? `[${shown}]` : shown}:${bound}`)
        })
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An address instead of a name is whoever keeps this machine, or a hall: the plain site answers. */
function findSite(header: string | undefined, siteOf: DoorParts['siteOf']): string | undefined {
  const host = hostNameOf(header)
  if (host === null) return undefined
  const isAddress = host === 'localhost' || isIP(host.replace(/^\[(.*)\]$/, '$1')) !== 0
  return isAddress ? plainSite : siteOf(host)
}
