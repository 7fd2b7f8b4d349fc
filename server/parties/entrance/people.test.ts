import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  Browser,
  oneTimeCode,
  organizations,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const secret = 'n'.repeat(43)
const newcomer = (login: string) => ({
  login,
  displayName: 'Nueva',
  language: 'fr',
  mail: 'nueva@example.org',
  roles: [{ role: 'analyst', placeId: 'ZL' }],
})

interface Link {
  readonly personId: string
  readonly token: string
}

async function arrive(link: Link, own = secret): Promise<{ browser: Browser; uri: string }> {
  const browser = new Browser(server.http)
  const entered = await browser.ask('POST', `/api/v1/entry-links/${link.token}`, { secret: own })
  expect([entered.status, entered.body]).toEqual([200, { next: 'enrol-second-factor' }])
  const started = await browser.ask<{ uri: string }>('POST', '/api/v1/session/enrolment', { secret: own })
  const code = oneTimeCode(started.body.uri, new Date())
  expect((await browser.ask('POST', '/api/v1/session/enrolment/confirm', { code })).status).toBe(200)
  return { browser, uri: started.body.uri }
}

describe('an invitation', () => {
  test('opens an account with its roles, by a link that works once', async () => {
    const invited = await server.as('lola').post<Link>('/api/v1/people', newcomer('nueva'))
    expect(invited.status).toBe(201)
    const shown = await server.public.get(`/api/v1/entry-links/${invited.body.token}`)
    expect(shown.body).toMatchObject({ login: 'nueva', displayName: 'Nueva', language: 'fr' })
    const { browser } = await arrive(invited.body)
    expect((await browser.ask<{ roles: object[] }>('GET', '/api/v1/session')).body.roles).toMatchObject([
      { role: 'analyst', placeId: 'ZL', organizationName: null },
    ])
    expect((await server.public.get(`/api/v1/entry-links/${invited.body.token}`)).status).toBe(410)
    expect((await server.public.post(`/api/v1/entry-links/${invited.body.token}`, { secret })).status).toBe(
      410,
    )
  })

  test('refuses a name that is taken, a role without its institution, a place that does not exist', async () => {
    const taken = await server.as('lola').post('/api/v1/people', newcomer('alba'))
    expect(taken.status).toBe(409)
    const without = { ...newcomer('enlace'), roles: [{ role: 'liaison', placeId: 'ZL' }] }
    expect((await server.as('lola').post('/api/v1/people', without)).status).toBe(400)
    const nowhere = { ...newcomer('enlace'), roles: [{ role: 'analyst', placeId: 'NOWHERE' }] }
    expect((await server.as('lola').post('/api/v1/people', nowhere)).status).toBe(400)
    const linked = { role: 'liaison', placeId: 'ZL', organizationId: organizations.labour.id }
    expect(
      (await server.as('lola').post('/api/v1/people', { ...newcomer('enlace'), roles: [linked] })).status,
    ).toBe(201)
  })
})

describe('a new link', () => {
  test('replaces passphrase, second factor and sessions when it is used, and not before', async () => {
    const invited = await server.as('lola').post<Link>('/api/v1/people', newcomer('perdida'))
    const { browser } = await arrive(invited.body)
    const again = await server.as('lola').post<Link>(`/api/v1/people/${invited.body.personId}/reset-link`)
    expect((await browser.ask('GET', '/api/v1/session')).status).toBe(200)
    await arrive(again.body, 'z'.repeat(43))
    expect((await browser.ask('GET', '/api/v1/session')).status).toBe(401)
    const old = await new Browser(server.http).ask('POST', '/api/v1/session', { login: 'perdida', secret })
    expect(old.status).toBe(401)
  })
})

describe('a role', () => {
  test('opens its routes at the next request, and closes them when it ends', async () => {
    const invited = await server.as('lola').post<Link>('/api/v1/people', newcomer('movida'))
    const { browser } = await arrive(invited.body)
    const territories = async () => (await browser.ask('GET', '/api/v1/territories')).status
    expect(await territories()).toBe(403)
    const given = await server
      .as('lola')
      .post<{ grantId: string }>(`/api/v1/people/${invited.body.personId}/roles`, {
        role: 'supervisor',
        placeId: 'ZL',
      })
    expect(await territories()).toBe(200)
    const end = `/api/v1/people/${invited.body.personId}/roles/${given.body.grantId}/end`
    expect((await server.as('lola').post(end)).status).toBe(200)
    expect(await territories()).toBe(403)
    expect((await server.as('lola').post(end)).status).toBe(409)
  })
})

