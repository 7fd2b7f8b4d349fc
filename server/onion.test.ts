import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigurationError, readConfiguration, siteConfigurations } from './configuration.ts'
import { giveSecret } from './parties/access/index.ts'
import { siteEntry } from './platform/sites/index.ts'
import { aSignal, personId, startTestServer, type TestServer } from './testing/index.ts'

const onion = `${'v'.repeat(55)}d.onion`
const clear = 'vigia.example.org'
const page = { accept: 'text/html,application/xhtml+xml' }

describe('an onion service in front', () => {
  let both: TestServer
  let alone: TestServer
  beforeAll(async () => {
    both = await startTestServer(undefined, { secure: true, onion })
    alone = await startTestServer(undefined, { onion })
  })
  afterAll(async () => {
    await both.stop()
    await alone.stop()
  })
  const asked = async (server: TestServer, host: string, more: Record<string, string> = {}) =>
    (await server.http.inject({ url: '/health', headers: { host, ...more } })).headers

  test('gets no transport header of TLS, and the public name has it', async () => {
    expect(await asked(both, onion)).not.toHaveProperty('strict-transport-security')
    expect(await asked(both, clear)).toHaveProperty('strict-transport-security')
    expect(await asked(alone, clear)).not.toHaveProperty('strict-transport-security')
  })

  test('is told of on pages of the public name, and not to programs, nor on itself, nor over plain HTTP', async () => {
    expect((await asked(both, clear, page))['onion-location']).toBe(`http://${onion}/health`)
    expect(await asked(both, clear)).not.toHaveProperty('onion-location')
    expect(await asked(both, onion, page)).not.toHaveProperty('onion-location')
    expect(await asked(alone, clear, page)).not.toHaveProperty('onion-location')
    const api = await both.http.inject({ url: '/api/v1/installation', headers: { host: clear, ...page } })
    expect(api.headers).not.toHaveProperty('onion-location')
  })

  test('signs in with a cookie that is secure and bound to the host, which its browser keeps', async () => {
    for (const server of [both, alone]) {
      const secret = 'a'.repeat(43)
      const alba = { personId: personId('alba'), login: 'alba', displayName: 'Alba' }
      await giveSecret(server.access.auth, alba, secret)
      const { cookies } = await server.http.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { host: onion, origin: `http://${onion}`, 'sec-fetch-site': 'same-origin' },
        payload: { login: 'alba', secret },
      })
      expect(cookies.length).toBeGreaterThan(0)
      for (const cookie of cookies) {
        expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/' })
        expect(cookie.name).toMatch(/^__Host-/)
        expect(cookie.domain).toBeUndefined()
      }
    }
  })

  test('takes reports from its own pages, and refuses those of another site', async () => {
    const send = async (origin: string) =>
      (
        await alone.http.inject({
          method: 'POST',
          url: '/api/v1/signals',
          headers: { host: onion, origin },
          payload: aSignal({ dangerNow: true }),
        })
      ).statusCode
    expect(await send(`http://${onion}`)).toBe(201)
    expect(await send(`http://${'a'.repeat(56)}.onion`)).toBe(403)
  })
})

test('its address is a setting, and a host of the plain site or of another one', () => {
  const whole = readConfiguration({ VIGIA_ONION: onion }, {})
  expect(whole.onion).toBe(onion)
  for (const wrong of [
    'vigia.onion',
    `http://${onion}`,
    `${'V'.repeat(56)}.onion`,
    `${'1'.repeat(56)}.onion`,
  ])
    expect(() => readConfiguration({ VIGIA_ONION: wrong }, {})).toThrow(ConfigurationError)
  const other = `${'w'.repeat(56)}.onion`
  const north = siteEntry.parse({ name: 'north', hosts: ['north.example.org', other] })
  const [plain, second] = siteConfigurations(whole, [north])
  expect([plain?.onion, plain?.site?.hosts]).toEqual([onion, [onion]])
  expect([second?.onion, second?.site?.hosts]).toEqual([other, ['north.example.org', other]])
  expect(siteEntry.safeParse({ name: 'north', hosts: ['short.onion'] }).success).toBe(false)
})
