import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aSignal, nationalDeskId, personId, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
  for (const person of ['alba', 'quena', 'berta'] as const) {
    const address = `${person}@example.org`
    expect((await server.as(person).put('/api/v1/duty/reach/mail', { address })).status).toBe(200)
  }
})
afterEach(() => server.stop())

const sent = () => server.mail.sent.map(({ mailAddress }) => mailAddress?.split('@')[0])
const instant = (minutes: number) => new Date(server.clock.now().getTime() + minutes * 60_000).toISOString()
const day = 24 * 60

async function danger(change: object = {}): Promise<void> {
  const reply = await server.public.post('/api/v1/signals', aSignal({ dangerNow: true, ...change }))
  expect(reply.status).toBeLessThan(300)
}

async function plan(
  shifts: readonly { person: 'alba' | 'quena' | 'berta'; rank: 1 | 2; from: number; to: number }[],
) {
  const rows = shifts.map(({ person, rank, from, to }) => ({
    personId: personId(person),
    rank,
    from: instant(from),
    to: instant(to),
  }))
  return await server.as('berta').put(`/api/v1/duty/desks/${nationalDeskId}/shifts`, {
    from: instant(0),
    to: instant(40 * day),
    shifts: rows,
  })
}

async function firstSignal(): Promise<string> {
  const list = await server.as('alba').get<{ items: { id: string }[] }>('/api/v1/signals')
  return list.body.items[0]?.id ?? ''
}

