import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CountPanel } from '../../../../vocabulary/wire/count-panel.ts'
import type { JudgedRates } from '../../../../vocabulary/wire/detection-rates.ts'
import type { DetectionSettingsList } from '../../../../vocabulary/wire/detection-settings.ts'
import type { ReportingGapRow } from '../../../../vocabulary/wire/reporting.ts'
import { type PersonKey, startTestServer, type TestServer, verifiedSignal } from '../../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  for (const territoryId of ['0101', '0102', '0201'])
    await verifiedSignal(server, { territoryId, codes: ['INS2'], authorityInvolved: 'yes' })
  for (const territoryId of ['0101', '0201']) await verifiedSignal(server, { territoryId })
  await verifiedSignal(server, { territoryId: '0101', placeKind: 'farm-plantation' })
  await server.settle()
  server.clock.advance({ days: 7 })
})
afterAll(async () => await server.stop())

const inJob = (statement: ReturnType<typeof sql>) =>
  server.job.transact({ kind: 'job', name: 'test' }, (work) => statement.execute(work.tx))
const panelOf = async (person: PersonKey, compartment = 'local') =>
  (await server.as(person).get<CountPanel>(`/api/v1/detection/panel?compartment=${compartment}`)).body

describe('the panel of counts', () => {
  test('holds what is above zero, of the places and the compartment that the asker sees', async () => {
    const all = await panelOf('carla')
    expect(all.places.map(({ id }) => id)).toEqual(['01', '0101', '0102', '02', '0201', '0202'])
    expect(all.places.find(({ id }) => id === '0101')?.within).toBe('01')
    expect(all.series).toEqual([
      { territoryId: '0101', group: 'recruitment', at: [all.weeks - 1], counts: [2] },
      { territoryId: '0201', group: 'recruitment', at: [all.weeks - 1], counts: [1] },
    ])
    const own = await panelOf('elsa')
    expect(own.places).toEqual([{ id: '0101', name: 'Puerto Sereno', within: null }])
    expect(own.series.map(({ territoryId }) => territoryId)).toEqual(['0101'])
    expect((await panelOf('elsa', 'restricted')).places).toEqual([])
    expect((await panelOf('hilda', 'restricted')).series.length).toBe(3)
    expect((await panelOf('hilda')).series).toEqual([])
  })
})

describe('what became of the findings', () => {
  const rates = async (person: PersonKey) =>
    (await server.as(person).get<JudgedRates>('/api/v1/detection/rates')).body
  const raise = (nth: number, place: string, compartment: string) =>
    inJob(sql`insert into warning.finding
        (id, kind, rule, state, state_since, territory_id, key, compartment, week, raised_at, sameness, evidence)
      values (gen_random_uuid(), 'sentinel', 'danger', 'raised', access.moment(), ${place}, 'recruitment', ${compartment},
              '2026-03-02', access.moment(), ${`test:${nth}`}, '{}')`)
  const judge = async (nth: number, body: object) => {
    const found = await server.job.transact({ kind: 'job', name: 'test' }, (work) =>
      sql<{ id: string }>`select id from warning.finding where sameness = ${`test:${nth}`}`.execute(work.tx),
    )
    const reply = await server
      .as('carla')
      .post(`/api/v1/detection/findings/${found.rows[0]?.id}/judgement`, body)
    expect(reply.status).toBe(200)
  }

  test('cannot be told as a share while fewer than ten were judged, and then is that of the dismissed', async () => {
    for (let nth = 0; nth < 10; nth++) await raise(nth, '0201', 'local')
    for (let nth = 0; nth < 5; nth++) await judge(nth, { to: 'accepted' })
    for (let nth = 5; nth < 8; nth++) await judge(nth, { to: 'dismissed', reason: 'seasonal-expected' })
    await judge(8, { to: 'dismissed', reason: 'already-in-situation' })
    const before = await rates('carla')
    const danger = before.items.find(({ rule }) => rule === 'danger')
    expect(danger).toMatchObject({ accepted: 5, open: 1, falseShare: { kind: 'cannot tell' } })
    await judge(9, { to: 'dismissed', reason: 'too-weak' })
    const after = await rates('carla')
    expect(after.items.find(({ rule }) => rule === 'danger')).toMatchObject({
      dismissed: [
        { reason: 'already-in-situation', findings: 1, false: false },
        { reason: 'seasonal-expected', findings: 3, false: true },
        { reason: 'too-weak', findings: 1, false: true },
      ],
      // Whatever was known already was no false alarm.
      falseShare: { kind: 'told', share: 0.4, judged: 10 },
    })
    expect(after.expectedShare).toBe(0.07)
  })

  test('a local analyst is told of the own places and compartment alone', async () => {
    expect((await rates('rita')).all).toMatchObject({ accepted: 0, dismissed: [], open: 0 })
  })
})

