import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Inbox } from '../../../vocabulary/wire/response.ts'
import type { SituationDetail } from '../../../vocabulary/wire/situation.ts'
import {
  aDraft,
  aRecipient,
  draftedAlert,
  issuedAlert,
  organizations,
  type PersonKey,
  readAlert,
  sentAlert,
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

  test('is refused once the situation was closed, and given again when it opens again', async () => {
    const about = await situation()
    const id = await sentAlert(server, about)
    const carla = server.as('carla')
    const url = `/api/v1/situations/${about}`
    const { body } = await carla.get<SituationDetail>(url)
    for (const { id: signalId } of body.linkedSignals)
      await carla.post(`/api/v1/signals/${signalId}/answer`, { feedbackCode: 'watching' })
    for (const step of [{ to: 'monitored' }, { to: 'mitigated' }, { to: 'closed', outcome: 'mitigated' }])
      expect([step, (await carla.post(`${url}/moves`, step)).status]).toEqual([step, 200])
    const refused = await act('delia', id, 'sign', { revision: 1 })
    expect(refused).toMatchObject({ status: 409, body: { code: 'situation-closed' } })
    await carla.post(`${url}/moves`, { to: 'open', reason: 'closed-in-error' })
    expect((await act('delia', id, 'sign', { revision: 1 })).status).toBe(200)
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
