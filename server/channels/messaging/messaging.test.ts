import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MessagingServices } from '../../../vocabulary/wire/messaging.ts'
import type { SignalDetail, SignalRow } from '../../../vocabulary/wire/signal.ts'
import { viewCorrespondence } from '../../parties/sealed/index.ts'
import {
  aSealingDesk,
  externalCall,
  openAll,
  personId,
  readTwiml,
  type ServiceCall,
  signedWhatsApp,
  startTestServer,
  type TestServer,
  testMessaging,
  twilioCall,
  typeBySms,
  whatsAppCall,
} from '../../testing/index.ts'

/** Stands for the services that answers are sent to. */
class FakeService {
  readonly calls: { url: string; authorization: string; body: Record<string, unknown> }[] = []
  /** What it answers with, one after the other; 200 when there is nothing more. */
  statuses: number[] = []
  readonly #server: Server
  #told: () => void = () => undefined

  constructor() {
    this.#server = createServer((request, reply) => {
      void readBody(request).then((text) => {
        const status = this.statuses.shift() ?? 200
        const body = JSON.parse(text) as Record<string, unknown>
        const authorization = request.headers.authorization ?? ''
        if (status === 200) this.calls.push({ url: request.url ?? '', authorization, body })
        reply.writeHead(status).end('{}')
        this.#told()
      })
    })
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** The answer with this number, once it has come. */
  async call(number: number): Promise<FakeService['calls'][number]> {
    while (this.calls.length < number)
      await new Promise<void>((resolve) => {
        this.#told = resolve
      })
    const call = this.calls[number - 1]
    if (call === undefined) throw new Error('it did not come')
    return call
  }

  close(): Promise<unknown> {
    return new Promise((resolve) => this.#server.close(resolve))
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

const service = new FakeService()
let outside = ''
beforeAll(async () => {
  outside = await service.listen()
})
afterAll(async () => await service.close())

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(undefined, {
    messaging: {
      ...testMessaging,
      whatsapp: { ...testMessaging.whatsapp, graph: outside },
      rapidpro: {
        ...testMessaging.rapidpro,
        send: { ...testMessaging.rapidpro.send, address: `${outside}/send` },
      },
    },
  })
})
afterAll(async () => await server.stop())

/** Of whoever writes in this test, and nobody else. */
let number = ''
let people = 0
const before = new Set<string>()
beforeEach(async () => {
  service.calls.length = 0
  service.statuses = []
  server.logged.length = 0
  number = String(50499990000 + ++people)
  for (const { id } of await allInQueue()) before.add(id)
})

const ask = (call: ServiceCall) => server.http.inject(call)
const allInQueue = async () =>
  (await server.as('alba').get<{ items: SignalRow[] }>('/api/v1/signals?view=triage&limit=100')).body.items
/** What has arrived in this test. */
const inQueue = async () => (await allInQueue()).filter(({ id }) => !before.has(id))
/** No danger, forced work, Las Garzas of the second department, a bar, yesterday, goes on, seen, no child, women, no authority. */
const conversation = ['Hola', '2', '3', '1', '2', 'las garzas', '2', '3', '2', '1', '1', '2', '3', '2']
const sending = '1'
const canary = 'canario azul del molino'

