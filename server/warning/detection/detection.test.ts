import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  Curve,
  DepartmentCounts,
  DetectionRunStarted,
  FindingDetail,
  FindingRow,
} from '../../../vocabulary/wire/detection.ts'
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

describe('a possible campaign', () => {
  const place = { territoryId: '0101', codes: ['TRA7'], placeKind: 'lodging' }
  const flood = async (reports: number) => {
    const ids: string[] = []
    for (let sent = 0; sent < reports; sent++) ids.push((await sendSignal(server, place)).id)
    await server.settle()
    return ids
  }
  const hint = async () => (await findings('alba')).find((row) => row.rule === 'possible-campaign')

  test('ten like reports at one place in two days are a hint to the desk, and never more', async () => {
    const ids = await flood(9)
    expect(await hint()).toBeUndefined()
    ids.push(...(await flood(3)))
    const found = await hint()
    expect(found).toMatchObject({ kind: 'hint', territoryId: '0101', group: 'transport' })
    const whole = await detail('alba', found?.id ?? '')
    expect(whole.campaign).toMatchObject({ code: 'TRA7', reports: 12, distinctPatterns: 1 })
    expect([...whole.signalIds].sort()).toEqual([...ids].sort())
    expect((await findings('carla', 'territory=0101')).filter((row) => row.kind !== 'hint')).toEqual([])
  })

  test('its reports do not count until one is verified, or an analyst says that it is no campaign', async () => {
    const found = await hint()
    const { signalIds } = await detail('alba', found?.id ?? '')
    for (const id of signalIds) await triage(id, 'valid', 'plausible-indicators')
    await server.settle()
    expect((await counts('0101'))['code TRA7']).toBeUndefined()
    const [first = ''] = signalIds
    await server.as('alba').post(`/api/v1/signals/${first}/verification/start`)
    const genuine = { outcome: 'verified', ground: 'institution-confirms', reason: 'institution-verified' }
    await server.as('alba').post(`/api/v1/signals/${first}/verification`, genuine)
    await server.settle()
    expect((await counts('0101'))['code TRA7']).toBe(1)
    await judge(found?.id ?? '', 'dismissed', 'known-campaign')
    await server.settle()
    expect((await counts('0101'))['code TRA7']).toBe(12)
  })

  test('a danger among its reports keeps its own hint', async () => {
    const other = { territoryId: '0102', codes: ['CAP4'], placeKind: 'online' }
    for (let sent = 0; sent < 12; sent++) await sendSignal(server, other)
    const danger = await sendSignal(server, { ...other, dangerNow: true })
    await server.settle()
    const hints = (await findings('alba', 'kind=hint&territory=0102')).filter((row) => row.rule === 'danger')
    const signals = await Promise.all(hints.map(async (row) => (await detail('alba', row.id)).signalIds))
    expect(signals.flat()).toContain(danger.id)
  })
})

