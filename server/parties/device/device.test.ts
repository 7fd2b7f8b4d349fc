import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeviceRow, FreshDevice } from '../../../vocabulary/wire/device.ts'
import { type PersonKey, people, rolesOf, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const url = '/api/v1/devices'
const wanted = { label: 'Teléfono 1', placeId: '0101', language: 'es' }

async function made(who: PersonKey, change: object = {}): Promise<FreshDevice> {
  const reply = await server.as(who).post<FreshDevice>(url, { ...wanted, ...change })
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)])
  return reply.body
}

const listed = async (who: PersonKey, view = 'in-force') =>
  (await server.as(who).get<{ items: DeviceRow[] }>(`${url}?view=${view}`)).body.items

describe('a telephone', () => {
  test('is set up once: its code says what its address says, and the key is never shown again', async () => {
    const { id, address, basic, settings, qr } = await made('nora')
    expect(address).toBe(`http://localhost:80/key/${basic.password}`)
    expect(basic).toMatchObject({ address: 'http://localhost:80/openrosa', name: 'vigia' })
    const said = JSON.parse(inflateSync(Buffer.from(settings, 'base64')).toString())
    expect(said.general).toMatchObject({
      server_url: address,
      delete_send: true,
      autosend: 'wifi_and_cellular',
    })
    expect(qr.size).toBeGreaterThan(20)
    const list = await server.as('nora').get<{ items: DeviceRow[] }>(url)
    expect(list.text).not.toContain(basic.password.slice(4))
    expect(list.body.items.find((one) => one.id === id)).toMatchObject({
      label: 'Teléfono 1',
      placeName: 'Puerto Sereno',
      state: 'in-force',
      seenIn: null,
    })
  })

  test('is set up by the project team and administrators anywhere, and by a coordination for its own place', async () => {
    const wrong: string[] = []
    for (const who of Object.keys(people) as PersonKey[]) {
      const may =
        rolesOf(who).some((role) => ['project-team', 'administrator'].includes(role)) || who === 'elsa'
      const { status } = await server.as(who).post(url, wanted)
      if (status !== (may ? 201 : 403)) wrong.push(`${who} ${status}`)
    }
    expect(wrong).toEqual([])
    expect((await server.as('elsa').post(url, { ...wanted, placeId: '0102' })).status).toBe(403)
    expect(await server.as('nora').post(url, { ...wanted, placeId: '9999' })).toMatchObject({
      status: 400,
      body: { fields: [{ field: '/placeId' }] },
    })
  })

  test('is seen and ended by those who keep its place, and reviewed by the data officer', async () => {
    const { id } = await made('nora', { label: 'Teléfono 9', placeId: '0201' })
    for (const [who, sees] of [
      ['nora', 1],
      ['lola', 1],
      ['karla', 1],
      ['petra', 1],
      ['elsa', 0],
    ] as const)
      expect([who, (await listed(who)).filter((one) => one.id === id).length]).toEqual([who, sees])
    for (const who of ['tania', 'alba', 'flor', 'mara'] as const)
      expect((await server.as(who).get(url)).status).toBe(403)
    expect((await server.as('elsa').post(`${url}/${id}/revoke`)).status).toBe(404)
    expect((await server.as('petra').post(`${url}/${id}/revoke`)).status).toBe(200)
    expect((await server.as('karla').post(`${url}/${id}/revoke`)).status).toBe(409)
    expect((await listed('karla', 'all')).find((one) => one.id === id)).toMatchObject({ state: 'revoked' })
  })

  test('tells the month in which it fetched its form, and nothing of what it sent', async () => {
    const { id, address } = await made('nora', { label: 'Teléfono 5' })
    await server.http.inject({ url: `${new URL(address).pathname}/formList` })
    expect((await listed('nora')).find((one) => one.id === id)).toMatchObject({ seenIn: '2026-03-01' })
  })

  test('is not set up over a connection that is not protected', async () => {
    const reply = await server.http.inject({
      method: 'POST',
      url,
      headers: { host: 'vigia.example.org', 'x-test-person': 'nora' },
      payload: wanted,
    })
    expect([reply.statusCode, reply.json().fields]).toEqual([
      403,
      [{ field: '/', code: 'connection-not-secure' }],
    ])
  })
})
