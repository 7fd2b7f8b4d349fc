import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemChance } from '../../platform/chance.ts'
import { Browser, oneTimeCode, personId, startTestServer, type TestServer } from '../../testing/index.ts'
import { giveSecret } from './index.ts'
import { openAuth } from './open-auth.ts'

const secret = (letter: string) => letter.repeat(43)
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const give = (login: 'alba' | 'berta' | 'carla' | 'delia' | 'elsa' | 'flor') =>
  giveSecret(
    server.access.auth,
    { personId: personId(login), login, displayName: login },
    secret(login.charAt(0)),
  )

/** Signs in and sets the second factor up, as a person does the first time. */
async function enrol(login: 'alba' | 'berta' | 'carla' | 'delia' | 'elsa' | 'flor') {
  await give(login)
  const browser = new Browser(server.http)
  const own = secret(login.charAt(0))
  expect((await browser.ask('POST', '/api/v1/session', { login, secret: own })).body).toEqual({
    next: 'enrol-second-factor',
  })
  const started = await browser.ask<{ uri: string; qr: { size: number; path: string } }>(
    'POST',
    '/api/v1/session/enrolment',
    { secret: own },
  )
  const confirmed = await browser.ask<{ recoveryCodes: string[] }>(
    'POST',
    '/api/v1/session/enrolment/confirm',
    {
      code: oneTimeCode(started.body.uri, new Date()),
    },
  )
  return { browser, own, started, confirmed }
}

describe('signing in', () => {
  test('leads from the passphrase over the enrolment to the routes of the role', async () => {
    const { browser, started, confirmed } = await enrol('alba')
    expect(started.body.qr.size).toBeGreaterThan(20)
    expect(started.body.qr.path).toMatch(/^M0 0h7v1h-7z/)
    expect(confirmed.body.recoveryCodes).toHaveLength(10)
    const me = await browser.ask('GET', '/api/v1/session')
    expect(me.status).toBe(200)
    expect(me.body).toEqual({
      person: { id: personId('alba'), displayName: 'Alba', language: 'es' },
      roles: [
        {
          role: 'triage-operator',
          placeId: 'ZL',
          placeName: 'Zelandia',
          organizationId: null,
          organizationName: null,
        },
      ],
      secondFactor: 'in-force',
      expiresAt: '2026-03-03T03:00:00.000Z',
      demo: false,
    })
  })

  test('opens nothing else before the second factor is set up', async () => {
    await give('berta')
    const browser = new Browser(server.http)
    await browser.ask('POST', '/api/v1/session', { login: 'berta', secret: secret('b') })
    expect((await browser.ask('GET', '/api/v1/session')).status).toBe(200)
    const list = await browser.ask<{ code: string }>('GET', '/api/v1/sessions')
    expect([list.status, list.body.code]).toEqual([401, 'second-factor-needed'])
  })

  test('asks for the second factor the next time; a code opens once, a recovery code once', async () => {
    const { own, started, confirmed } = await enrol('carla')
    const again = async (code: string) => {
      const browser = new Browser(server.http)
      const first = await browser.ask('POST', '/api/v1/session', { login: 'carla', secret: own })
      expect(first.body).toEqual({ next: 'second-factor' })
      expect((await browser.ask('GET', '/api/v1/session')).status).toBe(401)
      const { status } = await browser.ask('POST', '/api/v1/session/second-factor', { code })
      return [status, (await browser.ask('GET', '/api/v1/session')).status]
    }
    const next = oneTimeCode(started.body.uri, new Date(Date.now() + 30_000))
    expect(await again(next)).toEqual([200, 200])
    expect(await again(next)).toEqual([401, 401])
    const recovery = confirmed.body.recoveryCodes[0] ?? ''
    expect(await again(recovery)).toEqual([200, 200])
    expect(await again(recovery)).toEqual([401, 401])
    expect(await again('000000')).toEqual([401, 401])
  })

  test('answers an unknown name and a wrong secret with the same bytes, in about the same time', async () => {
    await give('flor')
    const ask = async (login: string) => {
      const started = performance.now()
      const reply = await new Browser(server.http).ask('POST', '/api/v1/session', {
        login,
        secret: secret('x'),
      })
      const { date: _, ...headers } = reply.headers
      return { seen: [reply.status, reply.text, headers], took: performance.now() - started }
    }
    const known = [await ask('flor'), await ask('flor'), await ask('flor')]
    const unknown = [await ask('nobody'), await ask('nobody'), await ask('nobody')]
    expect(known.map(({ seen }) => seen)).toEqual(unknown.map(({ seen }) => seen))
    expect(known[0]?.seen[0]).toBe(401)
    // The quickest of three, since the machine may be busy with something else.
    const quickest = (asked: typeof known) => Math.min(...asked.map(({ took }) => took))
    expect(quickest(known)).toBeGreaterThanOrEqual(395)
    expect(Math.abs(quickest(known) - quickest(unknown))).toBeLessThan(100)
  })

  test('slows down whoever guesses at one name, whether it exists or not', async () => {
    for (const login of ['gilda', 'never-was']) {
      const statuses: number[] = []
      for (let i = 0; i < 5; i++) {
        const browser = new Browser(server.http)
        statuses.push((await browser.ask('POST', '/api/v1/session', { login, secret: secret('y') })).status)
      }
      expect(statuses).toEqual([401, 401, 401, 429, 429])
    }
  })

  test('refuses a secret that is none', async () => {
    const reply = await new Browser(server.http).ask<{ fields: { field: string }[] }>(
      'POST',
      '/api/v1/session',
      {
        login: 'alba',
        secret: 'hunter2',
      },
    )
    expect([reply.status, reply.body.fields[0]?.field]).toEqual([400, '/secret'])
  })
})