describe('the weekly run', () => {
  test('judges the last week once, and keeps a rise with what it saw and what it expected', async () => {
    await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
      // A record of a year and a half, with a signal now and then in another department.
      await sql`insert into warning.weekly_count (territory_id, grain, key, week, compartment, count)
        select '0202', 'group', 'online', '2024-09-02'::date + 7 * n, 'local', 1 from generate_series(0, 70, 10) n`.execute(
        work.tx,
      )
    })
    for (let sent = 0; sent < 6; sent++)
      await verifiedSignal(server, { territoryId: '0201', codes: ['DIG4'] })
    await server.settle()
    server.clock.advance({ days: 8 })
    const first = await server.as('carla').post<DetectionRunStarted>('/api/v1/detection/runs')
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({
      fresh: true,
      runs: [{ restricted: true }, { restricted: false, series: 30, judged: 30 }],
    })
    expect(first.body.runs[0]?.cannotTell.length).toBeGreaterThan(0)
    const raised = (await findings('carla', 'kind=series')).filter(
      (row) => row.territoryId === '0201' && row.group === 'online',
    )
    expect(raised).toHaveLength(1)
    const found = await detail('petra', raised[0]?.id ?? '')
    expect(found.series).toMatchObject({
      observed: 6,
      method: 'poisson-sum',
      methodReason: 'year-of-weeks',
      seriesInRun: 30,
      recurrence: { kind: 'once in years' },
      weeks: [first.body.week],
    })
    expect(found.series?.expected).toBeLessThan(1)
    expect(found.signalIds).toHaveLength(6)
    expect(found.curve?.points.at(-1)).toMatchObject({ count: 6, raised: true })
    const again = await server.as('olga').post<DetectionRunStarted>('/api/v1/detection/runs')
    expect(again.body).toEqual({ ...first.body, fresh: false })
  })

  test('a later week that says it anew takes the place of a finding that nobody judged', async () => {
    server.clock.advance({ days: 7 })
    await server.as('carla').post('/api/v1/detection/runs')
    const states = (await findings('carla', 'kind=series'))
      .filter((row) => row.territoryId === '0201' && row.group === 'online')
      .map((row) => row.state)
    expect(states).toEqual(['raised', 'superseded'])
  })

  test('the clock runs it a day after the week is over, not before', async () => {
    const weeks = async () =>
      (await server.as('berta').get<{ items: { week: string }[] }>('/api/v1/detection/runs')).body.items.map(
        (run) => run.week,
      )
    const before = await weeks()
    // To the next Monday, seven in the morning where the country is.
    const now = server.clock.now()
    server.clock.set(
      new Date(
        Date.UTC(
          now.getUTCFullYear(),
          now.getUTCMonth(),
          now.getUTCDate() + ((8 - now.getUTCDay()) % 7 || 7),
          13,
        ),
      ),
    )
    await server.sweep()
    expect(await weeks()).toEqual(before)
    server.clock.advance({ days: 1 })
    await server.sweep()
    expect(await weeks()).toHaveLength(before.length + 2)
  })

  test('an analyst of one territory does not start the run of the whole country', async () => {
    server.clock.advance({ days: 7 })
    expect((await server.as('rita').post('/api/v1/detection/runs')).status).toBe(403)
  })
})

describe('counts on the screen', () => {
  test('the map shows distinct signals by department, of what the asker may see', async () => {
    const all = await server.as('carla').get<DepartmentCounts>('/api/v1/detection/map?weeks=104')
    expect(all.body.items.map((row) => row.name)).toEqual(['Costa Clara', 'Sierra Honda'])
    const own = await server.as('elsa').get<DepartmentCounts>('/api/v1/detection/map?weeks=104')
    expect(own.body.items.map((row) => row.departmentId)).toEqual(['01'])
    expect(own.body.items[0]?.signals).toBe((await counts('0101'))['total any'])
    expect(own.body.items[0]?.signals).toBeLessThan(all.body.items[0]?.signals ?? 0)
  })

  test('a curve holds each week with what was expected of it', async () => {
    const { body } = await server
      .as('carla')
      .get<Curve>('/api/v1/detection/series?territory=02&group=online&weeks=60')
    expect(body.points).toHaveLength(60)
    expect(body.points.reduce((sum, point) => sum + point.count, 0)).toBeGreaterThanOrEqual(6)
    expect(body.points.at(-1)?.upper).toBeGreaterThan(0)
    const foreign = await server
      .as('elsa')
      .get<Curve>('/api/v1/detection/series?territory=02&group=online&weeks=60')
    expect(foreign.body.points.every((point) => point.count === 0)).toBe(true)
  })
})

describe('refusals', () => {
  const someId = '00000000-0000-4000-8000-00000000ffff'
  test.each([
    ['GET', '/api/v1/detection/findings', 'delia'],
    ['GET', `/api/v1/detection/findings/${someId}`, 'flor'],
    ['POST', `/api/v1/detection/findings/${someId}/judgement`, 'elsa'],
    ['GET', '/api/v1/detection/series?territory=01&group=online', 'mara'],
    ['GET', '/api/v1/detection/map', 'uma'],
    ['GET', '/api/v1/detection/runs', 'elsa'],
    ['POST', '/api/v1/detection/runs', 'alba'],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person) => {
    const body = url.endsWith('judgement') ? { to: 'accepted' } : undefined
    const ask = (who: ReturnType<typeof server.as>) => (method === 'GET' ? who.get(url) : who.post(url, body))
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })

  test('a finding of another territory is not there for a local analyst', async () => {
    const { id } = (await findings('carla', 'kind=sentinel&territory=02'))[0] ?? { id: '' }
    expect((await server.as('rita').get(`/api/v1/detection/findings/${id}`)).status).toBe(404)
    expect((await judge(id, 'accepted', undefined, 'rita')).status).toBe(404)
  })
})
