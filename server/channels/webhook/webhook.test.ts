import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WebhookRow } from '../../../vocabulary/wire/webhook.ts'
import { webhookEventNames } from '../../../vocabulary/words/index.ts'
import {
  aCommitment,
  aDraft,
  issuedAlert,
  movedMeeting,
  type PersonKey,
  plannedMeeting,
  sendSignal,
  situationsOf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { signatureOf } from './sign-webhook.ts'

interface Told {
  readonly id: string
  readonly kind: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly state: string | null
  readonly exercise: boolean
  readonly data: Readonly<Record<string, unknown>>
}
interface Got {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const url = '/api/v1/webhooks'
let server: TestServer
let status = 200
let got: Got[] = []
let port = 0
/** Called when something has arrived and before it is answered. */
let onArrival: (() => void) | null = null
const receiver = createServer((request, reply) => {
  let body = ''
  request.on('data', (part) => (body += String(part)))
  request.on('end', () => {
    got.push({ headers: request.headers, body })
    onArrival?.()
    reply.writeHead(status).end()
  })
})
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  port = (receiver.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => receiver.close(resolve)))
beforeEach(async () => {
  status = 200
  got = []
  onArrival = null
  server = await startTestServer()
})
afterEach(() => server.stop())

const told = (): Told[] => got.map(({ body }) => JSON.parse(body) as Told)
const kinds = (): string[] => told().map(({ kind }) => kind)

async function added(change: object = {}): Promise<string> {
  const reply = await server.as('lola').post<{ id: string }>(url, {
    name: 'Tablero',
    address: `http://127.0.0.1:${port}/hook`,
    events: webhookEventNames,
    ...change,
  })
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)])
  return reply.body.id
}

const rowOf = async (id: string, who: PersonKey = 'lola'): Promise<WebhookRow | undefined> =>
  (await server.as(who).get<{ items: WebhookRow[] }>(`${url}?view=all`)).body.items.find(
    (one) => one.id === id,
  )
const secretOf = async (id: string): Promise<string> =>
  (await server.as('lola').post<{ secret: string }>(`${url}/${id}/secret`)).body.secret

describe('what another program is told', () => {
  test('is signed, in the order of the chain, with ids and codes and no word that somebody wrote', async () => {
    const id = await added()
    const meetingId = await plannedMeeting(server, { title: 'Taller de Juana' })
    await movedMeeting(server, meetingId, 'open')
    const { id: commitmentId, originId } = await aCommitment(server, 'agreement')
    await server.sweep()
    expect(kinds()).toEqual(['meeting.planned', 'meeting.open', 'commitment.issued'])
    expect(told()[2]).toMatchObject({
      subject: { kind: 'commitment', id: commitmentId },
      state: 'issued',
      exercise: false,
      data: { commitment: 'agreement', originKind: 'workshop', originId, dueOn: '2026-03-22' },
    })
    expect(JSON.stringify(got)).not.toMatch(/Juana|charla|origen de prueba|compartment/)
    const secret = await secretOf(id)
    for (const { headers, body } of got) {
      const at = Math.floor(server.clock.now().getTime() / 1000)
      expect(headers['vigia-signature']).toBe(signatureOf(secret, at, body))
      expect(headers['vigia-event-id']).toBe((JSON.parse(body) as Told).id)
    }
  })

  test('is nothing of signals and situations, of what is restricted, of mappings, nor of exercises unless asked for', async () => {
    await added()
    await added({ name: 'Con ejercicios', exercises: true })
    const situation = situationsOf(server)
    await sendSignal(server)
    const alertId = await issuedAlert(server, await situation())
    await issuedAlert(server, await situation({ authorityInvolved: 'yes' }))
    await aCommitment(server, 'action', { exercise: true })
    await server.sweep()
    const subjects = new Set(told().map(({ subject }) => subject.kind))
    expect([...subjects].sort()).toEqual(['alert', 'commitment'])
    expect(told().filter(({ kind }) => kind === 'alert.issued')).toHaveLength(2)
    expect(told().find(({ kind }) => kind === 'alert.issued')).toMatchObject({
      subject: { id: alertId },
      data: {},
    })
    expect(told().filter(({ exercise }) => exercise)).toHaveLength(1)
    expect(JSON.stringify(told())).not.toContain('AT-2026')
  })

  test('of an alert that is not yet open to others waits until it is', async () => {
    await added()
    const situationId = await situationsOf(server)()
    const id = await issuedAlert(server, situationId, aDraft({ kind: 'imminent' }))
    await plannedMeeting(server)
    await server.sweep()
    expect(kinds()).toEqual(['meeting.planned'])
    server.clock.advance({ days: 7, hours: 1 })
    await server.sweep()
    expect(told().find(({ kind }) => kind === 'alert.issued')?.subject.id).toBe(id)
  })

  test('begins when somebody asks for it, and is what they asked for', async () => {
    const before = await plannedMeeting(server)
    server.clock.advance({ minutes: 1 })
    await added({ events: ['meeting.held', 'meeting.open'] })
    await movedMeeting(server, before, 'open')
    await plannedMeeting(server)
    await server.sweep()
    expect(kinds()).toEqual(['meeting.open'])
  })
})

