import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { hostNameOf } from './host-name-of.ts'
import { originOf } from './origin-of.ts'

const asked = (peer: string, headers: Record<string, string> = {}) =>
  ({
    socket: { remoteAddress: peer },
    headers: { host: 'vigia.example', ...headers },
  }) as unknown as FastifyRequest
const alone = { behindProxy: false }
const behind = { behindProxy: true }

test('an address is its own origin, and of IPv6 the network', () => {
  expect(originOf(asked('192.0.2.7'), alone)).toBe('192.0.2.7')
  expect(originOf(asked('::ffff:192.0.2.7'), alone)).toBe('192.0.2.7')
  expect(originOf(asked('2001:db8:0:1::5'), alone)).toBe('2001:db8:0:1')
  expect(originOf(asked('2001:DB8::1:0:0:0:5'), alone)).toBe(
    originOf(asked('2001:db8:0:0001:9:9:9:9'), alone),
  )
  expect(originOf(asked('fe80::1%eth0'), alone)).toBe('fe80:0:0:0')
})

test('of a proxy the last word counts: what a sender writes before it does not', () => {
  const told = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }
  expect(originOf(asked('127.0.0.1', told), behind)).toBe('203.0.113.9')
  expect(originOf(asked('192.0.2.7', told), alone)).toBe('192.0.2.7')
})

test('where many stand behind one address nobody is told apart', () => {
  expect(originOf(asked('127.0.0.1'), alone)).toBeNull()
  expect(originOf(asked('::1'), alone)).toBeNull()
  expect(originOf(asked('127.0.0.1'), behind)).toBeNull()
  const onion = { host: `${'a'.repeat(56)}.onion`, 'x-forwarded-for': '203.0.113.9' }
  expect(originOf(asked('127.0.0.1', onion), behind)).toBeNull()
})

test('a host is a name in small letters, without port and last dot', () => {
  expect(hostNameOf('Vigia.Example:8787')).toBe('vigia.example')
  expect(hostNameOf('vigia.example.')).toBe('vigia.example')
  expect(hostNameOf('[::1]:80')).toBe('[::1]')
  for (const wrong of [undefined, '', 'a b', 'a/b', 'user@host', 'a?b', 'a:b'])
    expect(hostNameOf(wrong)).toBeNull()
})