describe('a conversation', () => {
  const expected = {
    territoryId: '0202',
    placeName: 'Las Garzas',
    codes: ['EXP1'],
    placeKind: 'bar-restaurant',
    knownHow: 'saw-it',
    stillHappening: 'yes',
    childrenInvolved: 'no',
    authorityInvolved: 'no',
    dangerNow: false,
    restricted: false,
    state: 'received',
  }

  test('by SMS reaches triage; each answer is the reply itself', async () => {
    const review = await typeBySms(server, number, conversation)
    expect(review).toContain('Las Garzas, Sierra Honda')
    expect(await inQueue()).toEqual([])
    const end = await typeBySms(server, number, [sending])
    expect(end).toContain('SU AVISO LLEGO')
    expect(end).toMatch(/^[^íóúáÍÓÚÁ]*$/)
    const [signal, ...others] = await inQueue()
    expect([signal, others]).toMatchObject([expected, []])
    const detail = await server.as('alba').get<SignalDetail>(`/api/v1/signals/${signal?.id}`)
    expect(detail.body).toMatchObject({ channel: 'messaging', contactPreference: 'no-contact' })
    expect(service.calls).toEqual([])
  })

  test('through the WhatsApp Cloud API reaches triage; each answer is sent to it', async () => {
    for (const [at, text] of [...conversation, sending].entries()) {
      expect((await ask(whatsAppCall({ from: number, text }))).statusCode).toBe(200)
      const { url, authorization, body } = await service.call(at + 1)
      expect([url, authorization]).toEqual([
        '/770011/messages',
        `Bearer ${testMessaging.whatsapp.accessToken}`,
      ])
      expect(body).toMatchObject({ messaging_product: 'whatsapp', to: number, type: 'text' })
    }
    expect(JSON.stringify(service.calls.at(-1)?.body)).toContain('SU AVISO LLEGÓ')
    expect(await inQueue()).toMatchObject([expected])
  })

  test('of somebody who shows no number is one as well, and is answered by the identifier', async () => {
    const from = 'ZL.13491208655302741918'
    await ask(whatsAppCall({ from, text: 'Hola' }))
    await ask(whatsAppCall({ from, text: '2' }))
    const { body } = await service.call(2)
    expect(body).toMatchObject({ recipient: from })
    expect(body).not.toHaveProperty('to')
    expect(JSON.stringify(body)).toContain('¿Qué vio o supo?')
    // With a number beside the identifier it is the same person.
    await ask(whatsAppCall({ from, text: '3' }, { from: number }))
    expect(JSON.stringify((await service.call(3)).body)).toContain('No puede salir')
  })

  test('through a gateway of RapidPro reaches triage; each answer follows the template', async () => {
    for (const [at, text] of [...conversation, sending].entries()) {
      expect((await ask(externalCall({ from: number, text }))).statusCode).toBe(200)
      const { url, authorization, body } = await service.call(at + 1)
      expect([url, authorization]).toEqual(['/send', 'Token of-the-gateway'])
      expect(body).toEqual({ id: expect.any(String), to: number, text: expect.any(String) })
    }
    expect(await inQueue()).toMatchObject([expected])
    for (const status of ['sent', 'delivered', 'failed'])
      expect((await ask(externalCall({ from: '1', text: '' }, status))).statusCode).toBe(200)
  })

  test('in danger calls the person on duty as soon as it is sent, and not before', async () => {
    await server.as('alba').put('/api/v1/duty/reach/mail', { address: 'alba@example.org' })
    const said = await typeBySms(server, number, ['Hola', '1'])
    expect(said).toContain('llame ya: 900 Emergencias')
    expect(said).toContain('TODAVIA NO SE AVISO A NADIE')
    await typeBySms(server, number, ['3', '1', 'Puerto Sereno', '2', '1'])
    await server.sweep()
    expect(server.mail.sent).toEqual([])
    expect(await typeBySms(server, number, ['1'])).toContain('ya se llama a la persona de turno')
    await server.sweep()
    expect(server.mail.sent).toHaveLength(1)
    expect(await inQueue()).toMatchObject([{ dangerNow: true, restricted: true, territoryId: '0101' }])
  })

  test('about a place that is paused meanwhile is not sent, and says so', async () => {
    await typeBySms(server, number, conversation)
    const url = '/api/v1/territories/ZL/state'
    const paused = await server.as('berta').post(url, { to: 'paused', reason: 'pathway-broken' })
    expect(paused.status).toBe(200)
    expect(await typeBySms(server, number, [sending])).toContain('no se reciben avisos por ahora')
    expect(await inQueue()).toEqual([])
    const again = await server.as('berta').post(url, { to: 'live', reason: 'drill-planned' })
    expect(again.status).toBe(200)
  })

  test('lives a day, also across midnight, and is not there any more after a restart', async () => {
    await typeBySms(server, number, conversation)
    server.clock.advance({ hours: 20 })
    expect(await typeBySms(server, number, ['2'])).toContain('¿Qué quiere cambiar')
    server.clock.advance({ hours: 5 })
    expect(await typeBySms(server, number, [sending])).toContain('ya se borro y no se envio')
    expect(await inQueue()).toEqual([])
  })

  test('in two services at once is two', async () => {
    await typeBySms(server, number, ['Hola', '2'])
    await ask(externalCall({ from: number, text: 'Hola' }))
    expect(JSON.stringify((await service.call(1)).body)).toContain('Alguien esta en peligro AHORA')
  })
})

