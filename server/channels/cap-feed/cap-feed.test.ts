import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findCapSchemas, schemaFaults } from '../../../interchange/cap/cap-schema.fixture.ts'
import { type CapAlert, readCap } from '../../../interchange/cap/index.ts'
import {
  childElements,
  findAttribute,
  readXml,
  textOf,
  type XmlElement,
} from '../../../interchange/xml/index.ts'
import type { FeedKeyRow } from '../../../vocabulary/wire/cap.ts'
import { feedKeyRestDays } from '../../../vocabulary/words/index.ts'
import {
  aDraft,
  aRecipient,
  aRecommendation,
  assessedFrom,
  draftedAlert,
  issuedAlert,
  openedDrill,
  organizations,
  type PersonKey,
  people,
  playSignal,
  rolesOf,
  sentAlert,
  situationsOf,
  startTestServer,
  type TestServer,
  verifySignal,
} from '../../testing/index.ts'

const keysUrl = '/api/v1/cap/keys'
const feedUrl = '/api/v1/cap/feed'
const schemas = findCapSchemas()
/** Every message that a test of this file was given. */
const given: string[] = []

let server: TestServer
let situation: ReturnType<typeof situationsOf>
beforeAll(async () => {
  server = await startTestServer()
  situation = situationsOf(server)
})
afterEach(async () => {
  const { body } = await server.as('lola').get<{ items: FeedKeyRow[] }>(keysUrl)
  for (const { id } of body.items) await server.as('lola').post(`${keysUrl}/${id}/revoke`)
})
afterAll(async () => await server.stop())

interface Fresh {
  readonly id: string
  readonly key: string
}

async function made(who: PersonKey, of: { readonly id: string } = organizations.childhood): Promise<Fresh> {
  const reply = await server
    .as(who)
    .post<Fresh>(keysUrl, { organizationId: of.id, name: 'Central de avisos' })
  expect(reply.status).toBe(201)
  return reply.body
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

async function ask(url: string, headers: Readonly<Record<string, string>>) {
  const reply = await server.http.inject({
    method: 'GET',
    url,
    headers: { host: 'vigia.example', ...headers },
  })
  if (reply.statusCode === 200 && String(reply.headers['content-type']).startsWith('application/cap+xml'))
    given.push(reply.body)
  return reply
}

interface Entry {
  readonly id: string
  readonly title: string
  readonly term: string
  readonly href: string
}

const child = (element: XmlElement, name: string) => childElements(element).find((one) => one.name === name)
const linkOf = (element: XmlElement, rel: string): string =>
  childElements(element)
    .filter((one) => one.name === 'link' && findAttribute(one, 'rel') === rel)
    .map((one) => findAttribute(one, 'href') ?? '')[0] ?? ''

async function readFeed(key: string, query = '') {
  const reply = await ask(feedUrl + query, bearer(key))
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
  ])
  const root = readXml(Buffer.from(reply.body))
  expect([root.namespace, root.name]).toEqual(['http://www.w3.org/2005/Atom', 'feed'])
  const entries = childElements(root)
    .filter(({ name }) => name === 'entry')
    .map((entry): Entry => {
      const [id, title, category] = ['id', 'title', 'category'].map((name) => child(entry, name))
      return {
        id: id ? textOf(id) : '',
        title: title ? textOf(title) : '',
        term: category ? (findAttribute(category, 'term') ?? '') : '',
        href: linkOf(entry, 'alternate'),
      }
    })
  return { reply, root, entries, next: linkOf(root, 'next') }
}

async function readMessage(key: string, entry: Entry | undefined): Promise<CapAlert> {
  const reply = await ask((entry?.href ?? '').replace('http://vigia.example', ''), bearer(key))
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([
    200,
    'application/cap+xml; charset=utf-8',
  ])
  return readCap(Buffer.from(reply.body))
}

/** The latest three, the newest first. */
async function messagesOf(key: string): Promise<CapAlert[]> {
  const { entries } = await readFeed(key, '?limit=3')
  return await Promise.all(entries.map((entry) => readMessage(key, entry)))
}

