import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSignal } from './testing/a-signal.ts'
import { type PersonKey, startTestServer, type TestServer } from './testing/index.ts'

interface Document {
  paths: Record<
    string,
    Record<string, { parameters?: { in: string; name: string }[]; requestBody?: unknown }>
  >
}

type Change = Parameters<typeof aSignal>[0]

let server: TestServer
let paths: { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url: string; hasParams: boolean }[]

beforeAll(async () => {
  server = await startTestServer()
  const document = await server.public.get<Document>('/api/openapi.json')
  paths = Object.entries(document.body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase() as 'GET',
      url: path.replaceAll(/\{[^}]+\}/g, () => randomUUID()),
      hasParams: path.includes('{'),
    })),
  )
})
afterAll(async () => await server.stop())

/** What anyone may open without an account; a new route that belongs here is a decision, made in this list. */
const open = [
  /^GET \/health$/,
  /^GET \/api\/v1\/installation$/,
  /^GET \/api\/v1\/publication\/(counts(\/export\.(csv|xlsx))?|tables|answer)$/,
  /^GET \/api\/v1\/intake\//,
  /^GET \/api\/v1\/public\/committee\/sessions/,
  /^POST \/api\/v1\/signals$/,
  /^POST \/api\/v1\/intake\/sealed$/,
  /^POST \/api\/v1\/receipts\/(open|details|proof|withdraw|registration)$/,
  /^(POST|DELETE) \/api\/v1\/session$/,
  /^POST \/api\/v1\/session\/second-factor$/,
  /^(GET|POST) \/api\/v1\/set-up\//,
  /^(GET|POST) \/api\/v1\/invitations\//,
  /^POST \/api\/v1\/room\/tests\/(open|answers)$/,
  /^POST \/api\/v1\/check-in$/,
  /^POST \/api\/v1\/live\/(door|join|state|projector|ballots|statements)$/,
  /^GET \/api\/v1\/live\/events\//,
  /^GET \/api\/v1\/public\//,
  // Each call carries its own proof: a signature or a secret of the service.
  /^(GET|POST) \/api\/v1\/messaging\/(whatsapp|twilio|rapidpro\/(receive|sent|delivered|failed))$/,
  // Whoever is shown a certificate verifies it without asking about it.
  /^GET \/api\/v1\/certificates\/(keys|status-list)$/,
  /^GET \/api\/v1\/demo\/people$/,
  /^POST \/api\/v1\/demo\/sign-in$/,
  /^GET \/api\/v1\/public\//,
]