describe('an account that ends', () => {
  test('answers no request any more, and signing in answers as for an unknown name', async () => {
    const invited = await server.as('lola').post<Link>('/api/v1/people', newcomer('saliente'))
    const { browser } = await arrive(invited.body)
    const url = `/api/v1/people/${invited.body.personId}/deactivate`
    expect((await server.as('lola').post(url)).status).toBe(200)
    expect((await browser.ask('GET', '/api/v1/session')).status).toBe(401)
    const known = await new Browser(server.http).ask('POST', '/api/v1/session', { login: 'saliente', secret })
    const unknown = await new Browser(server.http).ask('POST', '/api/v1/session', {
      login: 'inexistente',
      secret,
    })
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect((await server.as('lola').post(`/api/v1/people/${invited.body.personId}/reset-link`)).status).toBe(
      404,
    )
    const list = await server
      .as('karla')
      .get<{ items: { login: string; active: boolean }[] }>('/api/v1/people?limit=100')
    expect(list.body.items.find(({ login }) => login === 'saliente')?.active).toBe(false)
  })

  test('is never the own one, so that an administrator is always left', async () => {
    expect((await server.as('lola').post(`/api/v1/people/${personId('lola')}/deactivate`)).status).toBe(409)
  })
})

describe('an organisation', () => {
  test('is added, listed, and ended by a date; never removed', async () => {
    const added = await server.as('nora').post<{ id: string }>('/api/v1/organizations', {
      name: 'Casa Nueva',
      kind: 'civil-society',
      placeId: '0101',
      validFrom: '2026-01-01',
    })
    expect(added.status).toBe(201)
    const end = () =>
      server.as('nora').post(`/api/v1/organizations/${added.body.id}/end`, { validTo: '2026-06-01' })
    expect((await end()).status).toBe(200)
    expect((await end()).status).toBe(409)
    const first = await server
      .as('alba')
      .get<{ items: object[]; nextCursor: string }>('/api/v1/organizations?limit=1')
    expect(first.body.items).toMatchObject([{ name: 'Casa Nueva', validTo: '2026-06-01' }])
    const rest = await server
      .as('alba')
      .get<{ items: { name: string }[] }>(`/api/v1/organizations?limit=100&cursor=${first.body.nextCursor}`)
    expect(rest.body.items.map(({ name }) => name)).not.toContain('Casa Nueva')
    expect(rest.body.items).toHaveLength(Object.keys(organizations).length)
  })
})

describe('the routes of accounts', () => {
  test('refuse everybody but those who keep them', async () => {
    const id = personId('alba')
    const posts = [
      ['/api/v1/people', newcomer('nadie')],
      [`/api/v1/people/${id}/roles`, { role: 'analyst', placeId: 'ZL' }],
      [`/api/v1/people/${id}/roles/${id}/end`, undefined],
      [`/api/v1/people/${id}/deactivate`, undefined],
      [`/api/v1/people/${id}/reset-link`, undefined],
      ['/api/v1/organizations', { name: 'X', kind: 'donor', placeId: 'ZL', validFrom: '2026-01-01' }],
      [`/api/v1/organizations/${organizations.labour.id}/end`, { validTo: '2026-06-01' }],
    ] as const
    for (const [url, body] of posts) {
      expect([url, (await server.public.post(url, body)).status]).toEqual([url, 401])
      for (const person of ['alba', 'berta', 'elsa', 'karla', 'uma'] as const) {
        expect([url, person, (await server.as(person).post(url, body)).status]).toEqual([url, person, 403])
      }
    }
    expect((await server.public.get('/api/v1/people')).status).toBe(401)
    expect((await server.as('carla').get('/api/v1/people')).status).toBe(403)
    expect((await server.public.get('/api/v1/organizations')).status).toBe(401)
  })

  test('show an administrator no signal, no alert and no situation', async () => {
    for (const url of ['/api/v1/signals', '/api/v1/situations']) {
      expect([url, (await server.as('lola').get(url)).status]).toEqual([url, 403])
    }
  })
})

describe('the demonstration', () => {
  test('lets nobody sign in with one click outside of it', async () => {
    expect((await server.public.get('/api/v1/demo/people')).status).toBe(404)
    expect((await server.public.post('/api/v1/demo/sign-in', { personId: personId('alba') })).status).toBe(
      404,
    )
  })

  test('lets a page of this machine become a person, and no page that another name leads here', async () => {
    const demo = await startTestServer(undefined, { demo: true })
    try {
      const near = new Browser(demo.http)
      const people = await near.ask<{ items: { id: string; displayName: string }[] }>(
        'GET',
        '/api/v1/demo/people',
      )
      expect(people.body.items.map(({ displayName }) => displayName)).toContain('Alba')
      expect((await near.ask('POST', '/api/v1/demo/sign-in', { personId: personId('alba') })).body).toEqual({
        next: 'done',
      })
      const me = await near.ask('GET', '/api/v1/session')
      expect(me.body).toMatchObject({ person: { displayName: 'Alba' }, secondFactor: 'in-force', demo: true })
      const far = new Browser(demo.http, 'rebound.example')
      expect((await far.ask('GET', '/api/v1/demo/people')).status).toBe(404)
      expect((await far.ask('POST', '/api/v1/demo/sign-in', { personId: personId('alba') })).status).toBe(404)
    } finally {
      await demo.stop()
    }
  })
})
