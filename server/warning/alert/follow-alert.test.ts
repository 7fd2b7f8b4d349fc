import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AlertTimeline } from '../../../vocabulary/wire/alert.ts'
import type { Inbox } from '../../../vocabulary/wire/response.ts'
import {
  aDraft,
  aRecipient,
  draftedAlert,
  issuedAlert,
  organizations,
  type PersonKey,
  readAlert,
  safeCheck,
  situationsOf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { sweepAlerts } from './sweep-alerts.ts'

let server: TestServer
let situation: ReturnType<typeof situationsOf>
beforeAll(async () => {
  server = await startTestServer()
  situation = situationsOf(server)
})
afterAll(async () => await server.stop())

const act = (person: PersonKey, id: string, verb: string, body?: unknown) =>
  server
    .as(person)
    .post<{ code: string; fields: { field: string; code: string }[] }>(`/api/v1/alerts/${id}/${verb}`, body)
const sweep = () => server.job.transact({ kind: 'job', name: 'test' }, sweepAlerts)

describe('an issued alert', () => {
  test('is acknowledged by its addressee, moves to responding, and silence is noted', async () => {
    const draft = aDraft({
      recipients: [aRecipient({ organizationId: organizations.labour.id, part: 'responder' })],
    })
    const id = await issuedAlert(server, await situation(), draft)
    const { body } = await server.as('flor').get<Inbox>('/api/v1/inbox')
    const mine = body.alerts.find((one) => one.alertId === id)
    expect(mine).toMatchObject({
      acknowledgedAt: null,
      clock: { state: 'running' },
      notice: { kind: 'issued' },
    })
    const url = `/api/v1/alert-recipients/${mine?.recipientId}/acknowledge`
    expect((await server.as('gilda').post(url, {})).status).toBe(403)
    expect((await server.as('flor').post(url, {})).status).toBe(200)
    await server.settle()
    server.clock.advance({ hours: 73 })
    await sweep()
    const alert = await readAlert(server, id)
    expect(alert.state).toBe('responding')
    expect(alert.recipients.map((one) => one.state).sort()).toEqual(['acknowledged', 'no-acknowledgement'])
  })

  test('is annulled for the same recipients, who owe nothing more', async () => {
    const id = await issuedAlert(server, await situation())
    expect((await act('delia', id, 'annul', { reason: 'no-such-code' })).status).toBe(400)
    expect(
      (await act('delia', id, 'annul', { reason: 'issued-in-error', note: 'Era otro muelle.' })).status,
    ).toBe(200)
    const { body } = await server.as('flor').get<Inbox>('/api/v1/inbox')
    expect(body.alerts.find((one) => one.alertId === id)?.notice).toMatchObject({
      kind: 'annulled',
      reason: 'issued-in-error',
    })
    expect(body.commitments.some((one) => one.origin.id === id)).toBe(false)
    expect((await act('delia', id, 'lift', { reason: 'risk-reduced' })).status).toBe(409)
  })

  test('is not told to whom an embargo had kept it from, once it is annulled', async () => {
    const draft = aDraft({
      kind: 'imminent',
      recipients: [aRecipient({ organizationId: organizations.labour.id })],
    })
    const id = await issuedAlert(server, await situation(), draft)
    await act('delia', id, 'annul', { reason: 'issued-in-error' })
    server.clock.advance({ days: 8 })
    await sweep()
    expect((await server.as('gilda').get(`/api/v1/alerts/${id}`)).status).toBe(404)
  })

  test('is extended from today, escalated by the ombudsman, and lifted', async () => {
    const id = await issuedAlert(server, await situation())
    server.clock.advance({ days: 10 })
    expect((await act('delia', id, 'extend', { reason: 'risk-persists' })).status).toBe(200)
    expect((await act('hilda', id, 'escalate', { reason: 'unanswered' })).status).toBe(200)
    expect((await act('delia', id, 'lift', { reason: 'actions-complete' })).status).toBe(200)
    const alert = await readAlert(server, id)
    expect(alert.notices.map((one) => one.kind)).toEqual(['issued', 'extended', 'escalated', 'lifted'])
    expect(Date.parse(alert.expiresAt ?? '') - Date.parse(alert.issuedAt ?? '')).toBe(100 * 86_400_000)
  })

  test('is followed up twice: the second clock runs from the issue, or from the last extension', async () => {
    const id = await issuedAlert(server, await situation())
    const dueAfter = async (from: string | null) => {
      const { reviewAt } = await readAlert(server, id)
      return (Date.parse(reviewAt ?? '') - Date.parse(from ?? '')) / 86_400_000
    }
    const { issuedAt } = await readAlert(server, id)
    expect(await dueAfter(issuedAt)).toBe(30)
    server.clock.advance({ days: 25 })
    expect((await act('carla', id, 'follow-up')).status).toBe(200)
    expect(await dueAfter(issuedAt)).toBe(90)
    const extendedAt = server.clock.now().toISOString()
    expect((await act('delia', id, 'extend', { reason: 'risk-persists' })).status).toBe(200)
    expect(await dueAfter(extendedAt)).toBe(90)

    const other = await issuedAlert(server, await situation(), aDraft({ kind: 'imminent' }))
    server.clock.advance({ days: 2 })
    const renewedAt = server.clock.now()
    expect((await act('delia', other, 'extend', { reason: 'risk-persists' })).status).toBe(200)
    server.clock.advance({ days: 3 })
    expect((await act('carla', other, 'follow-up')).status).toBe(200)
    const { reviewAt } = await readAlert(server, other)
    expect(Date.parse(reviewAt ?? '') - renewedAt.getTime()).toBe(30 * 86_400_000)
  })

  test('names who drafted it and who sent it, each by their own name', async () => {
    const id = await draftedAlert(server, await situation())
    expect((await act('olga', id, 'check', safeCheck)).status).toBe(200)
    expect((await act('olga', id, 'send-for-signature')).status).toBe(200)
    const { body } = await server.as('carla').get<AlertTimeline>(`/api/v1/alerts/${id}/timeline`)
    const by = (code: string) => body.steps.find((one) => one.code === code)?.by
    expect([by('alert-drafted'), by('alert-sent-for-signature')]).toEqual(['Carla', 'Olga'])
  })

  test('has one timeline, in which signals are told by the week and addressees read from the issue on', async () => {
    const id = await issuedAlert(server, await situation())
    const timeline = async (person: PersonKey) =>
      (await server.as(person).get<AlertTimeline>(`/api/v1/alerts/${id}/timeline`)).body
    const whole = await timeline('carla')
    expect(whole.steps.map((one) => one.code)).toEqual([
      'first-signal',
      'situation-opened',
      'assessment-approved',
      'alert-drafted',
      'alert-sent-for-signature',
      'alert-issued',
    ])
    expect(whole.steps[0]).toMatchObject({
      precision: 'week',
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
    expect((await timeline('flor')).steps.map((one) => one.code)).toEqual(['alert-issued'])
    expect(whole.owed.map((one) => one.code)).toContain('recommendation-answer')
  })
})

describe('lists', () => {
  test('are paged newest first without loss or repetition', async () => {
    const all = await server.as('carla').get<{ items: { id: string }[] }>('/api/v1/alerts?limit=100')
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/v1/alerts?limit=3${cursor ? `&cursor=${cursor}` : ''}`
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await server.as('carla').get<{ items: { id: string }[]; nextCursor: string | null }>(url)
      ).body
      seen.push(...page.items.map((one) => one.id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all.body.items.map((one) => one.id))
  })

  test('refuse a cursor that they did not give', async () => {
    expect((await server.as('carla').get('/api/v1/alerts?cursor=abc')).status).toBe(400)
  })
})