describe('the contract', () => {
  test('is an OpenAPI 3.1 document that names every version-1 path', async () => {
    const document = await server.public.get<Document & { openapi: string }>('/api/openapi.json')
    expect(document.body.openapi).toMatch(/^3\.1\./)
    expect(paths.length).toBeGreaterThan(40)
    expect(
      paths.filter(({ url }) => !url.startsWith('/api/v1/') && url !== '/health').map(({ url }) => url),
    ).toEqual([])
  })

  test('every route that is not on the open list refuses who is not signed in', async () => {
    const wrong: string[] = []
    for (const { method, url } of paths) {
      if (open.some((rule) => rule.test(`${method} ${url}`))) continue
      const reply = await server.http.inject({
        method,
        url,
        payload: {},
        headers: { 'content-type': 'application/json' },
      })
      // A body that is read before the asker is known may be refused for itself; nothing may ever be done.
      if (reply.statusCode !== 401 && reply.statusCode !== 400)
        wrong.push(`${method} ${url} ${reply.statusCode}`)
    }
    expect(wrong).toEqual([])
  })

  test('a donor, whose world is published figures, opens no record', async () => {
    const wrong: string[] = []
    for (const { method, url, hasParams } of paths) {
      if (method !== 'GET' || hasParams || open.some((rule) => rule.test(`GET ${url}`))) continue
      const reply = await server.as('uma').get<{ items?: unknown[] } | null>(url)
      // How each figure of results is computed is no record: it counts nothing.
      const known =
        /\/(attention|session|sessions|places|places\/outlines|organizations|directory|duty|notices|pacts|results\/figures)\b/.test(
          url,
        )
      // A list as a file has its heading, and no row.
      const inFile = url.endsWith('.csv') ? reply.text.trim().split('\r\n').length - 1 : 0
      const rows = reply.body?.items?.length ?? inFile
      if (reply.status === 200 && !known && rows > 0) wrong.push(url)
    }
    expect(wrong).toEqual([])
  })

  test('another site may not write, whatever cookie it brings', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ]) {
      const reply = await server.http.inject({
        method: 'POST',
        url: '/api/v1/signals',
        headers,
        payload: aSignal(),
      })
      expect(reply.statusCode).toBe(403)
    }
  })

  test('a problem names its kind and fields, and nothing that was typed', async () => {
    const reply = await server.public.post('/api/v1/signals', {
      ...aSignal(),
      territoryId: 'María Pérez, tel. 9999-1234',
    })
    expect(reply.status).toBe(400)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.body).toMatchObject({ type: '/problems/invalid-input', fields: [{ field: '/territoryId' }] })
    expect(reply.text).not.toContain('Pérez')
    expect(server.logged.join('')).not.toContain('Pérez')
  })

  test('a key that somebody made of words is not repeated, and the place where it stood is named', async () => {
    const reply = await server.as('nora').put(`/api/v1/reports/${crypto.randomUUID()}`, {
      revision: 0,
      texts: { 'María Pérez y su vecina': true },
    })
    expect(reply.status).toBe(400)
    expect(reply.body).toMatchObject({ fields: [{ field: '/texts' }] })
    expect(reply.text).not.toContain('Pérez')
  })
})

describe('a flagged authority', () => {
  const local: PersonKey[] = [
    'elsa',
    'petra',
    'sara',
    'tania',
    'juana',
    'flor',
    'rita',
    'uma',
    'mara',
    'nora',
  ]

  /** Every list and view without parameters, as this person reads it. */
  async function everything(who: PersonKey): Promise<Record<string, string>> {
    const seen: Record<string, string> = {}
    for (const { method, url, hasParams } of paths) {
      // A challenge is random by design; a session, and what one read oneself in between, are the person's own.
      if (method !== 'GET' || hasParams || /\/(session|openings\/mine|intake\/challenge)/.test(url)) continue
      const reply = await server.as(who).get(url)
      // Signed anew each time; the text that is signed is what counts.
      seen[url] = `${reply.status} ${reply.text.replace(/"signature":"[^"]+"/, '')}`
    }
    return seen
  }

  test('changes no byte of any reply to a local role, to civil society, to an institution or to the committee', async () => {
    await server.public.post('/api/v1/signals', aSignal())
    await server.sweep()
    const before = new Map<PersonKey, Record<string, string>>()
    for (const who of local) before.set(who, await everything(who))
    for (const change of [
      { authorityInvolved: 'yes' },
      { codes: ['INS1', 'EXP1'] },
      { codes: ['INS3'], dangerNow: true },
    ] satisfies Change[]) {
      await server.public.post('/api/v1/signals', aSignal({ territoryId: '0101', ...change }))
    }
    const queue = await server
      .as('alba')
      .get<{ items: { id: string; restricted: boolean }[] }>('/api/v1/signals?limit=100')
    const flagged = queue.body.items.filter((row) => row.restricted)
    expect(flagged).toHaveLength(3)
    for (const { id } of flagged) {
      await server
        .as('alba')
        .post(`/api/v1/signals/${id}/triage`, { outcome: 'valid', reason: 'authority-concern' })
    }
    await server.sweep()
    for (const who of local) expect([who, await everything(who)]).toEqual([who, before.get(who)])
  }, 120_000)
})
