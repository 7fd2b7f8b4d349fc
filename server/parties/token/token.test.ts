import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TokenRow } from '../../../vocabulary/wire/token.ts'
import { apiScopes, codesOf, tokenRoles } from '../../../vocabulary/words/index.ts'
import {
  Browser,
  type PersonKey,
  people,
  personId,
  rolesOf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
const url = '/api/v1/tokens'
const wanted = { name: 'Tablero', scopes: ['commitments', 'meetings'], days: 30 }
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

interface Fresh {
  readonly id: string
  readonly token: string
}

async function made(who: PersonKey, change: object = {}): Promise<Fresh> {
  const reply = await server.as(who).post<Fresh>(url, { ...wanted, ...change })
  expect(reply.status).toBe(201)
  return reply.body
}

/** A program that has nothing but a token. */
async function ask(token: string, at: string, more: { method?: 'GET' | 'POST'; cookie?: string } = {}) {
  const { method = 'GET', cookie } = more
  return await server.http.inject({
    method,
    url: at,
    headers: { authorization: `Bearer ${token}`, ...(cookie ? { cookie } : {}) },
    ...(method === 'POST' ? { payload: wanted } : {}),
  })
}

async function asOwner(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    return await client.query(text, [...values])
  } finally {
    await client.end()
  }
}

describe('a token', () => {
  test('is shown once; a hash is kept, and the list tells the day of its use', async () => {
    const { id, token } = await made('nora')
    expect(token).toMatch(/^vgt_[A-Za-z0-9_-]{43}$/)
    expect((await ask(token, '/api/v1/commitments')).statusCode).toBe(200)
    const list = await server.as('nora').get<{ items: TokenRow[] }>(url)
    expect(list.text).not.toContain(token.slice(4))
    expect(list.body.items.find((one) => one.id === id)).toMatchObject({
      name: 'Tablero',
      scopes: ['commitments', 'meetings'],
      state: 'in-force',
      lastUsedOn: '2026-03-02',
    })
    const { rows } = await asOwner('select to_jsonb(t)::text as row from parties.api_token t', [])
    expect(JSON.stringify(rows)).not.toContain(token.slice(4))
  })

  test('reads what carries its scopes, as its person does, and nothing else', async () => {
    const { token } = await made('nora')
    const own = await server.as('nora').get('/api/v1/meetings')
    expect(JSON.parse((await ask(token, '/api/v1/meetings')).body)).toEqual(own.body)
    for (const other of ['/api/v1/bodies', '/api/v1/attention', '/api/v1/tokens', '/api/v1/threats'])
      expect([other, (await ask(token, other)).statusCode]).toEqual([other, 403])
    expect((await ask(token, url, { method: 'POST' })).statusCode).toBe(403)
    const names = '/api/v1/meetings/00000000-0000-4000-8000-0000000000ff/participants'
    expect([(await ask(token, names)).statusCode, (await server.as('nora').get(names)).status]).toEqual([
      403, 404,
    ])
  })

  test('opens what everybody may read, and signs nobody in', async () => {
    const { token } = await made('nora')
    expect((await ask(token, '/api/v1/publication/counts')).statusCode).toBe(200)
    const session = await ask(token, '/api/v1/session')
    expect(session.statusCode).toBe(403)
    expect(session.headers['set-cookie']).toBeUndefined()
  })

  test('decides alone: a session beside it neither widens it nor stands in for one that is unknown', async () => {
    const demo = await startTestServer(undefined, { demo: true })
    const browser = new Browser(demo.http)
    await browser.ask('POST', '/api/v1/demo/sign-in', { personId: personId('nora') })
    expect((await browser.ask('GET', '/api/v1/attention')).status).toBe(200)
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const unknown = `vgt_${randomBytes(32).toString('base64url')}`
    const reply = await demo.http.inject({
      url: '/api/v1/attention',
      headers: { cookie, authorization: `Bearer ${unknown}` },
    })
    expect(reply.statusCode).toBe(401)
    await demo.stop()
  })

  test('that was revoked, has expired, is unknown or malformed opens nothing from the next request on', async () => {
    const at = '/api/v1/commitments'
    const { id, token } = await made('mara')
    expect((await ask(token, at)).statusCode).toBe(200)
    expect((await server.as('mara').post(`${url}/${id}/revoke`)).status).toBe(200)
    expect((await ask(token, at)).statusCode).toBe(401)
    expect((await server.as('mara').post(`${url}/${id}/revoke`)).status).toBe(409)
    const short = await made('mara', { days: 1 })
    server.clock.advance({ hours: 24 })
    expect((await ask(short.token, at)).statusCode).toBe(401)
    for (const wrong of [`vgt_${randomBytes(32).toString('base64url')}`, 'vgt_short', ''])
      expect((await ask(wrong, at)).statusCode).toBe(401)
    const { body } = await server.as('mara').get<{ items: TokenRow[] }>(`${url}?view=all`)
    expect(body.items.map(({ state }) => state)).toEqual(['expired', 'revoked'])
  })

  test('closes with its person’s account, and when they are given a role that no token may stand for', async () => {
    const at = '/api/v1/meetings'
    const { token } = await made('mara')
    expect((await ask(token, at)).statusCode).toBe(200)
    await server.as('lola').post(`/api/v1/people/${personId('mara')}/roles`, {
      role: 'analyst',
      placeId: 'ZL',
    })
    expect((await ask(token, at)).statusCode).toBe(401)
    await asOwner('update parties.role_grant set valid_to = $1 where person_id = $2 and role = $3', [
      server.clock.now(),
      personId('mara'),
      'analyst',
    ])
    expect((await ask(token, at)).statusCode).toBe(200)
    await asOwner('update parties.person set active = false where id = $1', [personId('mara')])
    expect((await ask(token, at)).statusCode).toBe(401)
    await asOwner('update parties.person set active = true where id = $1', [personId('mara')])
  })

  test('is made by those who read nothing restricted, and by nobody who holds another role beside', async () => {
    const wrong: string[] = []
    for (const who of Object.keys(people) as PersonKey[]) {
      const may = rolesOf(who).every((role) => (tokenRoles as readonly string[]).includes(role))
      const { status } = await server.as(who).post(url, wanted)
      if (status !== (may ? 201 : 403)) wrong.push(`${who} ${status}`)
    }
    expect(wrong).toEqual([])
    await asOwner(
      `insert into parties.role_grant (id, person_id, role, place_id, valid_from)
       values (gen_random_uuid(), $1, 'supervisor', '0101', $2)`,
      [personId('vera'), server.clock.now()],
    )
    expect((await server.as('vera').post(url, wanted)).status).toBe(403)
  })

  test('lasts a year at most, of which ten are in force for one person', async () => {
    expect((await server.as('karla').post(url, { ...wanted, days: 366 })).status).toBe(400)
    expect((await server.as('karla').post(url, { ...wanted, scopes: ['signals'] })).status).toBe(400)
    const statuses = []
    for (let n = 0; n < 10; n++) statuses.push((await server.as('karla').post(url, wanted)).status)
    // One was made before.
    expect(statuses).toEqual([...Array<number>(9).fill(201), 409])
  })

  test('is seen and ended by its own person, the administrator and the data officer', async () => {
    const { id } = await made('nora')
    const seesIt = async (who: PersonKey) =>
      (await server.as(who).get<{ items: TokenRow[] }>(url)).body.items.some((one) => one.id === id)
    expect(await Promise.all((['nora', 'lola', 'karla', 'uma'] as const).map(seesIt))).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect((await server.as('uma').post(`${url}/${id}/revoke`)).status).toBe(404)
    expect((await server.as('lola').post(`${url}/${id}/revoke`)).status).toBe(200)
    expect((await server.public.get(url)).status).toBe(401)
  })
})

