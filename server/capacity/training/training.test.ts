import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KitRow, KitView } from '../../../vocabulary/wire/kit.ts'
import type { ParticipantRow } from '../../../vocabulary/wire/meeting.ts'
import type {
  HandedIn,
  RoomTests,
  TrainingReport,
  TrainingResults,
  TrainingRow,
} from '../../../vocabulary/wire/training.ts'
import { renderPdf } from '../../platform/documents/index.ts'
import { doEverything } from '../../testing/deeds/index.ts'
import {
  aMeetingPlan,
  type PersonKey,
  readPdf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { trainingDocument } from './document/index.ts'

let server: TestServer
let kit: KitView
beforeAll(async () => {
  server = await startTestServer()
  const { items } = (await server.as('vera').get<{ items: KitRow[] }>('/api/v1/kits')).body
  kit = (await server.as('vera').get<KitView>(`/api/v1/kits/${items[0]?.id}`)).body
})
afterAll(async () => await server.stop())

const right = () => kit.content.questions.map((question) => question.right)
/** All right but the first so many of those on which no safety hangs. */
function wrong(count: number): number[] {
  const spared = kit.content.questions.flatMap(({ safety }, at) => (safety ? [] : [at])).slice(0, count)
  return right().map((one, at) => (spared.includes(at) ? (one % 4) + 1 : one))
}

interface Held {
  readonly id: string
  readonly url: string
  readonly people: readonly ParticipantRow[]
  readonly wall: string
}

async function planned(count: number, by: PersonKey = 'vera'): Promise<Held> {
  const plan = aMeetingPlan({ title: 'Formación del comité', endsAt: '2026-03-03T23:00:00.000Z' })
  const { id } = (
    await server.as(by).post<{ id: string }>('/api/v1/trainings', { ...plan, kitVersionId: kit.id })
  ).body
  const names = Array.from({ length: count }, (_, at) => ({ name: `Persona ${at + 1}`, sector: 'women' }))
  await server.as(by).post(`/api/v1/meetings/${id}/participants`, { participants: names })
  const people = await server.as(by).get<{ items: ParticipantRow[] }>(`/api/v1/meetings/${id}/participants`)
  const url = `/api/v1/trainings/${id}`
  const { checkInCode } = (await server.as(by).get<TrainingRow>(url)).body
  return { id, url, people: people.body.items, wall: checkInCode ?? '' }
}

const move = (held: Held, to: string, by: PersonKey = 'vera') =>
  server.as(by).post(`${held.url}/move`, { to })
const moveTest = (held: Held, moment: string, to: string) =>
  server.as('vera').post<{ fields: unknown[] }>(`${held.url}/tests/${moment}/move`, { to })
const paper = (held: Held, moment: string, who: number, answers: number[], by: PersonKey = 'vera') =>
  server.as(by).put(`${held.url}/tests/${moment}/paper`, { participantId: held.people[who]?.id, answers })
const codesOf = (held: Held, who: number) => ({ meeting: held.wall, person: held.people[who]?.code })
const open = async (held: Held, who: number) =>
  (await server.public.post<RoomTests>('/api/v1/room/tests/open', codesOf(held, who))).body

/** Six of seven took both tests; one came for the second alone. */
async function heldWithTests(): Promise<Held> {
  const held = await planned(7)
  await move(held, 'open')
  await moveTest(held, 'pre', 'open')
  for (let who = 0; who < 6; who++) await paper(held, 'pre', who, wrong(10 + who))
  await moveTest(held, 'pre', 'closed')
  await moveTest(held, 'post', 'open')
  for (let who = 0; who < 7; who++) await paper(held, 'post', who, wrong(who))
  await moveTest(held, 'post', 'closed')
  return held
}

describe('a training', () => {
  test('takes the agenda of its kit, at its own hour and in its own language', async () => {
    const held = await planned(0)
    const { meeting, kit: named, tests } = (await server.as('mara').get<TrainingRow>(held.url)).body
    expect(meeting.agenda).toHaveLength(8)
    expect(meeting.agenda[0]).toMatchObject({ startsAt: '2026-03-02T14:00:00Z', minutes: 105 })
    expect(meeting.agenda[4]?.startsAt).toBe('2026-03-03T14:00:00Z')
    expect(named).toMatchObject({ version: '2026.1', state: 'draft', questions: 30 })
    expect(tests.map(({ moment, state }) => [moment, state])).toEqual([
      ['pre', 'waiting'],
      ['post', 'waiting'],
    ])
  })

  test('is planned by a trainer at the own place or the project team, and by nobody else', async () => {
    const plan = { ...aMeetingPlan(), kitVersionId: kit.id }
    for (const person of ['mara', 'elsa', 'carla'] as const)
      expect((await server.as(person).post('/api/v1/trainings', plan)).status).toBe(403)
    expect((await server.as('nora').post('/api/v1/trainings', plan)).status).toBe(201)
    const unknown = { ...plan, kitVersionId: '4b1d7c52-0f6e-4c3a-9a51-202600019999' }
    expect((await server.as('vera').post('/api/v1/trainings', unknown)).status).toBe(404)
  })

  test('opens one test at a time, the first before the second, and is not held while one is open', async () => {
    const held = await planned(1)
    expect((await moveTest(held, 'pre', 'open')).status).toBe(409)
    await move(held, 'open')
    expect((await moveTest(held, 'post', 'open')).body.fields).toEqual([
      { field: '/tests', code: 'before-the-first' },
    ])
    expect((await moveTest(held, 'pre', 'open')).status).toBe(200)
    expect((await moveTest(held, 'post', 'open')).status).toBe(409)
    expect((await move(held, 'held')).status).toBe(409)
    await moveTest(held, 'pre', 'closed')
    await moveTest(held, 'post', 'open')
    expect((await moveTest(held, 'pre', 'open')).body.fields).toEqual([
      { field: '/tests', code: 'after-the-second' },
    ])
  })

  test('has a report once its record is complete, which needs a training that was held', async () => {
    const held = await heldWithTests()
    expect((await server.as('mara').get(`${held.url}/report`)).status).toBe(409)
    expect((await server.as('vera').post(`${held.url}/record`, { to: 'complete' })).status).toBe(409)
    await move(held, 'held')
    expect((await server.as('mara').post(`${held.url}/record`, { to: 'complete' })).status).toBe(403)
    expect((await server.as('vera').post(`${held.url}/record`, { to: 'complete' })).status).toBe(200)
    expect((await paper(held, 'pre', 6, right())).status).toBe(409)
    expect((await server.as('vera').post(`${held.url}/record`, { to: 'in-hand' })).status).toBe(403)
    expect((await server.as('nora').post(`${held.url}/record`, { to: 'in-hand' })).status).toBe(200)
  })
})

describe('a sheet', () => {
  test('comes from a telephone with two codes and no account, once; sent again, the first stands', async () => {
    const held = await planned(2)
    await move(held, 'open')
    expect((await open(held, 0)).open).toBeNull()
    await moveTest(held, 'pre', 'open')
    const shown = await open(held, 0)
    expect(shown.open?.questions).toHaveLength(30)
    expect(JSON.stringify(shown)).not.toContain('"right"')
    const send = (answers: number[]) =>
      server.public.post<{ isNew: boolean }>('/api/v1/room/tests/answers', {
        ...codesOf(held, 0),
        moment: 'pre',
        answers,
      })
    expect((await send(right().slice(1))).status).toBe(400)
    expect((await send(right())).body.isNew).toBe(true)
    expect((await send(wrong(9))).body.isNew).toBe(false)
    const after = await open(held, 0)
    expect([after.open, after.tests[0]?.sent, after.tests[0]?.mark]).toEqual([null, true, null])
    expect((await paper(held, 'pre', 0, wrong(3))).status).toBe(409)
    await moveTest(held, 'pre', 'closed')
    expect((await open(held, 0)).tests[0]?.mark).toMatchObject({ right: 30, of: 30, passed: true })
    expect((await send(right())).status).toBe(409)
  })

  test('shows the questions to each in an order of their own, the same one again after a reload', async () => {
    const held = await planned(2)
    await move(held, 'open')
    await moveTest(held, 'pre', 'open')
    const orderOf = async (who: number) => (await open(held, who)).open?.questions.map(({ number }) => number)
    const [one, again, other] = [await orderOf(0), await orderOf(0), await orderOf(1)]
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    expect(other?.toSorted((a, b) => a - b)).toEqual(one?.toSorted((a, b) => a - b))
  })

  test('is not found with one of the codes wrong, the one like the other', async () => {
    const held = await planned(1)
    const ask = (codes: object) => server.public.post('/api/v1/room/tests/open', codes)
    const own = codesOf(held, 0)
    const replies = [await ask({ ...own, person: '222222' }), await ask({ ...own, meeting: '22222222' })]
    expect(replies.map(({ status }) => status)).toEqual([404, 404])
    expect(replies[0]?.text).toBe(replies[1]?.text)
  })

  test('from paper is typed in and corrected by the trainer; whoever is not invited has none', async () => {
    const held = await planned(1)
    await move(held, 'open')
    expect((await paper(held, 'pre', 0, right())).status).toBe(409)
    await moveTest(held, 'pre', 'open')
    expect((await paper(held, 'pre', 0, wrong(4), 'mara')).status).toBe(403)
    expect((await paper(held, 'pre', 0, wrong(4))).status).toBe(200)
    expect((await paper(held, 'pre', 0, wrong(3))).status).toBe(200)
    const stranger = { participantId: kit.id, answers: right() }
    expect((await server.as('vera').put(`${held.url}/tests/pre/paper`, stranger)).status).toBe(400)
    const { items } = (await server.as('nora').get<HandedIn>(`${held.url}/sheets`)).body
    expect(items).toEqual([{ participantId: held.people[0]?.id, pre: 'paper', post: null }])
  })

  test('keeps whoever answered on the list of participants', async () => {
    const held = await planned(1)
    await move(held, 'open')
    await moveTest(held, 'pre', 'open')
    await paper(held, 'pre', 0, right())
    const gone = await server
      .as('vera')
      .delete(`/api/v1/meetings/${held.id}/participants/${held.people[0]?.id}`)
    expect(gone.status).toBe(400)
  })
})

describe('what was learnt', () => {
  test('is told on matched pairs, with drop-outs counted, and who passed to the trainer alone', async () => {
    const held = await heldWithTests()
    const { learnt, persons } = (await server.as('vera').get<TrainingResults>(`${held.url}/results`)).body
    expect(learnt).toMatchObject({ pairs: 6, onlyPre: 0, onlyPost: 1 })
    // 20 … 15 of 30 right before, 30 … 25 after: gains 10/10, 10/11, … 10/15.
    const mean = [10, 11, 12, 13, 14, 15].reduce((sum, lost) => sum + 10 / lost, 0) / 6
    expect(learnt?.meanOfGains).toEqual({ kind: 'measured', value: expect.closeTo(mean, 9) })
    expect(learnt?.gainOfMeans).toEqual({ kind: 'measured', value: expect.closeTo(60 / 75, 9) })
    expect(learnt?.signedRank).toMatchObject({ p: expect.closeTo(2 / 64, 9) })
    expect(learnt?.items).toHaveLength(30)
    expect(persons?.map(({ post }) => post?.passed)).toEqual([true, true, true, true, true, true, true])
    const team = (await server.as('nora').get<TrainingResults>(`${held.url}/results`)).body
    expect([team.persons, team.learnt?.pairs]).toEqual([null, 6])
    for (const person of ['mara', 'carla', 'juana'] as const)
      expect((await server.as(person).get(`${held.url}/results`)).status).toBe(403)
  })

  test('is learnt by the participant with the own code, with what to read again', async () => {
    const held = await heldWithTests()
    const own = await open(held, 3)
    expect(own.tests.map(({ mark }) => mark?.right)).toEqual([17, 27])
    expect(own.again).toHaveLength(3)
    expect(own.again[0]).toHaveProperty('why.es')
  })

  test('is not told of fewer than five pairs outside the trainer’s hands', async () => {
    const held = await planned(4)
    await move(held, 'open')
    for (const moment of ['pre', 'post']) {
      await moveTest(held, moment, 'open')
      for (let who = 0; who < 4; who++) await paper(held, moment, who, right())
      await moveTest(held, moment, 'closed')
    }
    await move(held, 'held')
    await server.as('vera').post(`${held.url}/record`, { to: 'complete' })
    const report = (await server.as('mara').get<TrainingReport>(`${held.url}/report`)).body
    expect([report.learnt, report.pairs, report.invited]).toEqual([null, 4, 4])
    expect((await server.as('nora').get<TrainingResults>(`${held.url}/results`)).body.learnt).toBeNull()
  })

  test('is reported without a name, as a page and as a tagged document in three languages', async () => {
    const held = await heldWithTests()
    const days = { day: '2026-03-02', way: 'list', participantIds: held.people.map(({ id }) => id) }
    expect((await server.as('vera').post(`/api/v1/meetings/${held.id}/attendance`, days)).status).toBe(200)
    await move(held, 'held')
    await server.as('vera').post(`${held.url}/record`, { to: 'complete' })
    for (const person of ['mara', 'carla', 'juana', 'elsa'] as const) {
      const report = await server.as(person).get<TrainingReport>(`${held.url}/report`)
      expect(report.body).toMatchObject({ came: 7, sectors: [{ sector: 'women', came: 7 }], pairs: 6 })
      expect(report.text).not.toMatch(/Persona \d/)
      expect(report.body.training.checkInCode).toBeNull()
    }
    const titles = {
      es: 'Informe de la capacitación',
      fr: 'Rapport de la formation',
      en: 'Report of the training',
    }
    const report = (await server.as('mara').get<TrainingReport>(`${held.url}/report`)).body
    for (const language of ['es', 'fr', 'en'] as const) {
      const title = titles[language]
      expect((await server.as('mara').get(`${held.url}/report.pdf?language=${language}`)).status).toBe(200)
      const wish = { language, demo: false, now: server.clock.now() }
      const pdf = await renderPdf(trainingDocument(report, wish))
      const { text, plain } = readPdf(pdf)
      expect([plain.includes(`/Lang (${language})`), text.includes(title)]).toEqual([true, true])
      expect(text).not.toMatch(/Persona \d/)
    }
    for (const person of ['uma', 'lola'] as const)
      expect((await server.as(person).get(`${held.url}/report`)).status).toBe(403)
  })
})

describe('a kit', () => {
  test('shows its questions to those who teach, and agenda and cases to those who will be asked', async () => {
    const shown = (await server.as('mara').get<KitView>(`/api/v1/kits/${kit.id}`)).body
    expect(shown.content.questions).toEqual([])
    expect([shown.questions, shown.content.sessions.length, shown.content.cases.length]).toEqual([30, 8, 3])
  })

  test('that was shipped or used is never edited; a new version is', async () => {
    const vera = server.as('vera')
    const [question] = kit.content.questions
    const edit = {
      ...question,
      why: { es: 'Otra razón, más clara.', fr: 'Une autre raison.', en: 'Another reason.' },
    }
    expect((await vera.put(`/api/v1/kits/${kit.id}/questions/1`, edit)).status).toBe(409)
    const { id } = (await vera.post<{ id: string }>(`/api/v1/kits/${kit.id}/versions`)).body
    expect((await vera.put(`/api/v1/kits/${id}/questions/1`, edit)).status).toBe(200)
    expect((await vera.put(`/api/v1/kits/${id}/questions/31`, edit)).status).toBe(404)
    expect((await vera.put(`/api/v1/kits/${id}/questions/1`, { ...edit, competency: 'c99' })).status).toBe(
      400,
    )
    expect((await server.as('mara').put(`/api/v1/kits/${id}/questions/1`, edit)).status).toBe(403)
    const changed = (await vera.get<KitView>(`/api/v1/kits/${id}`)).body
    expect([changed.version, changed.content.questions[0]?.why.en]).toEqual(['2026.2', 'Another reason.'])
    const plan = { ...aMeetingPlan(), kitVersionId: id }
    await vera.post('/api/v1/trainings', plan)
    expect((await vera.put(`/api/v1/kits/${id}/questions/1`, edit)).status).toBe(409)
  })

  test('is validated by a body or a role on a day, noted by the project team, and takes the place of the last', async () => {
    const [vera, nora] = [server.as('vera'), server.as('nora')]
    const draft = async () => (await vera.post<{ id: string }>(`/api/v1/kits/${kit.id}/versions`)).body.id
    const [first, second] = [await draft(), await draft()]
    const by = { kind: 'body', name: 'Comité directivo', on: '2026-03-01' }
    expect((await vera.post(`/api/v1/kits/${first}/validate`, by)).status).toBe(403)
    expect((await nora.post(`/api/v1/kits/${first}/validate`, { ...by, on: '2026-04-01' })).status).toBe(400)
    expect((await nora.post(`/api/v1/kits/${first}/validate`, by)).status).toBe(200)
    expect((await nora.post(`/api/v1/kits/${first}/validate`, by)).status).toBe(409)
    expect((await nora.post(`/api/v1/kits/${second}/validate`, { ...by, kind: 'role' })).status).toBe(200)
    const stateOf = async (id: string) => (await vera.get<KitView>(`/api/v1/kits/${id}`)).body
    expect((await stateOf(first)).state).toBe('superseded')
    expect(await stateOf(second)).toMatchObject({ state: 'validated', validation: { kind: 'role' } })
  })
})

describe('the list of those who are trained', () => {
  test('is kept apart from reporters: no key leads from one to the other, and no value stands in both', async () => {
    const other = await startTestServer()
    await doEverything(other)
    const owner = new pg.Client(other.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    const trainees = ['parties.participant', 'parties.attendance', 'capacity.answer_sheet']
    // From a trainee's table every key leads to the meeting, its test, or an institution or whoever typed it in; none to
    // the warning, and none from the warning to a trainee.
    const keys = await owner.query<{ from: string; to: string }>(`
      select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f'`)
    const touching = keys.rows.filter(({ from, to }) => trainees.includes(from) || trainees.includes(to))
    expect(touching.length).toBeGreaterThan(3)
    expect(touching.filter(({ from, to }) => `${from} ${to}`.includes('warning.'))).toEqual([])
    // A wave of reporting names the training that it follows from: it is about a place, and no key leads on from it.
    const beyond = keys.rows.filter(({ from, to }) => `${from} ${to}`.includes('reporting_wave'))
    expect([...new Set(beyond.map(({ to }) => to))].sort()).toEqual([
      'parties.meeting',
      'parties.person',
      'parties.place',
    ])
    // What an exercise made names its drill, which is a meeting nobody is trained in.
    const values = await owner.query<{ value: string }>(`
      select id::text as value from parties.participant union select id::text from capacity.answer_sheet
      union select id::text from parties.meeting where kind <> 'drill'`)
    expect(values.rows.length).toBeGreaterThan(4)
    const tables = await owner.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema = 'warning' and table_type = 'BASE TABLE' and table_name <> 'reporting_wave'`)
    expect(tables.rows.length).toBeGreaterThan(10)
    for (const { name } of tables.rows) {
      const found = await owner.query(
        `select from ${name} t where exists (select from unnest($1::text[]) v where t::text like '%' || v || '%')`,
        [values.rows.map(({ value }) => value)],
      )
      expect([name, found.rowCount]).toEqual([name, 0])
    }
    await owner.end()
    await other.stop()
  }, 120_000)
})
