import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SettableClock } from '../time.ts'
import { isSecureContext, openTls } from './index.ts'

let home = ''
const clock = new SettableClock(new Date())
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-tls-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

describe('a local authority', () => {
  test('serves TLS that a client trusts once it knows the authority, and not before', async () => {
    const tls = await openTls({ home, clock })
    const server = https.createServer(tls.https, (_request, reply) => reply.end('here'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      const ca = await readFile(tls.authority?.file ?? '', 'utf8')
      expect(await ask(port, ca)).toBe('here')
      await expect(ask(port, undefined)).rejects.toMatchObject({ code: /SELF_SIGNED|UNABLE_TO_VERIFY/ })
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  })

  test('is made once; its fingerprint stays, and its keys are closed to others', async () => {
    const first = await openTls({ home, clock })
    const again = await openTls({ home, clock })
    expect(first.authority?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    expect(again).toEqual(first)
    for (const name of ['authority.key', 'server.key']) {
      expect((await stat(join(home, 'tls', name))).mode & 0o777).toBe(0o600)
    }
  })

  test('renews the server certificate in time, and when the machine has another name', async () => {
    const first = await openTls({ home, clock })
    const later = new SettableClock(new Date(clock.now().getTime() + 380 * 86_400_000))
    const renewed = await openTls({ home, clock: later })
    expect(renewed.https.cert).not.toBe(first.https.cert)
    expect(renewed.authority).toEqual(first.authority)
    const named = await openTls({ home, clock: later, hosts: ['vigia.example'] })
    expect(named.https.cert).not.toBe(renewed.https.cert)
    expect((await openTls({ home, clock: later, hosts: ['vigia.example'] })).https.cert).toBe(
      named.https.cert,
    )
  })

  test('is not made beside files of the deployer, of which both are needed', async () => {
    const made = await openTls({ home, clock })
    const [certFile, keyFile] = [join(home, 'tls', 'server.crt'), join(home, 'tls', 'server.key')]
    const own = await openTls({ home: join(home, 'other'), clock, certFile, keyFile })
    expect(own.authority).toBeNull()
    expect(own.https.key).toBe(made.https.key)
    await expect(openTls({ home, clock, certFile })).rejects.toThrow('both files')
  })
})

describe('a secure context', () => {
  const request = (host: string | undefined, encrypted = false) =>
    ({ headers: host === undefined ? {} : { host }, socket: { encrypted } }) as unknown as Parameters<
      typeof isSecureContext
    >[0]

  test('is TLS, a vouched proxy, or the loopback address', () => {
    expect(isSecureContext(request('vigia.example', true), { secure: false })).toBe(true)
    expect(isSecureContext(request('vigia.example'), { secure: true })).toBe(true)
    for (const host of ['localhost:8787', '127.0.0.1', '[::1]:8787', '127.4.5.6:1']) {
      expect([host, isSecureContext(request(host), { secure: false })]).toEqual([host, true])
    }
  })

  test('is not another address, nor a name that only looks like the loopback', () => {
    for (const host of [
      '192.168.1.4:8787',
      'localhost.example',
      '127.0.0.1.example',
      'vigia.example',
      'bad host',
      undefined,
    ]) {
      expect([host, isSecureContext(request(host), { secure: false })]).toEqual([host, false])
    }
  })
})

function ask(port: number, ca: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    https
      .get(
        { host: '127.0.0.1', port, path: '/', ...(ca === undefined ? {} : { ca }), agent: false },
        (reply) => {
          let text = ''
          reply.on('data', (chunk) => {
            text += chunk
          })
          reply.on('end', () => resolve(text))
        },
      )
      .on('error', reject)
  })
}