describe('a call that proves nothing', () => {
  const forged = (call: ServiceCall, headers: Record<string, string>): ServiceCall => ({
    ...call,
    headers: { ...call.headers, ...headers },
  })
  const stranger = '50477770000'
  const said = { from: stranger, text: canary }
  const calls: readonly (readonly [name: string, call: ServiceCall])[] = [
    [
      'whatsapp, another secret',
      forged(whatsAppCall(said), { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }),
    ],
    ['whatsapp, no signature', forged(whatsAppCall(said), { 'x-hub-signature-256': '' })],
    ['whatsapp, one byte more', { ...whatsAppCall(said), payload: `${whatsAppCall(said).payload} ` }],
    [
      'twilio, another secret',
      twilioCall(said, { address: testMessaging.address, authToken: 'another one' }),
    ],
    [
      'twilio, another address',
      twilioCall(said, { ...testMessaging.twilio, address: 'https://other.example' }),
    ],
    ['twilio, another text', { ...twilioCall(said), payload: `${twilioCall(said).payload}1` }],
    ['rapidpro, another secret', forged(externalCall(said), { authorization: 'Token another' })],
    ['rapidpro, no secret', forged(externalCall(said), { authorization: '' })],
    ['rapidpro, a status', forged(externalCall(said, 'failed'), { authorization: 'Bearer x' })],
  ]

  test.each(calls)('is refused, and nothing of it is kept: %s', async (_name, call) => {
    const rows = await everyRow(server)
    const reply = await ask(call)
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'not-permitted'])
    expect(reply.body + server.logged.join('')).not.toMatch(new RegExp(`${canary}|${stranger}`))
    expect(await everyRow(server)).toBe(rows)
    // The first that is heard of this number comes rightly signed.
    expect(await typeBySms(server, stranger, ['SALIR', 'Hola'])).toContain('VECINOS')
  })

  test('is the set-up of a webhook by somebody who does not know the word', async () => {
    const query = (token: string) =>
      `/api/v1/messaging/whatsapp?hub.mode=subscribe&hub.verify_token=${encodeURIComponent(token)}&hub.challenge=1158201444`
    const right = await server.http.inject({ method: 'GET', url: query(testMessaging.whatsapp.verifyToken) })
    expect([right.statusCode, right.body, right.headers['content-type']]).toEqual([
      200,
      '1158201444',
      'text/plain; charset=utf-8',
    ])
    for (const url of [query('another word'), '/api/v1/messaging/whatsapp']) {
      const reply = await server.http.inject({ method: 'GET', url })
      expect([reply.statusCode, reply.body.includes('1158201444')]).toEqual([403, false])
    }
  })

  test('finds no door where a service is not set up', async () => {
    const bare = await startTestServer(undefined, { messaging: null })
    const urls = ['whatsapp', 'twilio', 'rapidpro/receive', 'rapidpro/sent']
    for (const url of urls) {
      const reply = await bare.http.inject({ ...twilioCall(said), url: `/api/v1/messaging/${url}` })
      expect([url, reply.statusCode]).toEqual([url, 404])
    }
    const asked = await bare.http.inject({ method: 'GET', url: '/api/v1/messaging/whatsapp' })
    expect(asked.statusCode).toBe(404)
    const seen = await bare.as('lola').get<MessagingServices>('/api/v1/messaging/services')
    expect(seen.body.items.map(({ state }) => state)).toEqual(['not-set-up', 'not-set-up', 'not-set-up'])
    await bare.stop()
  })
})