describe('a program that does not take it', () => {
  test('is asked again, later events wait, and the order is kept', async () => {
    const id = await added()
    status = 503
    const meetingId = await plannedMeeting(server)
    await movedMeeting(server, meetingId, 'open')
    await server.sweep()
    await server.sweep()
    expect(kinds()).toEqual(['meeting.planned'])
    expect((await rowOf(id))?.deliveries.find(({ attempts }) => attempts === 1)).toMatchObject({
      kind: 'meeting.planned',
      lastStatus: 503,
      lastFailure: 'not-taken',
      deliveredAt: null,
    })
    server.clock.advance({ minutes: 1 })
    status = 200
    await server.sweep()
    expect(kinds()).toEqual(['meeting.planned', 'meeting.planned', 'meeting.open'])
    expect(new Set(told().map((one) => one.id)).size).toBe(2)
    expect(await rowOf(id)).toMatchObject({ waiting: 0, failingSince: null })
  })

  test('for a day is paused, its event is given up, and its keepers find it among what needs them', async () => {
    const id = await added()
    status = 500
    await plannedMeeting(server)
    for (let hours = 0; hours <= 24; hours++) {
      await server.sweep()
      server.clock.advance({ hours: 1 })
    }
    await server.sweep()
    expect(await rowOf(id)).toMatchObject({
      state: 'paused',
      pausedBecause: 'failing',
      waiting: 0,
      deliveries: [{ givenUpBecause: 'failed' }],
    })
    const needs = await server
      .as('lola')
      .get<{ items: { kind: string; subjectId: string }[] }>('/api/v1/attention')
    expect(needs.body.items).toContainEqual(
      expect.objectContaining({ kind: 'webhook-paused', subjectId: id }),
    )
    const sent = got.length
    await movedMeeting(server, await plannedMeeting(server), 'open')
    await server.sweep()
    expect(got).toHaveLength(sent)
    status = 200
    expect((await server.as('nora').post(`${url}/${id}/moves`, { to: 'active' })).status).toBe(200)
    await plannedMeeting(server)
    await server.sweep()
    expect(got).toHaveLength(sent + 1)
  })

  test('holds no other program up', async () => {
    await added({ name: 'Nadie', address: 'http://127.0.0.1:1/' })
    await added()
    await plannedMeeting(server)
    await server.sweep()
    expect(kinds()).toEqual(['meeting.planned'])
  })
})