describe('a session', () => {
  test('ends after two hours without a request, and after twelve in any case', async () => {
    const { browser } = await enrol('delia')
    const status = async () => (await browser.ask('GET', '/api/v1/session')).status
    for (let i = 0; i < 11; i++) {
      server.clock.advance({ minutes: 60 })
      expect(await status()).toBe(200)
    }
    server.clock.advance({ minutes: 60 })
    expect(await status()).toBe(401)
    const { browser: idle } = await enrol('delia')
    server.clock.advance({ minutes: 121 })
    expect((await idle.ask('GET', '/api/v1/session')).status).toBe(401)
  })

  test('ends at the next request when the person signs out, is ended elsewhere, or loses role or account', async () => {
    const { browser, own, started } = await enrol('elsa')
    const other = new Browser(server.http)
    await other.ask('POST', '/api/v1/session', { login: 'elsa', secret: own })
    const code = oneTimeCode(started.body.uri, new Date(Date.now() + 30_000))
    expect((await other.ask('POST', '/api/v1/session/second-factor', { code })).status).toBe(200)
    const { body } = await browser.ask<{ items: { id: string; current: boolean }[] }>(
      'GET',
      '/api/v1/sessions',
    )
    expect(body.items.map(({ current }) => current).sort()).toEqual([false, true])
    const elsewhere = body.items.find(({ current }) => !current)?.id
    expect((await browser.ask('DELETE', `/api/v1/sessions/${elsewhere}`)).status).toBe(200)
    expect((await other.ask('GET', '/api/v1/session')).status).toBe(401)

    await asOwner(
      `update parties.role_grant set valid_to = '${server.clock.now().toISOString()}' where person_id = '${personId('elsa')}'`,
    )
    expect((await browser.ask<{ roles: unknown[] }>('GET', '/api/v1/session')).body.roles).toEqual([])
    await asOwner(`update parties.person set active = false where id = '${personId('elsa')}'`)
    expect((await browser.ask('GET', '/api/v1/session')).status).toBe(401)
  })

  test('is taken from its holder by the administrator alone', async () => {
    const { browser } = await enrol('delia')
    const url = `/api/v1/people/${personId('delia')}/sessions`
    expect((await server.public.delete(url)).status).toBe(401)
    expect((await server.as('berta').delete(url)).status).toBe(403)
    expect((await server.as('lola').delete(url)).status).toBe(200)
    expect((await browser.ask('GET', '/api/v1/session')).status).toBe(401)
  })

  test('leaves no address and no user agent behind, and its cookie is closed to scripts and other sites', async () => {
    await give('alba')
    const reply = await new Browser(server.http).ask('POST', '/api/v1/session', {
      login: 'alba',
      secret: secret('a'),
    })
    const cookie = [reply.headers['set-cookie']].flat().find((text) => String(text).includes('session_token'))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
    const rows = await asOwner('select ip_address, user_agent, opened_at from auth.session')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatchObject({ ip_address: null, user_agent: null })
    expect(server.logged.join('')).not.toContain('alba')
  })

  test('is hidden, with every credential, from any person, the public and the job', async () => {
    for (const table of ['user', 'session', 'account', 'verification', 'two_factor']) {
      for (const actor of [
        { kind: 'person', personId: personId('alba') },
        { kind: 'person', personId: personId('lola') },
        { kind: 'public' },
      ] as const) {
        const count = await server.app.transact(
          actor,
          async ({ tx }) =>
            (
              await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`auth.${table}`)}`.execute(
                tx,
              )
            ).rows[0]?.n,
        )
        expect([table, count]).toEqual([table, 0])
      }
      const job = server.job.transact({ kind: 'job', name: 'any' }, async ({ tx }) => {
        await sql`select from ${sql.table(`auth.${table}`)}`.execute(tx)
      })
      await expect(job).rejects.toMatchObject({ code: 'not-permitted' })
    }
    expect((await asOwner('select from auth.session')).length).toBeGreaterThan(0)
  })
})

describe('over TLS', () => {
  test('the cookie is bound to its host', async () => {
    await give('alba')
    const { auth, close } = openAuth({
      connection: server.database.connections.app,
      clock: server.clock,
      chance: systemChance,
      secret: 'the secret of test cookies, which is long enough',
      secure: true,
    })
    try {
      const answer = await auth.api.signInEmail({
        body: { email: 'alba@vigia.invalid', password: secret('a') },
        asResponse: true,
      })
      const cookie = answer.headers.getSetCookie().find((text) => text.includes('session_token')) ?? ''
      expect(cookie).toMatch(/^__Host-vigia\.session_token=/)
      expect(cookie).toMatch(/; Secure/i)
      expect(cookie).toMatch(/; Path=\/(;|$)/)
      expect(cookie).not.toMatch(/Domain=/i)
      const headers = new Headers({ cookie: cookie.split(';')[0] ?? '' })
      expect((await auth.api.getSession({ headers }))?.user.id).toBe(personId('alba'))
    } finally {
      await close()
    }
  })
})

describe('the own routes of a session', () => {
  test('refuse whoever is not signed in', async () => {
    for (const [method, url, body] of [
      ['get', '/api/v1/session', undefined],
      ['get', '/api/v1/sessions', undefined],
      ['delete', `/api/v1/sessions/${personId('alba')}`, undefined],
      ['put', '/api/v1/session/language', { language: 'fr' }],
      ['post', '/api/v1/session/enrolment', { secret: secret('a') }],
      ['post', '/api/v1/session/enrolment/confirm', { code: '123456' }],
    ] as const) {
      expect([url, (await server.public[method](url, body)).status]).toEqual([url, 401])
    }
  })

  test('change the language of the own row and of no other', async () => {
    expect((await server.as('nora').put('/api/v1/session/language', { language: 'fr' })).status).toBe(200)
    expect(await asOwner(`select login from parties.person where language = 'fr'`)).toEqual([
      { login: 'nora' },
    ])
  })

  test('each leave a link in the chain', async () => {
    expect((await server.as('nora').put('/api/v1/session/language', { language: 'en' })).status).toBe(200)
    expect(await movesOf('nora')).toContainEqual(['person.language-chosen', { language: 'en' }])
    const { browser } = await enrol('flor')
    const { body } = await browser.ask<{ items: { id: string }[] }>('GET', '/api/v1/sessions')
    expect((await browser.ask('DELETE', `/api/v1/sessions/${body.items[0]?.id}`)).status).toBe(200)
    const { browser: later } = await enrol('berta')
    expect((await later.ask('DELETE', '/api/v1/session')).status).toBe(200)
    expect((await later.ask('DELETE', '/api/v1/session')).status).toBe(200)
    expect((await movesOf('flor')).at(-1)).toEqual(['person.session-ended', {}])
    const leaving = (await movesOf('berta')).filter(([kind]) => kind === 'person.signed-out')
    expect(leaving).toEqual([['person.signed-out', {}]])
  })
})

async function movesOf(person: 'nora' | 'flor' | 'berta'): Promise<[kind: unknown, detail: unknown][]> {
  const rows = await asOwner(
    `select kind, detail from audit.link where subject_id = '${personId(person)}' order by position`,
  )
  return rows.map(({ kind, detail }) => [kind, detail])
}

async function asOwner(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
