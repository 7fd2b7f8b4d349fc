import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GroupGaps } from '../../../vocabulary/wire/assessment.ts'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { CohortView, MemberRow, ObservationRow } from '../../../vocabulary/wire/cohort.ts'
import type { KitView } from '../../../vocabulary/wire/kit.ts'
import type { ParticipantRow } from '../../../vocabulary/wire/meeting.ts'
import type { OneCohortQuality } from '../../../vocabulary/wire/work-quality.ts'
import {
  aMeetingPlan,
  type PersonKey,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let kit: KitView
beforeAll(async () => {
  server = await startTestServer()
  const { items } = (await vera().get<{ items: { id: string; kit: string }[] }>('/api/v1/kits')).body
  const shipped = items.find((one) => one.kit === 'triage-and-verification')
  kit = (await vera().get<KitView>(`/api/v1/kits/${shipped?.id}`)).body
})
afterAll(async () => await server.stop())

const vera = () => server.as('vera')
const right = () => kit.content.questions.map((question) => question.right)
/** All right but the first so many of those on which no safety hangs. */
function wrong(count: number): number[] {
  const spared = kit.content.questions.flatMap(({ safety }, at) => (safety ? [] : [at])).slice(0, count)
  return right().map((one, at) => (spared.includes(at) ? (one % 4) + 1 : one))
}

interface Going {
  readonly url: string
  readonly training: string
  readonly people: readonly ParticipantRow[]
}

/** Twelve in a cohort with one training: the first has an account, the last two drop out, the third came to the first test only. */
async function running(): Promise<Going> {
  const { id } = (
    await vera().post<{ id: string }>('/api/v1/cohorts', {
      title: 'Mesa nacional, primer grupo',
      kitVersionId: kit.id,
      placeId: '0101',
      beginsOn: '2026-03-02',
    })
  ).body
  const url = `/api/v1/cohorts/${id}`
  const members = Array.from({ length: 12 }, (_, at) => ({
    name: `Persona ${String(at + 1).padStart(2, '0')}`,
    sex: at % 2 === 0 ? 'woman' : 'man',
    ...(at === 0 ? { personId: personId('elsa') } : {}),
  }))
  expect((await vera().post(`${url}/members`, { members })).status).toBe(201)
  const training = (
    await vera().post<{ id: string }>('/api/v1/trainings', {
      ...aMeetingPlan({ endsAt: '2026-03-02T23:00:00.000Z' }),
      kitVersionId: kit.id,
    })
  ).body.id
  expect((await vera().post(`${url}/trainings`, { trainingId: training })).status).toBe(200)
  await vera().post(`${url}/move`, { to: 'running' })
  const people = (await vera().get<{ items: ParticipantRow[] }>(`/api/v1/meetings/${training}/participants`))
    .body
  return { url, training, people: people.items }
}

async function answer(going: Going, moment: 'pre' | 'post', who: number, answers: number[]): Promise<void> {
  const url = `/api/v1/trainings/${going.training}/tests/${moment}/paper`
  expect((await vera().put(url, { participantId: going.people[who]?.id, answers })).status).toBe(200)
}

async function held(): Promise<Going> {
  const going = await running()
  const url = `/api/v1/trainings/${going.training}`
  await vera().post(`${url}/move`, { to: 'open' })
  const participantIds = going.people.slice(0, 10).map(({ id }) => id)
  await vera().post(`/api/v1/meetings/${going.training}/attendance`, {
    day: '2026-03-02',
    way: 'list',
    participantIds,
  })
  for (const moment of ['pre', 'post'] as const) {
    await vera().post(`${url}/tests/${moment}/move`, { to: 'open' })
    for (let who = 0; who < 10; who++)
      if (moment === 'pre' || who !== 2)
        await answer(going, moment, who, wrong(moment === 'pre' ? 6 + (who % 3) : who % 4))
    await vera().post(`${url}/tests/${moment}/move`, { to: 'closed' })
  }
  const { items } = (await vera().get<{ items: MemberRow[] }>(`${going.url}/members`)).body
  for (const { id } of items.slice(10))
    await vera().post(`${going.url}/members/${id}/move`, { to: 'dropped', reason: 'work' })
  return going
}

async function finished(): Promise<Going> {
  const going = await held()
  const url = `/api/v1/trainings/${going.training}`
  await vera().post(`${url}/move`, { to: 'held' })
  await vera().post(`${url}/record`, { to: 'complete' })
  expect((await vera().post(`${going.url}/move`, { to: 'finished' })).status).toBe(200)
  return going
}

const view = async (going: Going, by: PersonKey = 'vera') =>
  (await server.as(by).get<CohortView>(going.url)).body

describe('a cohort', () => {
  test('puts its members on the list of each of its trainings, and whoever joins later as well', async () => {
    const going = await running()
    expect(going.people).toHaveLength(12)
    await vera().post(`${going.url}/members`, { members: [{ name: 'Persona 13' }] })
    const later = await vera().get<{ items: unknown[] }>(`/api/v1/meetings/${going.training}/participants`)
    expect(later.body.items).toHaveLength(13)
  })

  test('takes one version of a programme, and no training of another', async () => {
    const going = await running()
    const other = (
      await vera().get<{ items: { id: string; kit: string }[] }>('/api/v1/kits')
    ).body.items.find((one) => one.kit === 'steering-committee')
    const { id } = (
      await vera().post<{ id: string }>('/api/v1/trainings', { ...aMeetingPlan(), kitVersionId: other?.id })
    ).body
    const refused = await vera().post<{ fields: unknown[] }>(`${going.url}/trainings`, { trainingId: id })
    expect([refused.status, refused.body.fields]).toEqual([
      400,
      [{ field: '/trainingId', code: 'another-version' }],
    ])
  })

  test('shows how far people came, with drop-outs and their reasons, and what was learnt on matched pairs', async () => {
    const { counts, pairs, learnt, teachesLevels } = await view(await finished())
    expect(counts).toMatchObject({
      invited: 12,
      came: 10,
      answeredBefore: 10,
      answeredAfter: 9,
      finished: 9,
      passed: 9,
      dropped: 2,
      dropReasons: [{ reason: 'work', members: 2 }],
      open: 1,
    })
    expect([pairs, learnt?.onlyPre, learnt?.sign.kind, learnt?.signedRank.kind]).toEqual([
      9,
      1,
      'tested',
      'tested',
    ])
    expect(learnt?.reliability).toMatchObject({ kind: 'measured' })
    expect(teachesLevels).toHaveLength(6)
  })

  test('is finished only when its trainings are complete, by a trainer, and says who passed to the trainer alone', async () => {
    const going = await held()
    expect((await vera().post(`${going.url}/move`, { to: 'finished' })).status).toBe(409)
    const url = `/api/v1/trainings/${going.training}`
    await vera().post(`${url}/move`, { to: 'held' })
    await vera().post(`${url}/record`, { to: 'complete' })
    expect((await server.as('nora').post(`${going.url}/move`, { to: 'finished' })).status).toBe(403)
    expect((await vera().post(`${going.url}/move`, { to: 'finished' })).status).toBe(200)
    const seen = async (by: PersonKey) =>
      (await server.as(by).get<{ items: MemberRow[] }>(`${going.url}/members`)).body.items.map(
        (one) => one.passed,
      )
    expect((await seen('vera')).filter((passed) => passed === true)).toHaveLength(9)
    expect(new Set(await seen('nora'))).toEqual(new Set([null]))
    for (const person of ['mara', 'carla', 'juana'] as const)
      expect((await server.as(person).get(`${going.url}/members`)).status).toBe(403)
    expect((await view(going, 'mara')).counts).toMatchObject({ invited: 12, dropReasons: [] })
  })

  test('tells nothing to others until it is finished', async () => {
    const going = await running()
    expect(await view(going, 'mara')).toMatchObject({ counts: null, pairs: null, learnt: null })
  })

  test('writes what was passed into what is known of somebody who has an account, and of nobody else', async () => {
    await finished()
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    const { rows } = await owner.query<{ person_id: string; way: string; level: number }>(
      `select distinct person_id, way, level from capacity.assessment where source_kind = 'cohort'`,
    )
    await owner.end()
    expect(rows).toEqual([{ person_id: personId('elsa'), way: 'test', level: 3 }])
  })
})

describe('what it changed in the work', () => {
  test('is not told of a few, nor before the cohort is finished, and to nobody who neither teaches nor supervises', async () => {
    const going = await running()
    const at = (url: string) => url.replace('/cohorts/', '/work-quality/cohorts/')
    expect((await vera().get(at(going.url))).status).toBe(404)
    const few = { kind: 'cannot-tell', reason: 'too-few' }
    const told = await vera().get<OneCohortQuality>(`${at((await finished()).url)}?competency=c2`)
    expect(told.body.returned).toEqual({ before: few, after: few, sign: few, signedRank: few })
    for (const who of ['mara', 'carla', 'elsa'] as const)
      expect([who, (await server.as(who).get(at(going.url))).status]).toEqual([who, 403])
  })
})

describe('its members without an account', () => {
  test('stand as counts in the gaps of their department, beside those with one, and never as a few', async () => {
    const seen = async (who: PersonKey, by: string) =>
      (await server.as(who).get<{ items: GroupGaps[] }>(`/api/v1/competency-group-gaps?by=${by}`)).body.items
    const before = (await seen('nora', 'territory')).find(({ key }) => key === '01/members')
    const notKnown = (row: GroupGaps | undefined) =>
      row?.gaps.find(({ competency }) => competency === 'c2')?.notKnown
    const earlier = notKnown(before)
    await running()
    const rows = await seen('nora', 'territory')
    const row = rows.find(({ key }) => key === '01/members')
    expect(row).toMatchObject({ name: 'Costa Clara', withoutAccount: true })
    expect(rows.filter(({ withoutAccount }) => !withoutAccount).length).toBeGreaterThan(0)
    // Eleven without an account of twelve are added.
    const wasShown = earlier?.kind === 'shown' ? earlier.count : 0
    const now = notKnown(row)
    expect(now?.kind === 'shown' && now.count >= wasShown + 11).toBe(true)
    expect(row?.gaps.find(({ competency }) => competency === 'c13')?.asked).toBe(false)
    for (const who of ['vera', 'nora'] as const)
      for (const { gaps } of (await seen(who, 'territory')).filter(({ withoutAccount }) => withoutAccount))
        for (const { reached, below } of gaps)
          for (const count of [reached, below])
            expect(count.kind === 'hidden' || count.count >= 11).toBe(true)
    expect((await seen('nora', 'role')).filter(({ withoutAccount }) => withoutAccount)).toEqual([])
  })
})

describe('what is left of it', () => {
  test('is looked at after three and six months, and feeds the figure of those who kept the level', async () => {
    const going = await finished()
    const due = (await vera().get<{ items: ObservationRow[] }>(`${going.url}/observations?limit=100`)).body
      .items
    expect(due).toHaveLength(18)
    const six = due.filter(({ months }) => months === 6)
    expect(new Set(six.map(({ dueOn }) => dueOn)).size).toBe(1)
    const note = (id: string | undefined, level: number | null) =>
      vera().post(`/api/v1/observations/${id}/note`, {
        on: '2026-03-02',
        levels: level === null ? null : kit.teaches.map(({ competency }) => ({ competency, level })),
      })
    expect((await note(six[0]?.id, 3)).status).toBe(200)
    expect((await note(six[0]?.id, 3)).status).toBe(409)
    expect((await note(six[1]?.id, 2)).status).toBe(200)
    expect((await note(six[2]?.id, null)).status).toBe(200)
    expect(
      (
        await server
          .as('nora')
          .post(`/api/v1/observations/${six[3]?.id}/note`, { on: '2026-03-02', levels: null })
      ).status,
    ).toBe(403)
    const found = await server.app.transact({ kind: 'person', personId: personId('nora') }, async (work) => {
      return await sql<{ trained: number; reached: number; seen: number; kept: number }>`
        select sum(trained)::integer as trained, sum(reached)::integer as reached, sum(seen_at_six)::integer as seen,
          sum(kept_at_six)::integer as kept
        from capacity.trained_to_level('2026-01-01', '2026-12-31') t
        where t.cohort_id = ${going.url.split('/').at(-1)}::uuid`.execute(work.tx)
    })
    expect(found.rows[0]).toEqual({ trained: 9, reached: 9, seen: 2, kept: 1 })
  })

  test('waits for the trainer of the place two weeks before its day, once a cohort', async () => {
    const going = await finished()
    const waiting = async (by: PersonKey) =>
      (await server.as(by).get<Attention>('/api/v1/attention')).body.items.filter(
        ({ kind, subjectId }) => kind === 'cohort-observation' && going.url.endsWith(subjectId),
      ).length
    expect(await waiting('vera')).toBe(0)
    server.clock.advance({ days: 80 })
    expect([await waiting('vera'), await waiting('nora'), await waiting('mara')]).toEqual([1, 0, 0])
  })
})