describe('a server that dies between sending and noting it', () => {
  test('sends it again, under the same id', async () => {
    await added()
    await plannedMeeting(server)
    await server.settle()
    const { job } = server
    // Nothing can be noted any more from the moment at which it has arrived.
    const transact = job.transact.bind(job)
    let dead = false
    onArrival = () => {
      dead = true
    }
    const dying = Object.assign(Object.create(job) as typeof job, {
      transact: (async (...given: Parameters<typeof transact>) =>
        dead ? await Promise.reject(new Error('killed')) : await transact(...given)) as typeof transact,
    })
    const { deliverWebhooks } = await import('./index.ts')
    const parts = {
      log: { info: () => {}, warn: () => {}, error: () => {} },
      webhookKey: Buffer.alloc(32, 'the key of test webhooks'),
    }
    await expect(deliverWebhooks({ ...parts, job: dying })).rejects.toThrow('killed')
    onArrival = null
    server.clock.advance({ minutes: 1 })
    await server.sweep()
    expect(kinds()).toEqual(['meeting.planned', 'meeting.planned'])
    expect(new Set(told().map((one) => one.id)).size).toBe(1)
  })
})

describe('a webhook', () => {
  test('is kept by the administrator and the project team, and read by the data officer', async () => {
    const id = await added()
    expect((await rowOf(id, 'nora'))?.keeps).toBe(true)
    expect((await rowOf(id, 'karla'))?.keeps).toBe(false)
    for (const who of ['karla', 'mara', 'alba', 'uma'] as const) {
      const body = { name: 'x', address: 'https://hooks.example/', events: ['territory.moved'] }
      expect([who, (await server.as(who).post(url, body)).status]).toEqual([who, 403])
      expect([who, (await server.as(who).post(`${url}/${id}/secret`)).status]).toEqual([who, 403])
    }
    expect((await server.as('mara').get(url)).status).toBe(403)
    expect((await server.public.get(url)).status).toBe(401)
  })

  test('is refused at an address inside, without TLS, or for an event of no list', async () => {
    const add = async (change: object) =>
      await server.as('lola').post<{ fields?: object[] }>(url, {
        name: 'x',
        address: 'https://hooks.example/',
        events: ['territory.moved'],
        ...change,
      })
    for (const [address, code] of [
      ['https://192.168.0.4/', 'refused-address'],
      ['http://hooks.example/', 'not-https'],
      ['https://a:b@hooks.example/', 'has-credentials'],
    ])
      expect((await add({ address })).body.fields).toEqual([{ field: '/address', code }])
    for (const events of [['signal.received'], ['referral.sent'], []])
      expect((await add({ events })).status).toBe(400)
  })

  test('sends a test, shows its secret, takes another one, and sends nothing once it has ended', async () => {
    const id = await added()
    await server.as('lola').post(`${url}/${id}/test`)
    const first = await secretOf(id)
    const renewed = await server.as('lola').post<{ secret: string }>(`${url}/${id}/secret/renew`)
    expect(renewed.body.secret).not.toBe(first)
    expect(await secretOf(id)).toBe(renewed.body.secret)
    await server.sweep()
    const at = Math.floor(server.clock.now().getTime() / 1000)
    expect(kinds()).toEqual(['webhook.test'])
    expect(got[0]?.headers['vigia-signature']).toBe(signatureOf(renewed.body.secret, at, got[0]?.body ?? ''))
    await server.as('lola').post(`${url}/${id}/test`)
    expect((await server.as('lola').post(`${url}/${id}/moves`, { to: 'ended' })).status).toBe(200)
    await server.sweep()
    expect(got).toHaveLength(1)
    expect((await rowOf(id))?.deliveries.map((one) => one.givenUpBecause)).toContain('ended')
    for (const path of ['moves', 'test', 'secret'])
      expect(
        (
          await server
            .as('lola')
            .post(`${url}/${id}/${path}`, path === 'moves' ? { to: 'active' } : undefined)
        ).status,
      ).toBe(409)
  })

  test('forgets what became of an event after a month', async () => {
    const id = await added()
    await plannedMeeting(server)
    await server.sweep()
    server.clock.advance({ days: 31 })
    await server.sweep()
    expect((await rowOf(id))?.deliveries).toEqual([])
  })
})
