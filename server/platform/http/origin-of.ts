import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { hostNameOf } from './host-name-of.ts'

type Asked = Pick<FastifyRequest, 'headers' | 'socket'>

/**
 * Where a request comes from, to be counted and forgotten: the address, and of IPv6 the network, since whoever has one
 * address has them all. Null where many stand behind one address: an onion service, or a proxy that does not tell. It is
 * written down nowhere; whoever takes it may keep a number under a key that dies, and nothing else.
 *
 * @param parts.behindProxy a proxy that the deployer vouches for stands in front: the last address it tells is its own word
 */
export function originOf(request: Asked, parts: { readonly behindProxy: boolean }): string | null {
  if (hostNameOf(request.headers.host)?.endsWith('.onion')) return null
  const peer = request.socket.remoteAddress ?? ''
  const told = parts.behindProxy ? lastOf(request.headers['x-forwarded-for']) : peer
  const address = told.replace(/^::ffff:/i, '')
  return address === '' || isLoopback(address) ? null : networkOf(address)
}

/** What stands before it was written by whoever sent the request. */
function lastOf(header: string | readonly string[] | undefined): string {
  const text = typeof header === 'string' ? header : (header?.at(-1) ?? '')
  return text.split(',').at(-1)?.trim() ?? ''
}

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.')

function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? []
  const left = head.split(':').filter((part) => part !== '')
  const right = (tail ?? '').split(':').filter((part) => part !== '')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
