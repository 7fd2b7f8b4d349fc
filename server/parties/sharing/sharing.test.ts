import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutsideRequestRow, SharingProtocolRow } from '../../../vocabulary/wire/sharing.ts'
import {
  organizations,
  type PersonKey,
  people,
  personId,
  rolesOf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const base = '/api/v1/sharing'
const hash = 'cd'.repeat(32)
const today = () => server.clock.now().toISOString().slice(0, 10)
const [childhood, labour] = [organizations.childhood.id, organizations.labour.id]
const aProtocol = (change: object = {}) => ({
  title: 'Protocolo con el observatorio',
  withWhom: 'Observatorio',
  purpose: 'Estudiar qué responden las instituciones.',
  fields: ['published-figures', 'acts-of-institutions'],
  dataClass: 'P1',
  signedOn: today(),
  validFrom: today(),
  validUntil: '2026-06-30',
  documentHash: hash,
  owners: [childhood, labour],
  ...change,
})
const aRequest = (protocolId: string | null, change: object = {}) => ({
  protocolId,
  askedBy: 'Observatorio',
  purpose: 'Estudiar qué responden las instituciones.',
  fields: ['acts-of-institutions'],
  basis: 'protocol',
  receivedOn: today(),
  ...change,
})
type State = { id: string; state: string }

async function inForce(change: object = {}): Promise<string> {
  const { body, text, status } = await server.as('nora').post<State>(`${base}/protocols`, aProtocol(change))
  expect([status, text]).toEqual([201, expect.any(String)])
  expect((await server.as('nora').post(`${base}/protocols/${body.id}/confirm`)).body).toMatchObject({
    code: 'author-cannot-sign',
  })
  expect((await server.as('karla').post(`${base}/protocols/${body.id}/confirm`)).status).toBe(200)
  return body.id
}
const asked = async (protocolId: string | null, change: object = {}) =>
  (await server.as('karla').post<State>(`${base}/requests`, aRequest(protocolId, change))).body
const answer = async (who: PersonKey, id: string, organizationId: string, reason?: string) =>
  await server.as(who).post<State>(`${base}/requests/${id}/answer`, {
    organizationId,
    ...(reason ? { answer: 'refused', reason } : { answer: 'approved' }),
  })
const listed = async (id: string) =>
  (await server.as('karla').get<{ items: OutsideRequestRow[] }>(`${base}/requests?view=all`)).body.items.find(
    (one) => one.id === id,
  )

describe('a request for data from outside', () => {
  test('without a protocol, beyond one, or under a draft is refused at once and stays on record', async () => {
    const protocol = await inForce()
    const draft = (await server.as('nora').post<State>(`${base}/protocols`, aProtocol({ title: 'Borrador' })))
      .body.id
    const outcomes = [
      await asked(null, { basis: 'none' }),
      await asked(protocol, { fields: ['services'] }),
      await asked(draft),
    ]
    expect(outcomes.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused'])
    const why = await Promise.all(outcomes.map(async ({ id }) => (await listed(id))?.refusalReason))
    expect(why).toEqual(['no-protocol', 'beyond-protocol', 'no-protocol'])
  })

  test('is approved by the last of all owners, and handed over by the data officer with the digest of the file', async () => {
    const { id, state } = await asked(await inForce())
    expect(state).toBe('waiting')
    expect((await answer('flor', id, childhood)).body.state).toBe('waiting')
    expect((await answer('flor', id, childhood)).status).toBe(409)
    expect((await answer('flor', id, labour)).status).toBe(403)
    expect(
      (await server.as('karla').post(`${base}/requests/${id}/hand-over`, { fileHash: hash })).status,
    ).toBe(409)
    expect((await answer('gilda', id, labour)).body.state).toBe('approved')
    expect(
      (await server.as('nora').post(`${base}/requests/${id}/hand-over`, { fileHash: hash })).status,
    ).toBe(403)
    expect(
      (await server.as('karla').post(`${base}/requests/${id}/hand-over`, { fileHash: hash })).status,
    ).toBe(200)
    expect(await listed(id)).toMatchObject({ state: 'handed-over', fileHash: hash })
  })

  test('is refused by one owner alone', async () => {
    const { id } = await asked(await inForce())
    await answer('flor', id, childhood)
    expect((await answer('gilda', id, labour, 'would-expose-people')).body.state).toBe('refused')
    expect(await listed(id)).toMatchObject({ state: 'refused', refusalReason: 'owner-refused' })
  })

  test('is approved by nobody in the database while an owner is silent', async () => {
    const { id } = await asked(await inForce())
    await answer('flor', id, childhood)
    for (const who of ['flor', 'nora', 'karla'] as const)
      await expect(
        server.app.transact({ kind: 'person', personId: personId(who) }, (work) =>
          sql`update parties.outside_request set state = 'approved' where id = ${id}`.execute(work.tx),
        ),
      ).rejects.toThrow()
  })

  test('that was approved closes with its protocol, and the silence of an owner is a no', async () => {
    const expiring = await inForce({ validUntil: '2026-03-20', title: 'Breve' })
    const approved = await asked(expiring)
    await answer('flor', approved.id, childhood)
    await answer('gilda', approved.id, labour)
    const silent = await asked(await inForce({ title: 'Largo' }))
    server.clock.advance({ days: 35 })
    await server.sweep()
    expect(await listed(approved.id)).toMatchObject({ state: 'refused', refusalReason: 'protocol-expired' })
    expect(await listed(silent.id)).toMatchObject({ state: 'refused', refusalReason: 'not-answered' })
    const all = await server.as('karla').get<{ items: SharingProtocolRow[] }>(`${base}/protocols?view=all`)
    expect(all.body.items.find(({ id }) => id === expiring)).toMatchObject({ state: 'expired' })
    expect((await asked(expiring)).state).toBe('refused')
  })
})

test('no protocol opens signals, referrals or what is life-critical', async () => {
  for (const dataClass of ['P2', 'P3', 'P4'])
    expect((await server.as('nora').post(`${base}/protocols`, aProtocol({ dataClass }))).status).toBe(400)
  const field = await server.as('nora').post(`${base}/protocols`, aProtocol({ fields: ['signals'] }))
  expect(field).toMatchObject({ status: 400, body: { fields: [{ field: '/fields/0' }] } })
})

test('who is neither owner nor overseer is refused, and a liaison sees the own institution’s alone', async () => {
  await inForce({ owners: [labour], title: 'Solo de trabajo' })
  const readers = ['project-team', 'data-officer', 'liaison', 'ombudsman', 'steering-member']
  const wrong: string[] = []
  for (const who of Object.keys(people) as PersonKey[]) {
    const may = rolesOf(who).some((role) => readers.includes(role))
    const { status } = await server.as(who).get(`${base}/protocols`)
    if (status !== (may ? 200 : 403)) wrong.push(`${who} ${status}`)
    if (rolesOf(who).some((role) => ['project-team', 'data-officer'].includes(role))) continue
    const noted = await server.as(who).post(`${base}/requests`, aRequest(null))
    if (noted.status !== 403) wrong.push(`${who} noted ${noted.status}`)
  }
  expect(wrong).toEqual([])
  const titles = async (who: PersonKey) =>
    (await server.as(who).get<{ items: SharingProtocolRow[] }>(`${base}/protocols`)).body.items.map(
      ({ title }) => title,
    )
  expect(await titles('gilda')).toContain('Solo de trabajo')
  expect(await titles('flor')).not.toContain('Solo de trabajo')
})