describe('a signed call', () => {
  test('that cannot be read is refused with the place, and no word of it', async () => {
    const payload = JSON.stringify({
      entry: [{ changes: [{ field: 'messages', value: { messages: [canary] } }] }],
    })
    const reply = await ask(signedWhatsApp(payload))
    expect([reply.statusCode, reply.json().fields]).toEqual([
      400,
      [{ field: '/entry/0/changes/0/value/messages/0', code: 'wrong-type' }],
    ])
    expect(reply.body).not.toContain(canary)
    const huge = await ask(signedWhatsApp(`{"a":"${'x'.repeat(300_000)}"}`))
    expect(huge.statusCode).toBe(413)
    const typed = await ask({ ...externalCall({ from: '1', text: 'x' }), payload: '{"text": "x"}' })
    expect(typed.json().fields).toEqual([{ field: '/from', code: 'missing' }])
  })

  test('that comes twice counts once, and says nothing the second time', async () => {
    await typeBySms(server, number, ['Hola'])
    const call = twilioCall({ from: number, text: '2', id: 'SM-twice' })
    const [first, second] = [await ask(call), await ask(call)]
    expect(readTwiml(first.body)).toContain('¿Qué vio o supo')
    expect([second.statusCode, readTwiml(second.body)]).toEqual([200, null])
    await typeBySms(server, number, conversation.slice(2))
    const end = twilioCall({ from: number, text: sending, id: 'SM-end' })
    await Promise.all([ask(end), ask(end)])
    expect(await inQueue()).toHaveLength(1)
    await ask(end)
    expect(await inQueue()).toHaveLength(1)
  })

  test('with several messages takes them in their order, and what is for another number not at all', async () => {
    const message = (id: string, text: string) => ({ id, from: number, type: 'text', text: { body: text } })
    const value = (own: string, ...messages: object[]) => ({
      field: 'messages',
      value: { metadata: { phone_number_id: own }, messages, statuses: [{ id: 'x', status: 'read' }] },
    })
    const changes = [
      value('770011', message('a', 'Hola'), message('b', '2')),
      value('880022', message('c', '1')),
      { field: 'messages', value: { statuses: [{ id: 'a', status: 'sent' }] } },
    ]
    expect((await ask(signedWhatsApp(JSON.stringify({ entry: [{ changes }] })))).statusCode).toBe(200)
    expect(JSON.stringify((await service.call(2)).body)).toContain('¿Qué vio o supo?')
    expect(service.calls).toHaveLength(2)
  })

  test('that was sent more than a day ago is let pass', async () => {
    const old = String(Math.floor(server.clock.now().getTime() / 1000) - 90_000)
    await ask(whatsAppCall({ from: number, text: 'Hola' }, { timestamp: old }))
    await ask(whatsAppCall({ from: number, text: 'EN' }))
    expect(JSON.stringify((await service.call(1)).body)).toContain('danger NOW')
  })

  test('with something else than text is answered without a look at it', async () => {
    await ask(whatsAppCall({ from: number, text: 'Hola' }))
    await ask(whatsAppCall({ from: number, text: null }))
    expect(JSON.stringify((await service.call(2)).body)).toContain('solo se lee texto')
  })
})

