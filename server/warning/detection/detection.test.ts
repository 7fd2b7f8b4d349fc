import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FindingDetail, FindingRow } from '../../../vocabulary/wire/detection.ts'
import {
  type PersonKey,
  sendSignal,
  startTestServer,
  type TestServer,
  verifiedSignal,
  verifySignal,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const findings = async (person: PersonKey, query = '') =>
  (
    await server
      .as(person)
      .get<{ items: FindingRow[] }>(`/api/v1/detection/findings?limit=100&state=all&${query}`)
  ).body.items
const detail = async (person: PersonKey, id: string) =>
  (await server.as(person).get<FindingDetail>(`/api/v1/detection/findings/${id}`)).body
const triage = (id: string, outcome: string, reason: string, more = {}) =>
  server.as('alba').post(`/api/v1/signals/${id}/triage`, { outcome, reason, ...more })
const judge = (id: string, to: string, reason?: string, person: PersonKey = 'carla') =>
  server.as(person).post(`/api/v1/detection/findings/${id}/judgement`, { to, ...(reason ? { reason } : {}) })

/** The counts of a place as the database keeps them. */
const counts = async (territoryId: string, compartment = 'local') =>
  await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
    const found = await sql<{ cell: string; count: number }>`
      select grain || ' ' || key as cell, sum(count)::int as count from warning.weekly_count
      where territory_id = ${territoryId} and compartment = ${compartment} and count > 0 group by 1 order by 1`.execute(
      work.tx,
    )
    return Object.fromEntries(found.rows.map(({ cell, count }) => [cell, count]))
  })

describe('weekly counts', () => {
  const place = { territoryId: '0202' } as const

  test('a signal counts once triage has found it valid: once a code, once a group, once in all', async () => {
    const { id } = await sendSignal(server, { ...place, codes: ['CAP1', 'CAP2', 'EXP1'] })
    await server.settle()
    expect(await counts('0202')).toEqual({})
    await triage(id, 'valid', 'plausible-indicators')
    await server.settle()
    const once = {
      'code CAP1': 1,
      'code CAP2': 1,
      'code EXP1': 1,
      'group exploitation': 1,
      'group recruitment': 1,
      'total any': 1,
    }
    expect(await counts('0202')).toEqual(once)
    await server.as('alba').post(`/api/v1/signals/${id}/verification/start`)
    await server.settle()
    expect(await counts('0202')).toEqual(once)
    await server.as('alba').post(`/api/v1/signals/${id}/verification`, {
      outcome: 'discarded',
      ground: 'open-source-confirms',
      reason: 'fabricated',
    })
    await server.settle()
    expect(await counts('0202')).toEqual({})
    await server.as('alba').post(`/api/v1/signals/${id}/answer`, { feedbackCode: 'other-service' })
    await server.settle()
    expect(await counts('0202')).toEqual({})
  })

  test('an echo does not count, and a withdrawal takes back what was counted', async () => {
    const [one, echo] = [await sendSignal(server, place), await sendSignal(server, place)]
    await triage(one.id, 'valid', 'plausible-indicators')
    await triage(echo.id, 'duplicate', 'sent-twice', { duplicateOf: one.id })
    await server.settle()
    expect(await counts('0202')).toEqual({ 'code CAP1': 1, 'group recruitment': 1, 'total any': 1 })
    await server.public.post('/api/v1/receipts/withdraw', { find: one.find })
    await server.settle()
    expect(await counts('0202')).toEqual({})
  })

  test('added detail moves a signal between cells, a late flag between compartments', async () => {
    const { id, find } = await sendSignal(server, place)
    await triage(id, 'valid', 'plausible-indicators')
    await server.public.post('/api/v1/receipts/details', { find, codes: ['TRA3'] })
    await server.settle()
    expect(await counts('0202')).toMatchObject({ 'code TRA3': 1, 'group transport': 1, 'total any': 1 })
    await server.public.post('/api/v1/receipts/details', { find, authorityInvolved: 'yes' })
    await server.settle()
    expect(await counts('0202')).toEqual({})
    expect(await counts('0202', 'restricted')).toMatchObject({ 'total any': 1 })
  })
})

