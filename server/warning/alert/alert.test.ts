import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AlertReadiness, AlertTimeline } from '../../../vocabulary/wire/alert.ts'
import type { Inbox } from '../../../vocabulary/wire/response.ts'
import {
  aDraft,
  aRecipient,
  aRecommendation,
  assessedSituation,
  draftedAlert,
  issuedAlert,
  organizations,
  type PersonKey,
  readAlert,
  safeCheck,
  sentAlert,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { sweepAlerts } from './sweep-alerts.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const modalities = [
  'sexual-exploitation',
  'forced-labour',
  'servitude',
  'forced-begging',
  'irregular-adoption',
  'other',
]
const municipalities = ['0101', '0102', '0201', '0202']
let taken = 0

/** An assessed situation of its own for each test. */
async function situation(change: Parameters<typeof assessedSituation>[2] = {}): Promise<string> {
  const territoryId = change.territoryId ?? municipalities[taken % 4] ?? '0101'
  const modality = modalities[Math.floor(taken / 4) % modalities.length] ?? 'other'
  taken += 1
  return await assessedSituation(server, modality, { ...change, territoryId })
}

async function asOwner(statement: string, id: string): Promise<void> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    await client.query(statement, [id])
  } finally {
    await client.end()
  }
}

const act = (person: PersonKey, id: string, verb: string, body?: unknown) =>
  server
    .as(person)
    .post<{ code: string; fields: { field: string; code: string }[] }>(`/api/v1/alerts/${id}/${verb}`, body)
const sweep = () => server.job.transact({ kind: 'job', name: 'test' }, sweepAlerts)

describe('a draft', () => {
  test('takes its place, modality and level from an assessed situation', async () => {
    const id = await draftedAlert(server, await situation())
    expect(await readAlert(server, id)).toMatchObject({
      state: 'draft',
      level: 'high',
      revision: 1,
      number: null,
    })
  })

  test('is refused where somebody saved after the revision that was read', async () => {
    const id = await draftedAlert(server, await situation())
    const stale = await server.as('olga').put(`/api/v1/alerts/${id}/draft`, aDraft({ revision: 0 }))
    expect(stale.status).toBe(409)
  })

  test('is refused for signature while a recommendation lacks addressee, verb, date or evidence, naming each', async () => {
    const bare = aRecommendation({ organizationId: null, verb: null, dueOn: null, evidenceRequired: '' })
    const id = await draftedAlert(
      server,
      await situation(),
      aDraft({ recommendations: [aRecommendation(), bare] }),
    )
    await act('carla', id, 'check', safeCheck)
    const refused = await act('carla', id, 'send-for-signature')
    expect(refused.status).toBe(422)
    expect(refused.body.code).toBe('recommendation-incomplete')
    expect(refused.body.fields.filter((one) => one.field.startsWith('/recommendations'))).toEqual(
      ['organizationId', 'verb', 'dueOn', 'evidenceRequired'].map((part) => ({
        field: `/recommendations/1/${part}`,
        code: 'missing',
      })),
    )
  })

  test('is refused for signature without a check of its newest revision', async () => {
    const id = await draftedAlert(server, await situation())
    await act('carla', id, 'check', safeCheck)
    const draft = aDraft({ revision: 1, title: 'Otro título' })
    expect((await server.as('carla').put(`/api/v1/alerts/${id}/draft`, draft)).status).toBe(200)
    expect((await act('carla', id, 'send-for-signature')).body.fields).toEqual([
      { field: '/check', code: 'missing' },
    ])
  })

  test('is refused for signature when one reporter could be singled out', async () => {
    const id = await draftedAlert(server, await situation())
    await act('carla', id, 'check', { ...safeCheck, couldSingleOutReporter: 'yes' })
    expect((await act('carla', id, 'send-for-signature')).body.fields).toEqual([
      { field: '/check/couldSingleOutReporter', code: 'unsafe' },
    ])
  })

  test('is screened for names and telephone numbers, which somebody must have looked at', async () => {
    const draft = aDraft()
    draft.sections.context = 'Preguntar por Marcos Quintero al 9988-7766.'
    const id = await draftedAlert(server, await situation(), draft)
    await act('carla', id, 'check', { ...safeCheck, warningsReviewed: false })
    const { body } = await server.as('carla').get<AlertReadiness>(`/api/v1/alerts/${id}/readiness`)
    expect(body.warnings.map((one) => [one.kind, one.passage])).toEqual([
      ['name', 'Marcos Quintero'],
      ['telephone', '9988-7766'],
    ])
    expect(body.missing).toEqual([{ field: '/check/warningsReviewed', code: 'missing' }])
  })

  test('cannot ask something of a recipient who is kept from it', async () => {
    const excluded = aRecipient({
      organizationId: organizations.childhood.id,
      part: 'responder',
      excluded: true,
    })
    const other = aRecipient({ organizationId: organizations.labour.id, part: 'responder' })
    const id = await draftedAlert(server, await situation(), aDraft({ recipients: [excluded, other] }))
    await act('carla', id, 'check', safeCheck)
    expect((await act('carla', id, 'send-for-signature')).body.fields).toEqual([
      { field: '/recommendations/0/organizationId', code: 'excluded' },
    ])
  })
})