describe('places that fell silent', () => {
  test('are shown as of the week that was judged last, to who sees their counts', async () => {
    await server.as('carla').post('/api/v1/detection/jobs')
    await server.judge()
    await inJob(sql`insert into warning.reporting_gap
        (run_id, week, current, territory_id, compartment, silent_weeks, expected, p_value)
      select r.id, r.week, r.compartment = 'local' or t.id = '0102', t.id, r.compartment, 20, 8.5, 0.0002
      from warning.detection_run r, parties.place t where t.id in ('0101', '0102')`)
    const gaps = async (person: PersonKey) =>
      (await server.as(person).get<{ items: ReportingGapRow[] }>('/api/v1/detection/gaps')).body.items.map(
        ({ territoryId, restricted }) => `${territoryId} ${restricted}`,
      )
    expect(await gaps('carla')).toEqual(['0101 false', '0102 false', '0102 true'])
    expect(await gaps('elsa')).toEqual(['0101 false'])
    expect(await gaps('hilda')).toEqual(['0102 true'])
    expect((await server.as('flor').get('/api/v1/detection/gaps')).status).toBe(403)
    expect((await server.public.get('/api/v1/detection/gaps')).status).toBe(401)
  })
})

describe('the settings', () => {
  const url = '/api/v1/detection/settings'
  const wanted = {
    level: 0.02,
    falseDiscoveryRate: 0.2,
    minimumCount: 2,
    windowWeeks: 4,
    grounds: 'Demasiados avisos sueltos en la costa.',
  }
  const settings = async () => (await server.as('carla').get<DetectionSettingsList>(url)).body

  test('are proposed with grounds, kept by another, and followed by the next judgement', async () => {
    expect((await settings()).inForce).toMatchObject({ id: null, level: 0.01 })
    expect((await server.as('rita').post(url, wanted)).status).toBe(403)
    expect((await server.as('alba').post(url, wanted)).status).toBe(403)
    const made = await server.as('carla').post<{ id: string }>(url, wanted)
    expect(made.status).toBe(201)
    expect(await server.as('olga').post(url, wanted)).toMatchObject({ status: 409 })
    const settle = (person: PersonKey, to: string) =>
      server.as(person).post(`${url}/${made.body.id}/settle`, { to })
    expect((await settle('carla', 'kept')).status).toBe(403)
    expect((await settle('rita', 'kept')).status).toBe(403)
    expect((await settings()).inForce.id).toBeNull()
    expect((await settle('berta', 'kept')).status).toBe(200)
    expect((await settle('olga', 'declined')).status).toBe(409)
    expect((await settings()).inForce).toMatchObject({ id: made.body.id, level: 0.02 })
    await server.as('carla').post('/api/v1/detection/jobs')
    await server.judge()
    const runs = await server.as('carla').get<{ items: object[] }>('/api/v1/detection/runs')
    expect(runs.body.items[0]).toMatchObject({
      level: 0.02,
      minimumCount: 2,
      falseDiscoveryRate: 0.2,
      times: 2,
    })
  })

  test('outside their bounds are refused by the field', async () => {
    for (const [field, value] of Object.entries({
      level: 0.5,
      falseDiscoveryRate: 1,
      minimumCount: 0,
      windowWeeks: 9,
      grounds: 'x',
    }))
      expect(await server.as('carla').post(url, { ...wanted, [field]: value })).toMatchObject({
        status: 400,
        body: { fields: [{ field: `/${field}` }] },
      })
  })
})