describe('sentinel rules', () => {
  test.each([
    ['danger', { dangerNow: true }],
    ['child-strong-indicator', { codes: ['EXP5'], childrenInvolved: 'yes' }],
    ['institution-code', { codes: ['INS2'] }],
  ] as const)('%s is a hint to triage first, a finding once verified', async (rule, change) => {
    const about = {
      ...change,
      codes: [...('codes' in change ? change.codes : ['CAP1'])],
      territoryId: '0102',
    }
    const unverified = await sendSignal(server, about)
    await server.settle()
    const hint = (await findings('alba')).find((row) => row.rule === rule && row.territoryId === '0102')
    expect(hint).toMatchObject({ kind: 'hint', state: 'raised' })
    expect((await detail('alba', hint?.id ?? '')).signalIds).toEqual([unverified.id])
    expect((await findings('rita')).filter((row) => row.kind === 'hint')).toEqual([])
    const verified = await verifiedSignal(server, about)
    await server.settle()
    const sentinels = (await findings('carla', 'kind=sentinel')).filter(
      (row) => row.rule === rule && row.territoryId === '0102',
    )
    expect(sentinels).toHaveLength(1)
    expect((await detail('carla', sentinels[0]?.id ?? '')).signalIds).toEqual([verified.id])
  })

  test('verified, the hint on the same signal gives way to the finding', async () => {
    const { id } = await sendSignal(server, { dangerNow: true, territoryId: '0201' })
    await server.settle()
    await verifySignal(server, id, { danger: true })
    await server.settle()
    const own = (await findings('carla')).filter((row) => row.territoryId === '0201' && row.rule === 'danger')
    expect(own.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'hint superseded',
      'sentinel raised',
    ])
  })

  test('two independent sources are a finding by a judgement alone, and no longer when it is taken back', async () => {
    const place = { territoryId: '0201', codes: ['EXP3'] }
    const [one, other] = [await verifiedSignal(server, place), await verifiedSignal(server, place)]
    const opened = await server
      .as('carla')
      .post<{ id: string }>('/api/v1/situations', { signalId: one.id, modality: 'servitude' })
    await server.as('carla').post('/api/v1/situations', { signalId: other.id, modality: 'servitude' })
    await server.settle()
    const two = async () =>
      (await findings('carla')).filter(
        (row) => row.rule === 'two-independent-sources' && row.territoryId === '0201',
      )
    expect((await two()).map((row) => row.kind)).toEqual(['hint'])
    const url = `/api/v1/situations/${opened.body.id}/independence`
    const signalIds = [one.id, other.id]
    await server.as('alba').post(url, { signalIds, ground: 'different-observers' })
    await server.settle()
    const sentinel = (await two()).find((row) => row.kind === 'sentinel')
    expect(sentinel).toMatchObject({ state: 'raised', group: 'exploitation' })
    expect((await findings('petra')).map((row) => row.id)).toContain(sentinel?.id)
    expect((await findings('carla', `situation=${opened.body.id}`)).map((row) => row.id)).toContain(
      sentinel?.id,
    )
    server.clock.advance({ minutes: 1 })
    await server.as('alba').post(url, { signalIds, ground: 'same-origin-retold' })
    await server.settle()
    expect((await two()).find((row) => row.kind === 'sentinel')).toMatchObject({ state: 'superseded' })
  })

  test('sources more than thirty days apart are not two in the sense of the rule', async () => {
    const place = { territoryId: '0202', codes: ['EXP6'] }
    const one = await verifiedSignal(server, place)
    const opened = await server
      .as('carla')
      .post<{ id: string }>('/api/v1/situations', { signalId: one.id, modality: 'forced-begging' })
    server.clock.advance({ days: 31 })
    const other = await verifiedSignal(server, place)
    await server.as('carla').post('/api/v1/situations', { signalId: other.id, modality: 'forced-begging' })
    const signalIds = [one.id, other.id]
    await server
      .as('alba')
      .post(`/api/v1/situations/${opened.body.id}/independence`, { signalIds, ground: 'different-observers' })
    await server.settle()
    const found = (await findings('carla')).filter(
      (row) => row.rule === 'two-independent-sources' && row.territoryId === '0202',
    )
    expect(found.filter((row) => row.kind === 'sentinel')).toEqual([])
  })
})

describe('judging a finding', () => {
  test('it is accepted, or dismissed with a reason of the catalogue, and both judgements are kept', async () => {
    const { id } = (await findings('carla', 'kind=sentinel')).find((row) => row.state === 'raised') ?? {
      id: '',
    }
    expect((await judge(id, 'dismissed')).body).toMatchObject({ code: 'reason-required' })
    expect((await judge(id, 'dismissed', 'bored')).body).toMatchObject({ code: 'reason-required' })
    expect((await judge(id, 'accepted')).body).toMatchObject({ state: 'accepted' })
    expect((await judge(id, 'accepted')).body).toMatchObject({ code: 'move-not-allowed' })
    server.clock.advance({ minutes: 1 })
    expect((await judge(id, 'dismissed', 'already-in-situation')).status).toBe(200)
    const after = await detail('carla', id)
    expect(after.moves).toEqual(['raised', 'accepted'])
    expect(after.judgements.map(({ state, reason, by }) => [state, reason, by])).toEqual([
      ['accepted', null, 'Carla'],
      ['dismissed', 'already-in-situation', 'Carla'],
    ])
  })
})
