import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { SituationDetail } from '../../../vocabulary/wire/situation.ts'
import type { NewScenario, ScenarioDetail, ScenarioRow } from '../../../vocabulary/wire/threat.ts'
import {
  aMappingPlan,
  aScenario,
  aScenarioText,
  assessedSituation,
  type PersonKey,
  readPdf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { viewThreatsOf } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

interface Wrong {
  readonly id: string
  readonly code: string
  readonly fields: readonly { readonly field: string; readonly code: string }[]
}

const url = (id: string) => `/api/v1/threats/${id}`
const draft = async (change: Partial<NewScenario> = {}, person: PersonKey = 'carla') =>
  (await server.as(person).post<Wrong>('/api/v1/threats', aScenario(change))).body.id
const view = async (id: string, person: PersonKey = 'carla') =>
  (await server.as(person).get<ScenarioDetail>(url(id))).body
const act = (person: PersonKey, id: string, verb: string, body?: object) =>
  server.as(person).post<Wrong>(`${url(id)}/${verb}`, body)
const byRole = { by: 'role', on: '2026-03-01' }
const validated = async (change: Partial<NewScenario> = {}) => {
  const id = await draft(change)
  expect((await act('elsa', id, 'validate', byRole)).status).toBe(200)
  return id
}

describe('a risk scenario', () => {
  test('is drafted, asked for, and validated by somebody who answers for the place, on a day', async () => {
    const id = await draft()
    expect(await view(id)).toMatchObject({
      state: 'draft',
      level: 'high',
      uncertain: false,
      months: [10, 11, 12],
      validation: null,
      missing: [],
      may: { write: true, validate: false, retire: true, revise: false },
    })
    server.clock.advance({ hours: 1 })
    expect((await act('carla', id, 'ask')).status).toBe(200)
    server.clock.advance({ hours: 1 })
    const waits = await server.as('elsa').get<Attention>('/api/v1/attention')
    expect(waits.body.items.filter((one) => one.subjectId === id).map((one) => one.kind)).toEqual([
      'scenario-validation',
    ])
    expect((await view(id, 'elsa')).may).toMatchObject({ validate: true })
    expect((await act('elsa', id, 'validate', byRole)).status).toBe(200)
    expect(await view(id, 'mara')).toMatchObject({
      state: 'validated',
      validation: { by: 'role', role: 'local-coordinator', on: '2026-03-01', meetingTitle: null },
      history: [
        { kind: 'scenario.validated', version: 1 },
        { kind: 'scenario.asked', version: 1 },
        { kind: 'scenario.drafted', version: 1 },
      ],
    })
  })

  test('is not validated while a part is missing, and each is named', async () => {
    const id = await draft({ exposed: [], vulnerability: null, notKnown: '', since: null, sources: [] })
    for (const [person, verb] of [
      ['carla', 'ask'],
      ['elsa', 'validate'],
    ] as const) {
      const { status, body } = await act(person, id, verb, verb === 'ask' ? undefined : byRole)
      expect([status, body.code, body.fields.map(({ field }) => field)]).toEqual([
        422,
        'scenario-incomplete',
        ['/exposed', '/vulnerability', '/notKnown', '/since', '/sources'],
      ])
    }
    expect(await view(id)).toMatchObject({ level: null, missing: expect.arrayContaining(['vulnerability']) })
  })

  test('without a known capacity counts it as the lowest, and says that it does', async () => {
    expect(await view(await validated({ capacity: null }))).toMatchObject({
      level: 'critical',
      uncertain: true,
    })
  })

  test('is validated by a session that was held, of the place or above it, and not by another', async () => {
    const nora = server.as('nora')
    const plan = async (change: object) =>
      (await nora.post<{ id: string }>('/api/v1/mappings', aMappingPlan(change))).body.id
    const [held, planned, elsewhere] = [
      await plan({ placeId: '01' }),
      await plan({}),
      await plan({ placeId: '0201' }),
    ]
    for (const id of [held, elsewhere])
      for (const to of ['open', 'held']) await nora.post(`/api/v1/mappings/${id}/moves`, { to })
    const id = await draft()
    const by = (meetingId: string | null, kind = 'mapping') =>
      act('berta', id, 'validate', { by: kind, meetingId })
    const refused = async (reply: ReturnType<typeof by>) => {
      const { status, body } = await reply
      return [status, body.fields[0]]
    }
    const at = (code: string) => [400, { field: '/meetingId', code }]
    expect(await refused(by(null))).toEqual(at('missing'))
    expect(await refused(by(planned))).toEqual(at('not-held'))
    expect(await refused(by(held, 'session'))).toEqual(at('not-held'))
    expect(await refused(by(elsewhere))).toEqual(at('other-place'))
    expect(await refused(by(crypto.randomUUID()))).toEqual(at('unknown-reference'))
    expect(await refused(by(held, 'role'))).toEqual(at('not-wanted'))
    const grounds = await server.as('berta').get<{ items: { id: string }[] }>(`${url(id)}/validation-grounds`)
    expect(grounds.body.items.map((one) => one.id)).toEqual([held])
    expect((await by(held)).status).toBe(200)
    expect((await view(id)).validation).toMatchObject({
      by: 'mapping',
      on: '2026-03-01',
      meetingTitle: 'Mapeo con la comunidad del puerto',
      role: 'supervisor',
    })
  })

  test('keeps its versions: the next one supersedes it when it is validated, and not before', async () => {
    const first = await validated()
    const next = (await act('nora', first, 'revise')).body.id
    expect((await act('nora', first, 'revise')).status).toBe(409)
    expect(await view(first)).toMatchObject({ state: 'validated', may: { revise: false } })
    const text = aScenarioText({ threatDegree: 4 })
    expect((await server.as('nora').put(url(next), text)).status).toBe(200)
    expect((await act('mara', next, 'validate', byRole)).status).toBe(200)
    expect(await view(first)).toMatchObject({ state: 'superseded', threatDegree: 3 })
    expect(await view(next)).toMatchObject({
      state: 'validated',
      version: 2,
      threatDegree: 4,
      versions: [
        { version: 2, state: 'validated' },
        { id: first, version: 1, state: 'superseded' },
      ],
    })
    expect((await server.as('nora').put(url(next), text)).status).toBe(409)
  })

  test('is retired for a reason by those who answer for it; its writers retire only drafts', async () => {
    const [id, unfinished] = [await validated(), await draft()]
    const reason = { reason: 'no-longer-true' }
    expect((await act('carla', id, 'retire', reason)).status).toBe(403)
    expect((await act('berta', id, 'retire', { reason: 'whim' })).status).toBe(400)
    expect((await act('berta', id, 'retire', reason)).status).toBe(200)
    expect((await act('berta', id, 'retire', reason)).status).toBe(409)
    expect((await act('olga', unfinished, 'retire', reason)).status).toBe(200)
    expect(await view(id)).toMatchObject({ state: 'retired', retireReason: 'no-longer-true' })
  })

  test('is printed with who validated it, and a draft says that it is one', async () => {
    const print = async (id: string, language: string) => {
      const headers = { 'x-test-person': 'juana' }
      const reply = await server.http.inject({ url: `${url(id)}/document.pdf?language=${language}`, headers })
      return readPdf(reply.rawPayload).text
    }
    const id = await validated()
    for (const [language, words] of [
      [
        'es',
        ['Escenario de riesgo', 'Coordinación local, 1 de marzo de 2026', 'octubre, noviembre y diciembre'],
      ],
      ['fr', ['Scénario de risque', 'octobre, novembre et décembre']],
      ['en', ['Risk scenario', 'October, November, and December']],
    ] as const)
      for (const word of words) expect(await print(id, language)).toContain(word)
    expect(await print(await draft(), 'es')).toContain('BORRADOR')
  })
})

describe('from an assessment', () => {
  const approvedOf = async (situationId: string) => {
    const { body } = await server.as('carla').get<SituationDetail>(`/api/v1/situations/${situationId}`)
    return body.assessments.find((one) => one.state === 'approved')?.id ?? ''
  }
  const take = (assessmentId: string, person: PersonKey = 'carla') =>
    server.as(person).post<Wrong>('/api/v1/threats/from-assessment', { assessmentId, threat: 'debt-bondage' })

  test('one press takes place, modality and degrees; only who may read the assessment learns of it', async () => {
    const situationId = await assessedSituation(server, 'forced-labour', { territoryId: '0102' })
    const { status, body } = await take(await approvedOf(situationId))
    expect(status).toBe(201)
    const seen = await view(body.id)
    expect(seen).toMatchObject({
      placeId: '0102',
      modalities: ['forced-labour'],
      origin: 'analysis',
      situationId,
    })
    expect(seen.threatDegree).toEqual(expect.any(Number))
    for (const person of ['mara', 'nora', 'juana', 'elsa'] as const)
      expect(await view(body.id, person)).toEqual(
        expect.objectContaining({ origin: 'analysis', situationId: null, may: expect.anything() }),
      )
    const { rows } = await server.job.transact({ kind: 'job', name: 'test' }, async ({ tx }) => {
      const { sql } = await import('kysely')
      return await sql<{ detail: string }>`
        select detail::text from audit.link where subject_kind = 'scenario' and subject_id = ${body.id}`.execute(
        tx,
      )
    })
    expect(rows.some(({ detail }) => detail.includes(situationId))).toBe(false)
  })

  test('of a restricted situation is refused exactly as one that does not exist', async () => {
    const change = { territoryId: '0201', authorityInvolved: 'yes' } as const
    const situationId = await assessedSituation(server, 'servitude', change)
    const assessmentId = await approvedOf(situationId)
    expect(assessmentId).not.toBe('')
    const [restricted, absent] = [await take(assessmentId), await take(crypto.randomUUID())]
    expect(restricted.status).toBe(400)
    expect(restricted.body.fields).toEqual([{ field: '/assessmentId', code: 'unknown-reference' }])
    const { requestId: _one, ...first } = { requestId: '', ...restricted.body } as Record<string, unknown>
    const { requestId: _two, ...second } = { requestId: '', ...absent.body } as Record<string, unknown>
    expect(first).toEqual(second)
  })

  test('is taken by an analyst of the place alone', async () => {
    const situationId = await assessedSituation(server, 'other', { territoryId: '0202' })
    const assessmentId = await approvedOf(situationId)
    expect((await take(assessmentId, 'nora')).status).toBe(403)
    // Rita analyses another department and cannot read it.
    expect((await take(assessmentId, 'rita')).body.fields).toEqual([
      { field: '/assessmentId', code: 'unknown-reference' },
    ])
  })
})

describe('who reads, writes and validates', () => {
  test('everybody of the programme reads the register; the donor and the administrator see no row', async () => {
    const id = await validated()
    for (const person of ['juana', 'flor', 'sara', 'tania', 'vera', 'hilda'] as const)
      expect([person, (await view(id, person)).threat]).toEqual([person, 'deceptive-offers'])
    for (const person of ['uma', 'lola'] as const) {
      expect((await server.as(person).get(url(id))).status).toBe(404)
      expect((await server.as(person).get<{ items: unknown[] }>('/api/v1/threats')).body.items).toEqual([])
    }
    expect((await server.public.get(url(id))).status).toBe(401)
  })

  test('an analyst writes in the own territories, and nobody else but the project team', async () => {
    const status = async (person: PersonKey, placeId: string) =>
      (await server.as(person).post('/api/v1/threats', aScenario({ placeId }))).status
    expect(await status('rita', '0102')).toBe(201)
    expect(await status('rita', '0201')).toBe(403)
    expect(await status('nora', '0201')).toBe(201)
    for (const person of ['elsa', 'mara', 'berta', 'juana', 'uma'] as const)
      expect([person, await status(person, '0101')]).toEqual([person, 403])
  })

  test('nobody validates in the name of another place, and never what they wrote', async () => {
    const id = await draft()
    expect((await act('petra', id, 'validate', byRole)).status).toBe(403)
    expect((await act('carla', id, 'validate', byRole)).status).toBe(403)
    expect((await server.as('petra').put(url(id), aScenarioText())).status).toBe(403)
    const session = (await server.as('elsa').post<Wrong>('/api/v1/mappings', aMappingPlan())).body.id
    for (const to of ['open', 'held'])
      await server.as('elsa').post(`/api/v1/mappings/${session}/moves`, { to })
    const own = await server
      .as('elsa')
      .post<Wrong>(`/api/v1/mappings/${session}/scenarios`, { threat: 'forced-union' })
    expect((await server.as('elsa').put(url(own.body.id), aScenarioText())).status).toBe(200)
    expect((await act('elsa', own.body.id, 'validate', byRole)).body.code).toBe('author-cannot-sign')
    expect((await act('mara', own.body.id, 'validate', byRole)).status).toBe(200)
  })

  test('a code that no catalogue has, a day to come and a field that nobody knows are refused with their place', async () => {
    const wrong = async (change: object) => {
      const { status, body } = await server
        .as('carla')
        .post<Wrong>('/api/v1/threats', { ...aScenario(), ...change })
      return [status, body.fields.map(({ field }) => field)]
    }
    expect(await wrong({ threat: 'dragons' })).toEqual([400, ['/threat']])
    expect(await wrong({ exposed: ['women', 'the-rich'] })).toEqual([400, ['/exposed/1']])
    expect(await wrong({ months: [13] })).toEqual([400, ['/months/0']])
    expect(await wrong({ since: '2026-12-01' })).toEqual([400, ['/since']])
    expect(await wrong({ latitude: 15.1 })).toEqual([400, ['/latitude']])
  })
})

describe('the register', () => {
  test('lists by territory, within it the highest level first, in pages and for a place with what is in it', async () => {
    await validated({ placeId: '0102', threat: 'online-grooming', threatDegree: 1, vulnerability: 1 }).catch(
      () => '',
    )
    const read = async (query: string) =>
      (
        await server
          .as('juana')
          .get<{ items: ScenarioRow[]; nextCursor: string | null }>(`/api/v1/threats?${query}`)
      ).body
    const all = await read('view=all&limit=100')
    const scores = { low: 1, medium: 2, high: 3, critical: 4, null: 0 }
    const keys = all.items.map((one) => [one.placeName, -scores[`${one.level}`]] as const)
    expect(keys.length).toBeGreaterThan(5)
    for (const [at, [place, score]] of keys.entries()) {
      const before = keys[at - 1]
      if (before !== undefined && before[0] === place) expect(before[1]).toBeLessThanOrEqual(score)
    }
    const first = await read('view=all&limit=3')
    const second = await read(`view=all&limit=100&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items].map((one) => one.id)).toEqual(all.items.map((one) => one.id))
    const within = await read('view=all&limit=100&place=01')
    expect(new Set(within.items.map((one) => one.placeId.slice(0, 2)))).toEqual(new Set(['01']))
    expect((await read('view=in-force&limit=100')).items.every((one) => one.state === 'validated')).toBe(true)
  })

  test('tells the page of a mechanism how many stand, and when the place was last mapped', async () => {
    const of = await server.app.transact(
      { kind: 'person', personId: '00000000-0000-4000-8000-00000000000e' },
      (work) => viewThreatsOf(work, '01'),
    )
    expect(of.validated).toBeGreaterThan(0)
    expect(of.lastMapping).toMatchObject({ on: '2026-03-01' })
  })
})
