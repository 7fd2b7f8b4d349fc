import type { IncomingMessage } from 'node:http'

/**
 * Whether a browser that sent this request treats the page as a secure context: over TLS (its own, or a proxy
 * that the deployer vouches for), from an onion service, or on the loopback address. The field page opens only then.
 *
 * @param configuration.secure everybody reaches the server over TLS
 */
export function isSecureContext(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  configuration: { readonly secure: boolean },
): boolean {
  if (configuration.secure) return true
  if ('encrypted' in request.socket && request.socket.encrypted === true) return true
  const { host } = request.headers
  if (host === undefined || !URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  return (
    /^[a-z2-7]{56}\.onion$/.test(hostname) ||
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  )
}