describe('a flood', () => {
  test('from one number is slowed, told so once, and refuses nobody else', async () => {
    const heard: string[] = []
    for (let at = 0; at < 300; at++) heard.push(await typeBySms(server, number, ['AYUDA']))
    expect(heard.filter((text) => text.includes('muchos mensajes'))).toHaveLength(1)
    expect(heard.filter((text) => text === '').length).toBeGreaterThan(200)
    expect(await typeBySms(server, `${number}0`, ['Hola'])).toContain('VECINOS')
    server.clock.advance({ minutes: 10 })
    expect(await typeBySms(server, number, ['AYUDA'])).toContain('900')
  })
})

describe('an answer', () => {
  test('that a service does not take is sent again; the log says that and nothing else', async () => {
    service.statuses = [503]
    await ask(whatsAppCall({ from: number, text: 'Hola' }))
    const { body } = await service.call(1)
    expect(JSON.stringify(body)).toContain('VECINOS')
    const lines = server.logged.filter((line) => line.includes('messaging.failed'))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      at: server.clock.now().toISOString(),
      level: 'warn',
      event: 'messaging.failed',
      service: 'whatsapp',
      failure: 'not-taken',
      status: 503,
    })
  })
})

describe('what an administrator sees', () => {
  test('is which services are set up and answer: names, states and hours', async () => {
    const fresh = await startTestServer()
    const seen = async () =>
      (await fresh.as('lola').get<MessagingServices>('/api/v1/messaging/services')).body.items.map(
        ({ name, state }) => [name, state],
      )
    expect(await seen()).toEqual([
      ['whatsapp', 'silent'],
      ['twilio', 'silent'],
      ['rapidpro', 'silent'],
    ])
    await typeBySms(fresh, number, ['Hola'])
    await fresh.http.inject(externalCall({ from: '1', text: '' }, 'failed'))
    expect(await seen()).toEqual([
      ['whatsapp', 'silent'],
      ['twilio', 'answers'],
      ['rapidpro', 'failing'],
    ])
    expect((await fresh.as('alba').get('/api/v1/messaging/services')).status).toBe(403)
    expect((await fresh.public.get('/api/v1/messaging/services')).status).toBe(401)
    await fresh.stop()
  })
})

describe('a note', () => {
  test('is not asked for while no desk has a key', async () => {
    const review = await typeBySms(server, number, conversation)
    expect(review).toContain('Esto es todo lo que se envia')
    expect(review).not.toContain('Frase')
  })

  test('is sealed at once; a canary stands in no row, no log line and no reply, and the desk can open it', async () => {
    const triage = await aSealingDesk(server, 'triage')
    await typeBySms(server, number, conversation)
    const pointed = await typeBySms(server, number, [`${canary} Juana Molina`])
    expect(pointed).toContain('Juana Molina')
    await typeBySms(server, number, ['1', sending])
    const [signal] = await inQueue()
    expect(server.logged).toEqual([])
    expect(signal?.codes).toEqual(['EXP1'])
    const rows = await everyRow(server)
    expect(rows).toContain(triage.deskKeyId)
    for (const word of [canary, 'Molina', number]) {
      expect([word, rows.includes(word)]).toEqual([word, false])
      expect([word, server.logged.join('').includes(word)]).toEqual([word, false])
    }
    const alba = { kind: 'person', personId: personId('alba') } as const
    const subject = { kind: 'signal', id: signal?.id ?? '' }
    const letters = await server.app.transact(alba, (work) =>
      viewCorrespondence(work, subject, server.seals.months),
    )
    expect(await openAll(letters, triage, triage.deskKeyId)).toEqual([`${canary} Juana Molina`])
  })
})

/** Every row of every table, as text. */
async function everyRow(of: TestServer): Promise<string> {
  const client = new pg.Client(of.database.connections.owner)
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const rows: string[] = []
    for (const { name } of tables.rows) {
      const found = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t order by 1`,
      )
      rows.push(name, ...found.rows.map(({ row }) => row))
    }
    return rows.join('\n')
  } finally {
    await client.end()
  }
}
