import { BlockList, isIP } from 'node:net'

/** Why an address is not asked for. */
export type AddressFault = 'not-an-address' | 'not-https' | 'has-credentials' | 'refused-address'

/** An address of the network, as a name service gives it. */
export interface Resolved {
  readonly address: string
  readonly family: 4 | 6
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** What no program outside has: private networks, metadata services of clouds, groups, what is kept for later. */
const inward = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inward.addSubnet(net, bits, 'ipv4')
// Tunnels and documentation: an inward address may hide behind the first three.
for (const [net, bits] of [
  ['2001::', 32],
  ['2002::', 16],
  ['2001:20::', 28],
  ['2001:db8::', 32],
  ['3fff::', 20],
] as const)
  inward.addSubnet(net, bits, 'ipv6')
/** Of the addresses with six, only these are of the open network; mapped, local and group ones lie outside. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')

const isLoopback = ({ address, family }: Resolved): boolean => loopback.check(address, `ipv${family}`)

const isOpen = ({ address, family }: Resolved): boolean =>
  family === 4
    ? !inward.check(address, 'ipv4')
    : open6.check(address, 'ipv6') && !inward.check(address, 'ipv6')

/** The host of an address as the network asks for it; six in brackets is taken out of them. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')

/** Whether somebody wrote this very machine, by number or as `localhost`; a name that leads here does not count. */
const isWrittenAsLoopback = (url: URL): boolean => {
  const host = hostOf(url)
  const family = isIP(host)
  return host === 'localhost' || ((family === 4 || family === 6) && isLoopback({ address: host, family }))
}

/** An address that may be asked for, or why it may not; where its name leads is decided when it is sent to. */
export function readAddress(text: string): { readonly url: URL } | { readonly fault: AddressFault } {
  if (!URL.canParse(text)) return { fault: 'not-an-address' }
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return { fault: 'has-credentials' }
  const own = isWrittenAsLoopback(url)
  if (url.protocol !== 'https:' && !(own && url.protocol === 'http:')) return { fault: 'not-https' }
  const host = hostOf(url)
  const family = isIP(host)
  const isInward = (family === 4 || family === 6) && !isOpen({ address: host, family })
  return isInward && !own ? { fault: 'refused-address' } : { url }
}

/**
 * Where a request to this address may go: one of what its name leads to, when all of it may be reached. A name that leads
 * inward in part is refused whole, for the next look-up may give the other part.
 */
export function permitResolved(url: URL, found: readonly Resolved[]): Resolved | null {
  const mayReach = isWrittenAsLoopback(url) ? isLoopback : isOpen
  return found.every(mayReach) ? (found[0] ?? null) : null
}