const act = async (id: string, verb: string, body?: unknown) => {
  const reply = await server.as('delia').post(`/api/v1/alerts/${id}/${verb}`, body)
  expect([verb, reply.status]).toEqual([verb, 200])
}

/** The alert for the childhood institute and, informed, the labour inspection. */
async function alertFor(change: Parameters<typeof aDraft>[0] = {}, of: Parameters<typeof situation>[0] = {}) {
  server.clock.advance({ minutes: 1 })
  const recipients = [aRecipient({ organizationId: organizations.labour.id })]
  return await issuedAlert(server, await situation(of), aDraft({ recipients, ...change }))
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

describe('a message', () => {
  test('says what the alert says, in three languages, private to its addressee', async () => {
    const { key } = await made('flor')
    await alertFor()
    const [message] = await messagesOf(key)
    expect(message).toMatchObject({
      sender: 'vigia@zelandia.example',
      sent: { at: '2026-03-02T15:01:00Z', offsetMinutes: -360 },
      status: 'Actual',
      messageType: 'Alert',
      scope: 'Private',
      addresses: ['Instituto de la Niñez'],
      references: [],
    })
    expect(message?.identifier).toMatch(/^AT-2026-001\.1\.[0-9a-f]{8}$/)
    expect(message?.infos.map(({ language }) => language)).toEqual(['es', 'fr', 'en'])
    const [es, fr] = message?.infos ?? []
    expect(es).toMatchObject({
      event: 'Alerta temprana estructural: Explotación sexual',
      headline: 'Alerta temprana AT-2026-001: Ofertas de trabajo falsas en el muelle',
      categories: ['Safety', 'Security'],
      responseTypes: ['Assess'],
      urgency: 'Future',
      severity: 'Severe',
      certainty: 'Likely',
      senderName: 'Vigía, Zelandia',
      areas: [
        {
          areaDesc: 'Puerto Sereno, Costa Clara',
          geocodes: [{ valueName: 'NATIONAL-CODE', value: '0101' }],
          polygons: [],
          circles: [],
        },
      ],
    })
    expect(es?.description).toContain('Amenaza: Reclutamiento con ofertas falsas.')
    expect(es?.description).not.toContain('Lo que sigue')
    expect(es?.instruction).toBe(
      '1. Inspeccionar: Revisar los locales nocturnos del muelle.\nPlazo: 30 de junio de 2026\nEvidencia: Acta de la visita.',
    )
    expect(fr?.headline).toBe('Alerte rapide AT-2026-001 : Exploitation sexuelle, Puerto Sereno, Costa Clara')
    expect(fr?.description).toContain(
      'Ce qui suit est écrit en espagnol :\n\nLieu : Zona del muelle.\n\nPopulation exposée : Adolescentes',
    )
    expect(fr?.instruction).toContain('1. Inspecter : Revisar los locales nocturnos del muelle.')
  })

  test('is the same for ever, whatever is done about the alert', async () => {
    const { key } = await made('flor')
    const id = await alertFor()
    const { entries } = await readFeed(key)
    const before = await readMessage(key, entries[0])
    await act(id, 'extend', { reason: 'risk-persists', note: 'Sigue la temporada.' })
    await act(id, 'annul', { reason: 'issued-in-error', note: '' })
    expect(await readMessage(key, entries[0])).toEqual(before)
  })

  test('asks each addressee for what is asked of it alone, under a name of its own', async () => {
    const [flor, gilda] = [await made('flor'), await made('gilda', organizations.labour)]
    const recommendations = [
      aRecommendation(),
      aRecommendation({
        organizationId: organizations.labour.id,
        verb: 'patrol',
        what: 'Recorrer el mercado.',
      }),
    ]
    await alertFor({ recommendations })
    const [one, other] = [(await messagesOf(flor.key))[0], (await messagesOf(gilda.key))[0]]
    expect(one?.infos[0]?.instruction).not.toContain('mercado')
    expect(other?.infos[0]).toMatchObject({ responseTypes: ['Monitor'] })
    expect(other?.infos[0]?.instruction).toContain('1. Patrullar: Recorrer el mercado.')
    expect(other?.infos[0]?.instruction).not.toContain('muelle')
    expect(other?.identifier).not.toBe(one?.identifier)
  })

  test('keeps what people typed as text, whatever it looks like', async () => {
    const { key } = await made('flor')
    const title = '</headline><event>x</event> & "<!DOCTYPE a>" ]]>'
    await alertFor({ title, sections: { ...aDraft().sections, threat: '<!ENTITY a "b"> &a; \u0007 fin' } })
    const [message] = await messagesOf(key)
    expect(message?.infos).toHaveLength(3)
    expect(message?.infos[0]?.headline).toContain(title)
    expect(message?.infos[0]?.description).toContain('<!ENTITY a "b"> &a;  fin')
    expect((await readFeed(key)).entries[0]?.title).toContain(title)
  })
})

describe('what was said later', () => {
  test('updates and cancels what came before, for the same recipients, and cancels nothing for others', async () => {
    const keys = [await made('flor'), await made('gilda', organizations.labour)]
    const stranger = await made('lola', organizations.shelter)
    const id = await alertFor()
    server.clock.advance({ hours: 1 })
    await act(id, 'extend', { reason: 'risk-persists', note: 'Sigue la temporada.' })
    server.clock.advance({ hours: 1 })
    await act(id, 'annul', { reason: 'issued-in-error', note: '' })
    for (const { key } of keys) {
      const [cancel, update, alert] = await messagesOf(key)
      expect([alert, update, cancel].map((one) => one?.messageType)).toEqual(['Alert', 'Update', 'Cancel'])
      const names = [alert, update].map((one) => ({
        sender: one?.sender,
        identifier: one?.identifier,
        sent: one?.sent,
      }))
      expect(update?.references).toEqual(names.slice(0, 1))
      expect(cancel?.references).toEqual(names)
      expect(cancel?.addresses).toEqual(alert?.addresses)
      expect(update?.infos[0]?.expires?.at).not.toBe(alert?.infos[0]?.expires?.at)
      expect(update?.infos[0]?.description).toContain('Razón: El riesgo sigue\n\nSigue la temporada.')
      expect(cancel?.infos[0]).toMatchObject({
        urgency: 'Unknown',
        responseTypes: ['None'],
        expires: null,
        instruction: null,
      })
      expect(cancel?.infos[0]?.description).toContain('Razón: Se emitió por error')
      expect(cancel?.infos[0]?.description).not.toContain('Reclutamiento')
    }
    expect((await readFeed(stranger.key)).entries).toEqual([])
  })

  test.each([
    ['lift', { reason: 'source-gone', note: '' }, 'Cancel', 'Past', ['AllClear'], 'Unknown'],
    ['lift', { reason: 'risk-reduced', note: '' }, 'Cancel', 'Past', ['Monitor'], 'Unknown'],
    ['materialise', { reason: 'materialised', note: '' }, 'Update', 'Past', ['Assess'], 'Observed'],
    ['escalate', { reason: 'unanswered', note: '' }, 'Update', 'Future', ['Assess'], 'Likely'],
  ] as const)(
    '%s is said in the codes of its kind',
    async (verb, body, messageType, urgency, responseTypes, certainty) => {
      const { key } = await made('flor')
      const id = await alertFor()
      const reply = await server.as('delia').post(`/api/v1/alerts/${id}/${verb}`, body)
      expect([verb, reply.text]).toEqual([verb, expect.stringContaining('done')])
      const [message] = await messagesOf(key)
      expect(message).toMatchObject({ messageType, infos: [{ urgency, responseTypes, certainty }, {}, {}] })
    },
  )
})

describe('circulation', () => {
  test('an imminent alert reaches responders at once and the informed when it has run out', async () => {
    const [flor, gilda] = [await made('lola'), await made('gilda', organizations.labour)]
    const seen = async (key: string) => (await readFeed(key, '?limit=100')).entries.length
    const before = [await seen(flor.key), await seen(gilda.key)]
    await alertFor({ kind: 'imminent' }, { dangerNow: true })
    expect([await seen(flor.key), await seen(gilda.key)]).toEqual([(before[0] ?? 0) + 1, before[1]])
    const [message] = await messagesOf(flor.key)
    expect(message?.infos[0]).toMatchObject({
      urgency: 'Immediate',
      severity: 'Extreme',
      categories: ['Security', 'Rescue'],
    })
    server.clock.advance({ hours: 24 * 31 })
    expect(await seen(gilda.key)).toBe((before[1] ?? 0) + 1)
  })

  test('an embargo keeps it from the informed, and who was excluded never sees it', async () => {
    const gilda = await made('lola', organizations.labour)
    const seen = async () => (await readFeed(gilda.key, '?limit=100')).entries.length
    const before = await seen()
    const recipients = [aRecipient({ organizationId: organizations.labour.id, excluded: true })]
    const excluded = await alertFor({ recipients })
    await act(excluded, 'annul', { reason: 'issued-in-error', note: '' })
    expect(await seen()).toBe(before)
    const listed = [aRecipient({ organizationId: organizations.labour.id })]
    const id = await sentAlert(server, await situation(), aDraft({ recipients: listed }))
    const until = new Date(server.clock.now().getTime() + 5 * 86_400_000).toISOString()
    await act(id, 'embargo', { until, reason: 'victim-safety' })
    const { body } = await server.as('delia').get<{ revision: number }>(`/api/v1/alerts/${id}`)
    await act(id, 'sign', { revision: body.revision })
    expect(await seen()).toBe(before)
    server.clock.advance({ hours: 24 * 5 + 1 })
    expect(await seen()).toBe(before + 1)
  })

  test('whoever had not been reached hears nothing of the end either', async () => {
    const gilda = await made('lola', organizations.labour)
    const before = (await readFeed(gilda.key, '?limit=100')).entries.length
    const id = await alertFor({ kind: 'imminent' }, { dangerNow: true })
    await act(id, 'annul', { reason: 'issued-in-error', note: '' })
    server.clock.advance({ hours: 24 * 31 })
    expect((await readFeed(gilda.key, '?limit=100')).entries).toHaveLength(before)
  })

  test('a restricted alert reaches the institution, as it reaches its liaison', async () => {
    const { key } = await made('flor')
    const before = (await readFeed(key, '?limit=100')).entries.length
    await alertFor({ recipients: [] }, { authorityInvolved: 'yes' })
    const { entries } = await readFeed(key, '?limit=100')
    expect(entries.length).toBe(before + 1)
    expect(entries[0]?.title).toContain('AR-2026-')
  })

  test('a drill is an exercise in its status, its note and its headline', async () => {
    const { key } = await made('lola')
    server.clock.advance({ minutes: 1 })
    const drill = await openedDrill(server, {
      startsAt: server.clock.now().toISOString(),
      endsAt: new Date(server.clock.now().getTime() + 86_400_000).toISOString(),
    })
    const signal = await playSignal(server, drill, { territoryId: '0202', dangerNow: true })
    await verifySignal(server, signal, { danger: true })
    const place = await assessedFrom(server, { signalId: signal, modality: 'servitude', dangerNow: true })
    await issuedAlert(server, place, aDraft({ kind: 'imminent' }))
    const [message] = await messagesOf(key)
    expect(message).toMatchObject({ status: 'Exercise', note: 'Simulacro: nada de esto está pasando.' })
    expect(message?.identifier).toMatch(/^EJ-/)
    expect(message?.infos.map(({ headline }) => headline?.split('.')[0])).toEqual([
      'SIMULACRO',
      'EXERCICE',
      'EXERCISE',
    ])
    await server.as('berta').post(`/api/v1/drills/${drill}/end`, {})
  })
})

describe('the feed', () => {
  test('is sorted, in pages, and no message stands in it twice', async () => {
    const { key } = await made('lola')
    const whole = await readFeed(key, '?limit=100')
    const ids: string[] = []
    let query = '?limit=3&language=en'
    while (query !== '') {
      const page = await readFeed(key, query)
      expect(page.entries.length).toBeLessThanOrEqual(3)
      ids.push(...page.entries.map(({ id }) => id))
      expect(textOf(child(page.root, 'title') ?? page.root)).toBe(
        'Vigía: alerts addressed to Instituto de la Niñez',
      )
      query = page.next === '' ? '' : new URL(page.next).search
    }
    expect(ids).toEqual(whole.entries.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(6)
    expect(ids.filter((id) => !/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab]/.test(id))).toEqual([])
    expect((await ask(`${feedUrl}?cursor=nonsense`, bearer(key))).statusCode).toBe(400)
  })

  test('and a message that are known already are not sent again', async () => {
    const { key } = await made('lola')
    const { reply, entries } = await readFeed(key)
    const tag = String(reply.headers.etag)
    expect(reply.headers['cache-control']).toBe('private, no-cache')
    const again = await ask(feedUrl, { ...bearer(key), 'if-none-match': `"other", W/${tag}` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag])
    const url = (entries[0]?.href ?? '').replace('http://vigia.example', '')
    const message = await ask(url, bearer(key))
    const known = { ...bearer(key), 'if-none-match': String(message.headers.etag) }
    expect((await ask(url, known)).statusCode).toBe(304)
    expect((await ask(feedUrl, { ...bearer(key), 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  test('opens to a reader that knows only HTTP Basic', async () => {
    const { key } = await made('lola')
    const basic = (name: string, password: string) => ({
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
    })
    expect((await ask(feedUrl, basic('instituto', key))).statusCode).toBe(200)
    expect((await ask(feedUrl, basic('', key))).statusCode).toBe(200)
    expect((await ask(feedUrl, basic(key, ''))).statusCode).toBe(401)
  })
})

describe('the file', () => {
  const fileOf = async (id: string, who: PersonKey) => {
    const reply = await ask(`/api/v1/alerts/${id}/cap`, { 'x-test-person': who })
    return { status: reply.statusCode, headers: reply.headers, body: reply.body }
  }

  test('is for a liaison what their feed holds, for the desk a restricted copy with everything that is asked', async () => {
    const { key } = await made('flor')
    const id = await alertFor()
    const [fed] = await messagesOf(key)
    const own = await fileOf(id, 'flor')
    expect(own.headers['content-disposition']).toMatch(/^attachment; filename="AT-2026-\d+-1\.cap\.xml"$/)
    expect(readCap(Buffer.from(own.body))).toEqual(fed)
    const copy = readCap(Buffer.from((await fileOf(id, 'carla')).body))
    expect(copy).toMatchObject({
      scope: 'Restricted',
      restriction: 'Solo para las instituciones a las que va dirigida. No se difunde ni se reenvía.',
      addresses: [],
    })
    expect(copy.identifier).toMatch(/\.1\.desk$/)
    expect(copy.infos[0]?.instruction).toContain('A quién: Instituto de la Niñez')
    await act(id, 'lift', { reason: 'source-gone', note: '' })
    expect(readCap(Buffer.from((await fileOf(id, 'flor')).body)).messageType).toBe('Cancel')
  })

  test('tells another reader nothing of what is asked of whom', async () => {
    const id = await alertFor()
    const copy = readCap(Buffer.from((await fileOf(id, 'mara')).body))
    expect([copy.scope, copy.infos[0]?.instruction]).toEqual(['Restricted', null])
    expect(copy.identifier).toMatch(/\.1\.reader$/)
  })

  test('is refused to whoever may not read the alert, and before its issue', async () => {
    const recipients = [aRecipient({ organizationId: organizations.labour.id, excluded: true })]
    const id = await alertFor({ recipients })
    expect((await fileOf(id, 'gilda')).status).toBe(404)
    expect((await fileOf(id, 'alba')).status).toBe(403)
    expect((await server.public.get(`/api/v1/alerts/${id}/cap`)).status).toBe(401)
    const draft = await draftedAlert(server, await situation())
    expect((await fileOf(draft, 'carla')).status).toBe(409)
  })

  test('is named as a test in a demonstration', async () => {
    const demo = await startTestServer(undefined, { demo: true })
    const id = await issuedAlert(demo, await situationsOf(demo)())
    const reply = await demo.http.inject({
      url: `/api/v1/alerts/${id}/cap`,
      headers: { 'x-test-person': 'flor' },
    })
    given.push(reply.body)
    const message = readCap(reply.rawPayload)
    expect([message.status, message.infos[0]?.headline?.split('.')[0]]).toEqual(['Test', 'DEMOSTRACIÓN'])
    await demo.stop()
  })
})

describe('a key', () => {
  test('that is missing, unknown, malformed, or of another kind opens nothing, and says how to ask', async () => {
    const unknown = `vgf_${randomBytes(32).toString('base64url')}`
    const token = await server
      .as('nora')
      .post<{ token: string }>('/api/v1/tokens', { name: 'Tablero', scopes: ['commitments'], days: 3 })
    for (const headers of [{}, bearer(unknown), bearer('vgf_short'), bearer(token.body.token)]) {
      const reply = await ask(feedUrl, headers)
      expect([reply.statusCode, reply.headers['www-authenticate']]).toEqual([
        401,
        'Basic realm="CAP", charset="UTF-8"',
      ])
      expect((await ask(`/api/v1/cap/messages/${crypto.randomUUID()}`, headers)).statusCode).toBe(401)
    }
    expect((await server.as('flor').get(feedUrl)).status).toBe(401)
  })

  test('opens the feed and its messages, and no other route', async () => {
    const { key } = await made('lola')
    const alertId = await alertFor()
    for (const url of [
      '/api/v1/inbox',
      '/api/v1/alerts',
      `/api/v1/alerts/${alertId}`,
      keysUrl,
      '/api/v1/session',
    ])
      expect([url, (await ask(url, bearer(key))).statusCode]).toEqual([url, 401])
    expect(
      (await server.http.inject({ method: 'POST', url: keysUrl, headers: bearer(key), payload: {} }))
        .statusCode,
    ).not.toBe(201)
  })

  test('of another institution sees nothing, and its messages are not there', async () => {
    const [flor, shelter] = [await made('lola'), await made('lola', organizations.shelter)]
    const { entries } = await readFeed(flor.key)
    expect((await readFeed(shelter.key)).entries).toEqual([])
    const url = (entries[0]?.href ?? '').replace('http://vigia.example', '')
    expect((await ask(url, bearer(shelter.key))).statusCode).toBe(404)
    expect((await ask(url, bearer(flor.key))).statusCode).toBe(200)
  })

  test('is shown once; a hash is kept, its first use is on record, and the list tells the day', async () => {
    const { id, key } = await made('flor')
    expect(key).toMatch(/^vgf_[A-Za-z0-9_-]{43}$/)
    await readFeed(key)
    await readFeed(key)
    const list = await server.as('flor').get<{ items: FeedKeyRow[] }>(keysUrl)
    expect(list.body.items).toEqual([
      expect.objectContaining({
        id,
        name: 'Central de avisos',
        organization: { id: organizations.childhood.id, name: 'Instituto de la Niñez' },
        madeBy: 'Flor',
        state: 'in-force',
        lastUsedOn: server.clock.now().toISOString().slice(0, 10),
      }),
    ])
    const kept = await asOwner('select to_jsonb(k)::text as row from parties.feed_key k', [])
    const links = await asOwner(
      `select actor, kind, detail::text from audit.link where subject_kind = 'feed-key' and subject_id = $1 order by position`,
      [id],
    )
    expect(links.rows.map(({ actor, kind }) => [String(actor).split(':')[0], kind])).toEqual([
      ['person', 'feed-key.made'],
      ['feed', 'feed-key.first-used'],
    ])
    const secret = key.slice(4)
    expect(list.text + JSON.stringify(kept.rows) + JSON.stringify(links.rows)).not.toContain(secret)
    expect(server.logged.join('')).not.toContain(secret)
  })

  test('that was revoked opens nothing from the next request on', async () => {
    const { id, key } = await made('lola')
    expect((await ask(feedUrl, bearer(key))).statusCode).toBe(200)
    expect((await server.as('flor').post(`${keysUrl}/${id}/revoke`)).status).toBe(200)
    expect((await ask(feedUrl, bearer(key))).statusCode).toBe(401)
    expect((await server.as('lola').post(`${keysUrl}/${id}/revoke`)).status).toBe(409)
    const { body } = await server.as('flor').get<{ items: FeedKeyRow[] }>(`${keysUrl}?view=all`)
    expect(body.items.find((one) => one.id === id)).toMatchObject({ state: 'revoked', revokedBy: 'Flor' })
  })

  test('that rested for ninety days opens nothing; one that is used goes on', async () => {
    const [rests, works] = [await made('lola'), await made('lola')]
    server.clock.advance({ hours: 24 * feedKeyRestDays })
    expect((await ask(feedUrl, bearer(works.key))).statusCode).toBe(200)
    server.clock.advance({ hours: 24 })
    expect((await ask(feedUrl, bearer(rests.key))).statusCode).toBe(401)
    expect((await ask(feedUrl, bearer(works.key))).statusCode).toBe(200)
    const { body } = await server.as('lola').get<{ items: FeedKeyRow[] }>(keysUrl)
    expect(body.items.find((one) => one.id === rests.id)?.state).toBe('resting')
  })

  test('ends with its institution', async () => {
    const { key } = await made('lola', organizations.shelter)
    const end = (day: string | null) =>
      asOwner('update parties.organization set valid_to = $1 where id = $2', [day, organizations.shelter.id])
    await end('2026-03-02')
    expect((await ask(feedUrl, bearer(key))).statusCode).toBe(401)
    await end(null)
    expect((await ask(feedUrl, bearer(key))).statusCode).toBe(200)
  })

  test('is made by a liaison for their own institution and by the administrator, and by no local role', async () => {
    const wanted = { organizationId: organizations.childhood.id, name: 'Central' }
    const wrong: string[] = []
    for (const who of Object.keys(people) as PersonKey[]) {
      const may = who === 'flor' || rolesOf(who).includes('administrator')
      const { status } = await server.as(who).post(keysUrl, wanted)
      if (status !== (may ? 201 : 403)) wrong.push(`${who} ${status}`)
    }
    expect(wrong).toEqual([])
    const unknown = { ...wanted, organizationId: crypto.randomUUID() }
    expect((await server.as('lola').post(keysUrl, unknown)).status).toBe(400)
  })

  test('is seen by its institution’s liaisons, the administrator and the data officer; five are in force', async () => {
    const { id } = await made('flor')
    const sees = async (who: PersonKey) =>
      (await server.as(who).get<{ items?: FeedKeyRow[] }>(keysUrl)).body.items?.some((one) => one.id === id)
    expect(await Promise.all((['flor', 'lola', 'karla', 'gilda', 'sara'] as const).map(sees))).toEqual([
      true,
      true,
      true,
      false,
      undefined,
    ])
    expect((await server.as('gilda').post(`${keysUrl}/${id}/revoke`)).status).toBe(404)
    const statuses = []
    for (let n = 0; n < 5; n++)
      statuses.push(
        (await server.as('flor').post(keysUrl, { organizationId: organizations.childhood.id, name: 'Otra' }))
          .status,
      )
    expect(statuses).toEqual([201, 201, 201, 201, 409])
    expect((await server.as('karla').post(`${keysUrl}/${id}/revoke`)).status).toBe(200)
  })
})

test.skipIf(schemas === null)(
  'every message of these tests is valid by the schema of OASIS',
  async () => {
    expect(given.length).toBeGreaterThan(40)
    expect(await schemaFaults(given, schemas ?? [])).toEqual([])
  },
  60_000,
)