describe('a danger', () => {
  test('wakes the first on duty within a minute, the next after a quarter of an hour, then the supervisor', async () => {
    await danger()
    server.clock.advance({ seconds: 2 })
    await server.sweep()
    expect(sent()).toEqual(['alba'])
    server.clock.advance({ minutes: 14 })
    await server.sweep()
    expect(sent()).toEqual(['alba'])
    server.clock.advance({ minutes: 1 })
    await server.sweep()
    expect(sent()).toEqual(['alba', 'quena'])
    for (let i = 0; i < 2; i++) {
      server.clock.advance({ minutes: 15 })
      await server.sweep()
    }
    expect(sent()).toEqual(['alba', 'quena', 'berta', 'berta'])
  })

  test('wakes nobody else once somebody has triaged it, or says that it is in hand', async () => {
    await danger()
    await server.sweep()
    const notices = await server.as('alba').get<{ items: { id: string }[] }>('/api/v1/duty/notices')
    const url = `/api/v1/duty/notices/${notices.body.items[0]?.id}/acknowledge`
    expect((await server.as('quena').post(url)).status).toBe(404)
    expect((await server.as('alba').post(url)).status).toBe(200)
    expect((await server.as('alba').post(url)).status).toBe(409)
    await danger({ clientUuid: crypto.randomUUID() })
    await server.sweep()
    const queue = await server.as('alba').get<{ items: { id: string }[] }>('/api/v1/signals')
    for (const { id } of queue.body.items) {
      const triaged = await server
        .as('alba')
        .post(`/api/v1/signals/${id}/triage`, { outcome: 'immediate-danger', reason: 'person-in-danger-now' })
      expect(triaged.status).toBe(200)
    }
    server.clock.advance({ minutes: 20 })
    await server.sweep()
    expect(sent()).toEqual(['alba', 'alba'])
  })

  test('that nobody is on duty for wakes the supervisor at once', async () => {
    expect((await plan([])).status).toBe(200)
    await server.sweep()
    const before = sent().length
    await danger()
    await server.sweep()
    expect(sent().slice(before)).toEqual(['berta'])
  })

  test('wakes nobody when it is none', async () => {
    await server.public.post('/api/v1/signals', aSignal({ dangerNow: false }))
    await server.sweep()
    expect(sent()).toEqual([])
  })

  test('keeps every call in a list that can be read to its end', async () => {
    for (let call = 0; call < 3; call++) {
      await danger({ clientUuid: crypto.randomUUID() })
      await server.sweep()
      server.clock.advance({ minutes: 1 })
    }
    type Page = { items: { id: string; since: string }[]; nextCursor: string | null; order: string }
    const read = async (query: string) =>
      (await server.as('alba').get<Page>(`/api/v1/duty/notices?${query}`)).body
    const all = await read('limit=100')
    expect([all.items.length, all.nextCursor, all.order]).toEqual([3, null, 'newest'])
    expect(all.items.map((one) => one.since)).toEqual(
      all.items
        .map((one) => one.since)
        .sort()
        .reverse(),
    )
    const first = await read('limit=2')
    const rest = await read(`limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...rest.items]).toEqual(all.items)
    expect(rest.nextCursor).toBeNull()
  })

  test('says nothing of itself: the same words whether restricted or not, and no id', async () => {
    await danger()
    await danger({ clientUuid: crypto.randomUUID(), authorityInvolved: 'yes' })
    await server.sweep()
    const [one, other] = server.mail.sent
    expect(one).toEqual(other)
    const shown = await server.as('alba').get('/api/v1/duty/notices')
    expect(shown.text).not.toContain(await firstSignal())
    for (const person of ['elsa', 'carla', 'lola', 'hilda'] as const) {
      expect((await server.as(person).get<{ items: unknown[] }>('/api/v1/duty/notices')).body.items).toEqual(
        [],
      )
    }
  })
})

describe('delivery', () => {
  test('goes by every way at once; one that fails does not stop the other', async () => {
    await subscribe()
    server.mail.state = 'failed'
    await danger()
    await server.sweep()
    expect([server.mail.sent.length, server.push.sent.length]).toEqual([0, 1])
    server.clock.advance({ minutes: 5 })
    await server.sweep()
    expect(server.push.sent.length).toBe(1)
  })

  test('is tried again, ever more slowly, until it gets through', async () => {
    server.mail.state = 'failed'
    await danger()
    await server.sweep()
    const tries = () => server.logged.filter((line) => line.includes('notice.not-delivered')).length
    for (const [seconds, expected] of [
      [14, 1],
      [1, 2],
      [29, 2],
      [1, 3],
    ] as const) {
      server.clock.advance({ seconds })
      await server.sweep()
      expect(tries()).toBe(expected)
    }
    server.mail.state = 'open'
    server.clock.advance({ seconds: 60 })
    await server.sweep()
    expect(sent()).toEqual(['alba'])
    expect(server.logged.join('')).not.toContain('example.org')
  })

  test('forgets a browser that its push service has forgotten', async () => {
    const id = await subscribe()
    server.push.gone = [id]
    await danger()
    await server.sweep()
    expect((await server.as('alba').get('/api/v1/duty/reach')).body).toEqual({
      address: 'alba@example.org',
      subscriptions: [],
    })
  })
})

describe('an empty roster', () => {
  test('alarms the supervisor once for each gap, hours before it begins', async () => {
    await plan([{ person: 'alba', rank: 1, from: 0, to: 8 * 60 }])
    await server.sweep()
    expect(sent()).toEqual([])
    for (let i = 0; i < 4; i++) {
      server.clock.advance({ hours: 3 })
      await server.sweep()
    }
    expect(sent()).toEqual(['berta'])
    expect((await server.public.get('/api/v1/intake/territories/ZL')).body).toMatchObject({
      onDutyNow: false,
      nextReadingAt: null,
    })
    await plan([{ person: 'quena', rank: 1, from: 120, to: 180 }])
    expect((await server.public.get('/api/v1/intake/territories/ZL')).body).toMatchObject({
      onDutyNow: false,
      nextReadingAt: instant(120),
    })
    server.clock.advance({ hours: 2 })
    await server.sweep()
    expect(sent()).toEqual(['berta', 'berta'])
  })

  test('is none where one shift follows another', async () => {
    await plan([
      { person: 'alba', rank: 1, from: 0, to: 4 * 60 },
      { person: 'quena', rank: 1, from: 4 * 60, to: 12 * 60 },
    ])
    server.clock.advance({ hours: 3 })
    await server.sweep()
    expect(sent()).toEqual([])
  })
})

describe('a plan', () => {
  test('relieves one person by another at this moment, and keeps what is over', async () => {
    server.clock.advance({ hours: 1 })
    expect((await plan([{ person: 'quena', rank: 1, from: 0, to: 60 }])).status).toBe(200)
    const now = await server
      .as('alba')
      .get<{ items: { onDuty: object[]; nextChangeAt: string }[] }>('/api/v1/duty')
    expect(now.body.items[0]).toMatchObject({
      onDuty: [{ displayName: 'Quena', rank: 1 }],
      nextChangeAt: instant(60),
    })
    const past = await server
      .as('alba')
      .get<{ items: { displayName: string; to: string }[] }>(
        `/api/v1/duty/desks/${nationalDeskId}/shifts?from=${instant(-120)}&to=${instant(0)}`,
      )
    expect(past.body.items.map(({ displayName, to }) => [displayName, to])).toEqual([
      ['Alba', instant(0)],
      ['Quena', instant(0)],
    ])
    expect(
      (await server.as('quena').get<{ items: object[] }>('/api/v1/duty/shifts/mine')).body.items,
    ).toHaveLength(1)
  })

  test('refuses the past, two people of one rank, a shift outside it, and a desk that is none', async () => {
    const url = `/api/v1/duty/desks/${nationalDeskId}/shifts`
    const past = { from: instant(-60), to: instant(60), shifts: [] }
    expect((await server.as('berta').put(url, past)).status).toBe(400)
    const twice = await plan([
      { person: 'alba', rank: 1, from: 0, to: 60 },
      { person: 'quena', rank: 1, from: 59, to: 120 },
    ])
    expect(twice.status).toBe(409)
    expect((await plan([{ person: 'alba', rank: 1, from: 0, to: 41 * day }])).status).toBe(400)
    const nowhere = `/api/v1/duty/desks/${personId('alba')}/shifts`
    expect((await server.as('berta').put(nowhere, { ...past, from: instant(0) })).status).toBe(404)
  })
})

describe('the routes of duty', () => {
  test('refuse whoever is not signed in, and planning to all but the supervisor', async () => {
    const body = { from: instant(0), to: instant(60), shifts: [] }
    const plans = `/api/v1/duty/desks/${nationalDeskId}/shifts`
    for (const [method, url, payload] of [
      ['get', '/api/v1/duty', undefined],
      ['get', `${plans}?from=${instant(0)}&to=${instant(60)}`, undefined],
      ['put', plans, body],
      ['post', '/api/v1/duty/desks', { name: 'Mesa', placeId: '0101' }],
      ['get', '/api/v1/duty/shifts/mine', undefined],
      ['get', '/api/v1/duty/notices', undefined],
      ['post', `/api/v1/duty/notices/${personId('alba')}/acknowledge`, undefined],
      ['get', '/api/v1/duty/reach', undefined],
      ['put', '/api/v1/duty/reach/mail', { address: null }],
      ['get', '/api/v1/push/key', undefined],
      ['post', '/api/v1/push/subscriptions', subscription('https://push.example.com/a')],
      ['delete', `/api/v1/push/subscriptions/${personId('alba')}`, undefined],
    ] as const) {
      expect([url, (await server.public[method](url, payload)).status]).toEqual([url, 401])
    }
    for (const person of ['alba', 'elsa', 'lola', 'nora'] as const) {
      expect((await server.as(person).put(plans, body)).status).toBe(403)
    }
    expect(
      (await server.as('alba').post('/api/v1/duty/desks', { name: 'Mesa', placeId: '0101' })).status,
    ).toBe(403)
    expect(
      (await server.as('berta').post('/api/v1/duty/desks', { name: 'Mesa', placeId: '0101' })).status,
    ).toBe(201)
  })

  test('keep a subscription to its owner, and refuse to call an address of the own network', async () => {
    const id = await subscribe()
    expect((await server.as('quena').delete(`/api/v1/push/subscriptions/${id}`)).status).toBe(404)
    expect((await server.as('alba').delete(`/api/v1/push/subscriptions/${id}`)).status).toBe(200)
    for (const host of ['127.0.0.1', '[::1]', 'localhost', 'db.internal', '10.0.0.7:5432']) {
      const reply = await server
        .as('alba')
        .post('/api/v1/push/subscriptions', subscription(`https://${host}/a`))
      expect([host, reply.status]).toEqual([host, 400])
    }
  })

  test('each leave a link in the chain, and no address in it', async () => {
    const id = await subscribe()
    await server.as('alba').delete(`/api/v1/push/subscriptions/${id}`)
    await server.as('alba').put('/api/v1/duty/reach/mail', { address: null })
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    const { rows } = await owner.query<{ kind: string; detail: unknown }>(
      'select kind, detail from audit.link where subject_id = $1 order by position',
      [personId('alba')],
    )
    await owner.end()
    expect(rows).toEqual(
      ['mail-chosen', 'browser-added', 'browser-removed', 'mail-removed'].map((kind) => ({
        kind: `person.${kind}`,
        detail: {},
      })),
    )
  })
})

const subscription = (endpoint: string) => ({
  endpoint,
  keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
})

async function subscribe(): Promise<string> {
  const reply = await server
    .as('alba')
    .post<{ id: string }>('/api/v1/push/subscriptions', subscription('https://push.example.com/abc'))
  expect(reply.status).toBe(201)
  return reply.body.id
}
