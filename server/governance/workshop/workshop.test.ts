import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommitmentDetail } from '../../../vocabulary/wire/commitment.ts'
import type { NewVote, WorkshopDetail, WorkshopRow } from '../../../vocabulary/wire/workshop.ts'
import {
  anIndicator,
  anOpenWorkshop,
  aStatement,
  aVote,
  aWorkshopPlan,
  organizations,
  type PersonKey,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

interface Refused {
  readonly code: string
  readonly fields: readonly { readonly field: string; readonly code: string }[]
}

const nora = () => server.as('nora')
const view = async (url: string, person: PersonKey = 'nora') =>
  (await server.as(person).get<WorkshopDetail>(url)).body
const vote = (statement: string, change: Partial<NewVote> = {}) =>
  nora().post<Refused>(`/api/v1/workshop-statements/${statement}/votes`, aVote(change))
const statementOf = async (url: string, id: string) =>
  (await view(url)).statements.find((one) => one.id === id)
const anAgreement = (statementId: string, change: object = {}) => ({
  id: randomUUID(),
  statementId,
  what: 'Dar tres charlas en las escuelas del puerto.',
  line: 'prevention',
  organizationId: organizations.childhood.id,
  dueOn: '2026-06-30',
  evidenceRequired: 'Lista de charlas con fecha y escuela',
  indicator: anIndicator(),
  ...change,
})
const agree = (url: string, ...agreements: object[]) =>
  nora().put<Refused>(`${url}/agreements`, { agreements })

describe('a workshop', () => {
  test('is planned by whoever keeps the place, and numbered without a gap when it opens', async () => {
    for (const person of ['flor', 'carla', 'mara', 'vera', 'elsa'] as const)
      expect((await server.as(person).post('/api/v1/workshops', aWorkshopPlan())).status).toBe(403)
    const numbers: (string | null)[] = []
    const dropped = await nora().post<{ id: string }>('/api/v1/workshops', aWorkshopPlan())
    const moves = `/api/v1/workshops/${dropped.body.id}/moves`
    expect((await nora().post(moves, { to: 'cancelled' })).status).toBe(422)
    expect((await nora().post(moves, { to: 'cancelled', reason: 'weather' })).status).toBe(200)
    for (const _ of [1, 2]) numbers.push((await view((await anOpenWorkshop(server)).url)).number)
    const [first, second] = numbers.map((number) => Number(number?.slice(-3)))
    expect(numbers[0]).toMatch(/^TL-2026-\d{3}$/)
    expect(second).toBe((first ?? 0) + 1)
  })

  test('is read while it is a draft by whoever keeps it, and from its opening by everybody of the programme', async () => {
    const { body } = await nora().post<{ id: string }>('/api/v1/workshops', aWorkshopPlan())
    const draft = `/api/v1/workshops/${body.id}`
    expect((await server.as('mara').get(draft)).status).toBe(404)
    const { url } = await anOpenWorkshop(server)
    const seen = await view(url, 'juana')
    expect(seen).toMatchObject({ state: 'open', present: [], meeting: { keeps: false, moves: [] } })
    for (const person of ['uma', 'lola'] as const) expect((await server.as(person).get(url)).status).toBe(403)
    const list = await server.as('mara').get<{ items: WorkshopRow[] }>('/api/v1/workshops?view=draft')
    expect(list.body.items).toEqual([])
  })

  test('that was opened is not taken back', async () => {
    const { url } = await anOpenWorkshop(server)
    for (const to of ['planned', 'cancelled'])
      expect((await nora().post(`${url}/moves`, { to, reason: 'weather' })).status).toBe(409)
  })

  test('with a theme that is not of the catalogue is refused by its field', async () => {
    const { status, body } = await nora().post<Refused>('/api/v1/workshops', aWorkshopPlan({ theme: 'x1' }))
    expect([status, body.fields]).toEqual([400, [{ field: '/theme', code: 'unknown-code' }]])
  })
})

describe('the rule', () => {
  test('changes until the first vote, and stands from then on', async () => {
    const { url } = await anOpenWorkshop(server)
    const { theme, question } = aWorkshopPlan()
    const rule = { thresholdPercent: 80, minimumVoters: 15, dissent: 'against-or-abstain' }
    expect((await nora().put(url, { theme, question, rule })).status).toBe(200)
    const statement = await aStatement(server, url)
    expect((await vote(statement)).status).toBe(201)
    expect(await view(url)).toMatchObject({ rule, ruleFixed: true })
    const lower = { ...rule, thresholdPercent: 60 }
    const { status, body } = await nora().put<Refused>(url, { theme, question, rule: lower })
    expect([status, body.code]).toEqual([409, 'rule-is-fixed'])
    expect((await nora().put(url, { theme, question: '¿Otra pregunta?', rule })).status).toBe(200)
    expect((await statementOf(url, statement))?.result).toMatchObject({
      outcome: 'reached',
      sharePercent: 80,
    })
  })
})

describe('a statement', () => {
  test('is admitted before it is voted on, and set aside only with a reason', async () => {
    const { url } = await anOpenWorkshop(server)
    const statements = [{ text: 'Un enunciado que nadie leyó todavía.', line: 'protection' }]
    const { body } = await nora().post<{ ids: string[] }>(`${url}/statements`, { statements })
    const own = `/api/v1/workshop-statements/${body.ids[0]}`
    expect((await vote(body.ids[0] ?? '')).status).toBe(409)
    expect((await server.as('mara').post(`${own}/moves`, { to: 'admitted' })).status).toBe(403)
    expect((await nora().post(`${own}/moves`, { to: 'set-aside' })).status).toBe(422)
    expect((await nora().post(`${own}/moves`, { to: 'admitted' })).status).toBe(200)
    const words = { text: 'Un enunciado que se leyó en voz alta.', line: 'protection' }
    expect((await nora().put(own, words)).status).toBe(200)
    expect((await vote(body.ids[0] ?? '')).status).toBe(201)
    expect((await nora().put(own, words)).status).toBe(409)
  })

  test('keeps its place among the others until they are ordered', async () => {
    const { url } = await anOpenWorkshop(server)
    const ids = [await aStatement(server, url), await aStatement(server, url), await aStatement(server, url)]
    const order = [ids[2], ids[0], ids[1]]
    const ordered = (statements: unknown) => nora().post(`${url}/statement-order`, { statements })
    expect((await ordered(order.slice(1))).status).toBe(400)
    expect((await ordered([...order.slice(1), randomUUID()])).status).toBe(400)
    expect((await ordered(order)).status).toBe(200)
    expect((await view(url)).statements.map(({ id }) => id)).toEqual(order)
  })
})

describe('a vote', () => {
  test('never counts more than were there that day, nor a day on which nobody met', async () => {
    const { url } = await anOpenWorkshop(server)
    const statement = await aStatement(server, url)
    const many = await vote(statement, { for: 17, against: 2, abstain: 2 })
    expect([many.status, many.body.code]).toEqual([422, 'more-votes-than-present'])
    expect((await vote(statement, { day: '2026-03-03' })).body.code).toBe('more-votes-than-present')
    const { status, body } = await vote(statement, { day: '2026-02-20' })
    expect([status, body.fields]).toEqual([400, [{ field: '/day', code: 'outside-the-meeting' }]])
    expect((await vote(statement, { for: 0, against: 0, abstain: 0 })).status).toBe(400)
  })

  test('stands beside the one before it, and the last one counts', async () => {
    const { url } = await anOpenWorkshop(server)
    const statement = await aStatement(server, url)
    await vote(statement, { for: 9, against: 9, abstain: 2 })
    await vote(statement, { for: 18, against: 2, abstain: 0 })
    const seen = await statementOf(url, statement)
    expect(seen?.votes.map(({ round, result }) => [round, result.outcome])).toEqual([
      [1, 'not-reached'],
      [2, 'reached'],
    ])
    expect(seen?.result?.outcome).toBe('reached')
  })

  test('with too few voters tells nothing, and says why', async () => {
    const { url } = await anOpenWorkshop(server)
    const statement = await aStatement(server, url)
    await vote(statement, { for: 9, against: 0, abstain: 0 })
    expect((await statementOf(url, statement))?.result).toEqual({
      outcome: 'cannot-tell',
      reason: 'too-few-voters',
      sharePercent: 100,
    })
  })

  test('by ballot tells sectors of five or more, and never what subtraction would tell', async () => {
    const { url } = await anOpenWorkshop(server)
    const statement = await aStatement(server, url)
    const sectors = [
      { sector: 'women', for: 8, against: 0, abstain: 0 },
      { sector: 'education', for: 4, against: 1, abstain: 1 },
      { sector: 'survivors', for: 3, against: 1, abstain: 0 },
    ]
    // Eighteen vote; what is left beside the first two sectors is four people, so the second one is not told either.
    await vote(statement, { way: 'ballot', for: 15, against: 2, abstain: 1, sectors })
    const told = (await statementOf(url, statement))?.votes[0]?.sectors
    expect(told).toEqual([{ sector: 'women', for: 8, against: 0, abstain: 0 }])
    const more = [{ sector: 'women', for: 16, against: 0, abstain: 0 }]
    expect((await vote(statement, { way: 'ballot', for: 15, sectors: more })).status).toBe(400)
    expect((await vote(statement, { sectors })).status).toBe(400)
  })

  test('keeps dissent by sector or institution, never without either', async () => {
    const { url } = await anOpenWorkshop(server, {
      rule: { thresholdPercent: 70, minimumVoters: 10, dissent: 'reasoned-objection' },
    })
    const statement = await aStatement(server, url)
    const own = `/api/v1/workshop-statements/${statement}/dissent`
    const objection = { kind: 'objection', sector: 'education', text: 'Las escuelas no tienen horas.' }
    expect((await nora().post(own, objection)).status).toBe(409)
    const reservation = {
      kind: 'reservation',
      organizationId: organizations.labour.id,
      text: 'Depende del presupuesto.',
    }
    await vote(statement, { dissent: [reservation] as NewVote['dissent'] })
    expect((await statementOf(url, statement))?.result?.outcome).toBe('reached')
    expect((await nora().post(own, objection)).status).toBe(200)
    const seen = await statementOf(url, statement)
    expect(seen?.result).toMatchObject({ outcome: 'not-reached', reason: 'objection-kept' })
    expect(seen?.votes[0]?.dissent.map(({ organization, sector }) => organization?.name ?? sector)).toEqual([
      'Inspección del Trabajo',
      'education',
    ])
    const { status, body } = await nora().post<Refused>(own, { kind: 'objection', text: 'De nadie.' })
    expect([status, body.fields[0]?.field]).toEqual([400, '/sector'])
  })
})

describe('an agreement', () => {
  test('comes from a statement that reached consensus, and from no other', async () => {
    const { url } = await anOpenWorkshop(server)
    const [yes, no] = [await aStatement(server, url), await aStatement(server, url)]
    await vote(yes)
    await vote(no, { for: 5, against: 12, abstain: 0 })
    const refused = await agree(url, anAgreement(yes), anAgreement(no))
    expect([refused.status, refused.body.fields]).toEqual([
      422,
      [{ field: '/agreements/1/statementId', code: 'consensus-not-reached' }],
    ])
    expect((await agree(url, anAgreement(yes, { territoryId: '9999' }))).status).toBe(400)
    expect((await agree(url, anAgreement(yes, { organizationId: randomUUID() }))).status).toBe(400)
    const agreement = anAgreement(yes, { territoryId: '0102' })
    expect((await agree(url, agreement)).status).toBe(200)
    expect(await view(url)).toMatchObject({
      agreements: [
        { statementId: yes, commitment: { id: agreement.id, state: 'proposed', territoryId: '0102' } },
      ],
    })
    expect((await statementOf(url, yes))?.agreements).toEqual([agreement.id])
    const aside = { to: 'set-aside', reason: 'taken-back' }
    expect((await nora().post(`/api/v1/workshop-statements/${yes}/moves`, aside)).status).toBe(409)
    expect((await agree(url)).status).toBe(200)
    expect((await statementOf(url, yes))?.agreements).toEqual([])
  })

  test('becomes what its owner owes when the workshop closes, and leads back to it', async () => {
    const { url, id } = await anOpenWorkshop(server)
    const statement = await aStatement(server, url)
    await vote(statement)
    const whole = anAgreement(statement)
    await agree(url, { ...whole, dueOn: null, evidenceRequired: '', indicator: null })
    const incomplete = await nora().post<Refused>(`${url}/close`)
    expect([incomplete.status, incomplete.body.fields]).toEqual([
      422,
      [
        { field: '/agreements/0/dueOn', code: 'missing' },
        { field: '/agreements/0/evidenceRequired', code: 'missing' },
        { field: '/agreements/0/indicator', code: 'missing' },
      ],
    ])
    await agree(url, whole)
    const own = `/api/v1/commitments/${whole.id}`
    expect((await server.as('flor').get(own)).status).toBe(404)
    expect((await server.as('mara').post(`${url}/close`)).status).toBe(403)
    expect((await nora().post(`${url}/close`)).status).toBe(200)
    const { number } = await view(url)
    const owed = (await server.as('flor').get<CommitmentDetail>(own)).body
    expect(owed).toMatchObject({
      kind: 'agreement',
      state: 'issued',
      line: 'prevention',
      origin: { kind: 'workshop', id, number, title: 'Taller de concertación' },
      clock: { state: 'running' },
    })
    expect((await server.as('flor').post(`${own}/accept`, { promisedOn: '2026-06-01' })).status).toBe(200)
    const shown = { kind: 'register', reference: 'Registro de charlas 4/2026' }
    await server.as('flor').post(`${own}/evidence`, shown)
    await server.as('flor').post(`${own}/report-done`)
    expect((await server.as('mara').post(`${own}/verify`, { outcome: 'verified' })).status).toBe(200)
    expect((await view(url, 'mara')).agreements[0]?.commitment.state).toBe('verified')
  })

  test('is lost when a later vote takes the consensus away', async () => {
    const { url } = await anOpenWorkshop(server)
    const statement = await aStatement(server, url)
    await vote(statement)
    await agree(url, anAgreement(statement))
    await vote(statement, { for: 3, against: 15, abstain: 0 })
    const { status, body } = await nora().post<Refused>(`${url}/close`)
    expect([status, body.code]).toEqual([422, 'consensus-not-reached'])
  })
})

describe('a competency to strengthen', () => {
  test('names a role or a sector, and stands in the event of the closing', async () => {
    const { url, id } = await anOpenWorkshop(server)
    const asked = { competency: 'c2', learnerKind: 'role', learner: 'focal-point', why: 'Son quienes ven.' }
    const save = (...competencies: object[]) => nora().put<Refused>(`${url}/competencies`, { competencies })
    expect((await save({ ...asked, learner: 'health' })).body.fields[0]?.field).toBe(
      '/competencies/0/learner',
    )
    expect((await save({ ...asked, competency: 'c99' })).status).toBe(400)
    expect((await save({ ...asked, statementId: randomUUID() })).status).toBe(400)
    expect(
      (await save(asked, { ...asked, competency: 'c6', learnerKind: 'sector', learner: 'health' })).status,
    ).toBe(200)
    await nora().post(`${url}/close`)
    const events = await server.job.transact({ kind: 'job', name: 'test' }, (work) =>
      work.tx
        .withTables<{
          'audit.link': { kind: string; subject_id: string; detail: { competencies: object[] } }
        }>()
        .selectFrom('audit.link')
        .select('detail')
        .where('kind', '=', 'workshop.closed')
        .where('subject_id', '=', id)
        .execute(),
    )
    expect(events[0]?.detail.competencies).toEqual([
      { competency: 'c2', learnerKind: 'role', learner: 'focal-point' },
      { competency: 'c6', learnerKind: 'sector', learner: 'health' },
    ])
  })
})

describe('a closed record', () => {
  test('is changed by nobody', async () => {
    const { url, id } = await anOpenWorkshop(server)
    const statement = await aStatement(server, url)
    expect((await nora().post(`${url}/close`)).status).toBe(200)
    expect((await vote(statement)).status).toBe(409)
    for (const [way, to, body] of [
      ['post', `${url}/close`, undefined],
      ['post', `${url}/statements`, { statements: [{ text: 'Otro enunciado más.', line: 'prevention' }] }],
      ['put', `${url}/agreements`, { agreements: [] }],
      ['put', `${url}/competencies`, { competencies: [] }],
      ['put', `/api/v1/meetings/${id}/agenda`, { items: [] }],
    ] as const)
      expect([to, (await nora()[way](to, body)).status]).toEqual([to, 409])
  })
})