describe('the sources', () => {
  test('of a structural alert must be two independent ones or an institution', async () => {
    const id = await draftedAlert(server, await situation({ ground: 'trusted-local-knowledge' }))
    await act('carla', id, 'check', safeCheck)
    const refused = await act('carla', id, 'send-for-signature')
    expect(refused.body).toMatchObject({
      code: 'sources-insufficient',
      fields: [{ field: '/kind', code: 'no-two-independent-sources' }],
    })
  })

  test('are never hearsay alone, not even for an imminent alert', async () => {
    const hearsay = await situation({ ground: 'trusted-local-knowledge', knownHow: 'is-said' })
    const id = await draftedAlert(server, hearsay, aDraft({ kind: 'imminent' }))
    await act('carla', id, 'check', safeCheck)
    expect((await act('carla', id, 'send-for-signature')).body.fields).toEqual([
      { field: '/kind', code: 'hearsay-alone' },
    ])
  })
})

describe('the second signature', () => {
  test('gives the number, the validity and the dates, and addresses the owners', async () => {
    const id = await issuedAlert(server, await situation())
    const alert = await readAlert(server, id)
    expect(alert).toMatchObject({ state: 'issued', signedBy: 'Delia', author: 'Carla' })
    expect(alert.number).toMatch(/^AT-2026-\d{3}$/)
    expect(Date.parse(alert.expiresAt ?? '') - Date.parse(alert.issuedAt ?? '')).toBe(90 * 86_400_000)
    expect(alert.recipients).toMatchObject([
      { organization: { name: 'Instituto de la Niñez' }, state: 'notified' },
    ])
    expect(alert.recommendations).toMatchObject([{ state: 'issued', clock: { state: 'running' } }])
    await server.settle()
    const { body } = await server
      .as('carla')
      .get<{ state: string }>(`/api/v1/situations/${alert.situationId}`)
    expect(body.state).toBe('alerted')
  })

  test('signs the revision that was read', async () => {
    const id = await sentAlert(server, await situation())
    expect((await act('delia', id, 'sign', { revision: 0 })).status).toBe(409)
  })

  test('may keep a recipient from it, and then signs the list as it is', async () => {
    const draft = aDraft({ recipients: [aRecipient({ organizationId: organizations.labour.id })] })
    const id = await sentAlert(server, await situation(), draft)
    const before = await readAlert(server, id, 'delia')
    const labour = before.recipients.find((one) => one.organization?.id === organizations.labour.id)
    await server
      .as('delia')
      .post(`/api/v1/alerts/${id}/recipients/${labour?.id}/exclusion`, { excluded: true })
    expect((await act('delia', id, 'sign', { revision: before.revision })).status).toBe(409)
    expect((await act('delia', id, 'sign', { revision: before.revision + 1 })).status).toBe(200)
    expect((await server.as('gilda').get(`/api/v1/alerts/${id}`)).status).toBe(404)
    expect((await server.as('flor').get(`/api/v1/alerts/${id}`)).status).toBe(200)
  })

  test('is refused to its author by the role, and by the database whatever the role', async () => {
    const id = await sentAlert(server, await situation())
    expect((await act('carla', id, 'sign', { revision: 1 })).status).toBe(403)
    await server.as('delia').post(`/api/v1/alerts/${id}/return`, { reason: 'evidence-weak' })
    await expect(
      asOwner('update warning.alert set signed_by = author_id where id = $1', id),
    ).rejects.toMatchObject({
      constraint: 'author_cannot_sign',
    })
    expect((await act('carla', id, 'sign', { revision: 1 })).status).toBe(403)
    await server.as('delia').post(`/api/v1/alerts/${id}/return`, { reason: 'evidence-weak' })
    await expect(
      server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
        const { sql } = await import('kysely')
        await sql`update warning.alert set signed_by = author_id where id = ${id}`.execute(work.tx)
      }),
    ).rejects.toMatchObject({ code: 'not-permitted' })
    expect(await readAlert(server, id)).toMatchObject({
      state: 'returned',
      returned: { reason: 'evidence-weak', by: 'Delia' },
    })
  })

  test('follows the sequence of the compartment', async () => {
    const numberOf = async (change = {}) =>
      (await readAlert(server, await issuedAlert(server, await situation(change)))).number
    const [first, hidden, second] = [
      await numberOf(),
      await numberOf({ authorityInvolved: 'yes' }),
      await numberOf(),
    ]
    expect(hidden).toMatch(/^AR-2026-/)
    expect(Number(second?.slice(8))).toBe(Number(first?.slice(8)) + 1)
  })
})