interface Operation {
  readonly tags?: readonly string[]
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
}

describe('a scope', () => {
  const closed =
    /^(sign-in|people|audit|signals|situations|detection|referrals|proposals|alerts|responses|intake|duty|services|threats|mappings|attention|demonstration|tokens|webhooks)$/

  async function operations(): Promise<readonly (readonly [name: string, operation: Operation])[]> {
    type Document = { readonly paths: Record<string, Record<string, Operation>> }
    const { body } = await server.public.get<Document>('/api/openapi.json')
    return Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, said]) => [`${method} ${path}`, said] as const),
    )
  }

  test('is a tag of the document with something to read, and none of the wing of warning', async () => {
    const readable = new Set(
      (await operations()).flatMap(([name, { tags }]) => (name.startsWith('get ') ? (tags ?? []) : [])),
    )
    const scopes: readonly string[] = codesOf(apiScopes)
    expect(scopes.filter((scope) => !readable.has(scope))).toEqual([])
    expect(scopes.filter((scope) => closed.test(scope))).toEqual([])
  })

  test('stands in the document beside each operation that it opens, and those alone', async () => {
    const reached = (await operations()).filter(([, { security }]) => security?.some((one) => 'token' in one))
    expect(reached.length).toBeGreaterThan(15)
    for (const [name, { tags, security }] of reached) {
      expect(name).toMatch(/^get /)
      expect([name, security?.find((one) => 'token' in one)?.token]).toEqual([name, tags])
    }
    const names = reached.map(([name]) => name)
    expect(
      names.filter((name) =>
        /participants|attendance|assignment|sheets|sign(ings|atories)|witnesses/.test(name),
      ),
    ).toEqual([])
  })
})