describe('circulation', () => {
  test('of an imminent alert stays with its responders until it has run out', async () => {
    const draft = aDraft({
      kind: 'imminent',
      recipients: [aRecipient({ organizationId: organizations.labour.id })],
    })
    const id = await issuedAlert(server, await situation(), draft)
    expect((await server.as('flor').get(`/api/v1/alerts/${id}`)).status).toBe(200)
    expect((await server.as('gilda').get(`/api/v1/alerts/${id}`)).status).toBe(404)
    expect((await server.as('mara').get(`/api/v1/alerts/${id}`)).status).toBe(404)
    server.clock.advance({ days: 7 })
    await sweep()
    expect((await server.as('gilda').get(`/api/v1/alerts/${id}`)).status).toBe(200)
    expect((await server.as('mara').get(`/api/v1/alerts/${id}`)).status).toBe(200)
    expect(await readAlert(server, id)).toMatchObject({ expired: true, state: 'issued' })
  })

  test('of a structural alert waits for an embargo, which ends by itself', async () => {
    const id = await sentAlert(
      server,
      await situation(),
      aDraft({ recipients: [aRecipient({ organizationId: organizations.labour.id })] }),
    )
    const until = new Date(server.clock.now().getTime() + 3 * 86_400_000).toISOString()
    expect((await act('delia', id, 'embargo', { until, reason: 'operation-under-way' })).status).toBe(200)
    expect((await act('delia', id, 'sign', { revision: 1 })).status).toBe(200)
    const gilda = () => server.as('gilda').get<Inbox>('/api/v1/inbox')
    expect((await gilda()).body.alerts.some((one) => one.alertId === id)).toBe(false)
    server.clock.advance({ days: 3 })
    expect((await gilda()).body.alerts.some((one) => one.alertId === id)).toBe(true)
    await sweep()
    const labour = (await readAlert(server, id)).recipients.find(
      (one) => one.organization?.id === organizations.labour.id,
    )
    expect(labour?.state).toBe('notified')
  })

  test('of a restricted alert never reaches a local table', async () => {
    const id = await draftedAlert(server, await situation({ authorityInvolved: 'yes', territoryId: '0101' }))
    const draft = aDraft({ revision: 1, recipients: [aRecipient({ placeId: '0101', part: 'responder' })] })
    expect((await server.as('carla').put(`/api/v1/alerts/${id}/draft`, draft)).status).toBe(400)
  })
})

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
    expect(body.recommendations.some((one) => one.origin.id === id)).toBe(false)
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

const someId = '00000000-0000-4000-8000-00000000ffff'
describe('refusals', () => {
  test.each([
    ['GET', '/api/v1/alerts', 'alba', null],
    ['GET', `/api/v1/alerts/${someId}`, 'ines', null],
    ['GET', `/api/v1/alerts/${someId}/timeline`, 'uma', null],
    ['GET', `/api/v1/alerts/${someId}/readiness`, 'flor', null],
    ['POST', '/api/v1/alerts', 'delia', { situationId: someId, kind: 'imminent' }],
    ['PUT', `/api/v1/alerts/${someId}/draft`, 'delia', aDraft()],
    ['POST', `/api/v1/alerts/${someId}/check`, 'delia', safeCheck],
    ['POST', `/api/v1/alerts/${someId}/abandon`, 'delia', undefined],
    ['POST', `/api/v1/alerts/${someId}/recipients/${someId}/exclusion`, 'flor', { excluded: true }],
    ['POST', `/api/v1/alerts/${someId}/send-for-signature`, 'delia', undefined],
    ['POST', `/api/v1/alerts/${someId}/take-back`, 'delia', undefined],
    ['POST', `/api/v1/alerts/${someId}/return`, 'carla', { reason: 'evidence-weak' }],
    ['POST', `/api/v1/alerts/${someId}/sign`, 'carla', { revision: 0 }],
    ['POST', `/api/v1/alerts/${someId}/lift`, 'carla', { reason: 'risk-reduced' }],
    ['POST', `/api/v1/alerts/${someId}/escalate`, 'carla', { reason: 'overdue' }],
    ['POST', `/api/v1/alerts/${someId}/annul`, 'carla', { reason: 'issued-in-error' }],
    ['POST', `/api/v1/alerts/${someId}/materialise`, 'carla', { reason: 'materialised' }],
    ['POST', `/api/v1/alerts/${someId}/extend`, 'carla', { reason: 'risk-persists' }],
    [
      'POST',
      `/api/v1/alerts/${someId}/embargo`,
      'carla',
      { until: '2026-12-01T00:00:00Z', reason: 'victim-safety' },
    ],
    ['POST', `/api/v1/alerts/${someId}/follow-up`, 'flor', undefined],
    ['POST', `/api/v1/alert-recipients/${someId}/acknowledge`, 'carla', {}],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person, body) => {
    const ask = (who: ReturnType<typeof server.as>) =>
      method === 'GET' ? who.get(url) : method === 'PUT' ? who.put(url, body) : who.post(url, body)
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })
})
