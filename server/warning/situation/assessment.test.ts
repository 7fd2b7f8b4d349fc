import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SituationDetail } from '../../../vocabulary/wire/situation.ts'
import { type PersonKey, startTestServer, type TestServer, verifiedSignal } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

type Level = 1 | 2 | 3 | 4 | '?'
const factor = (level: Level) =>
  level === '?'
    ? { kind: 'unknown', reason: 'no-recent-information' }
    : { kind: 'level', level, basis: ['verified-signals'] }
const draftOf = (
  levels: readonly [Level, Level, Level],
  chosenLevel: string | null = null,
  deviationReason: string | null = null,
) => ({
  threat: factor(levels[0]),
  vulnerability: factor(levels[1]),
  capacity: factor(levels[2]),
  chosenLevel,
  deviationReason,
})

const modalities = [
  'sexual-exploitation',
  'forced-labour',
  'servitude',
  'forced-begging',
  'irregular-adoption',
  'other',
]
const municipalities = ['0101', '0102', '0201', '0202']
let opened = 0

/** A situation of its own for each test, with one verified signal. */
async function situation(change: Parameters<typeof verifiedSignal>[1] = {}): Promise<string> {
  const territoryId = municipalities[opened % 4] ?? '0101'
  const modality = modalities[Math.floor(opened / 4)]
  opened += 1
  const signal = await verifiedSignal(server, { ...change, territoryId })
  const { body } = await server
    .as('carla')
    .post<{ id: string; opened: boolean }>('/api/v1/situations', { signalId: signal.id, modality })
  expect(body.opened).toBe(true)
  return body.id
}

const view = async (id: string, person: PersonKey = 'carla') =>
  (await server.as(person).get<SituationDetail>(`/api/v1/situations/${id}`)).body
const draft = (id: string, body: unknown, person: PersonKey = 'carla') =>
  server.as(person).post<{ id: string }>(`/api/v1/situations/${id}/assessments`, body)
const move = (id: string, to: string, person: PersonKey, reason?: string) =>
  server.as(person).post(`/api/v1/assessments/${id}/moves`, { to, ...(reason ? { reason } : {}) })

describe('the vectors of the rule, as the desk sees them', () => {
  test.each([
    [[1, 1, 4], 0.25, 'low'],
    [[2, 2, 2], 2, 'medium'],
    [[3, 4, 2], 6, 'high'],
    [[4, 4, 1], 16, 'critical'],
  ] as const)('%j scores %d and suggests %s', async (levels, score, level) => {
    const id = await situation()
    await draft(id, draftOf(levels))
    expect((await view(id)).assessments[0]?.suggestion).toMatchObject({
      kind: 'level',
      score,
      band: level,
      level,
    })
  })

  test('an unknown capacity counts as one and lowers the confidence', async () => {
    const id = await situation()
    await draft(id, draftOf([2, 4, '?']))
    const { suggestion, capacity } = (await view(id)).assessments[0] ?? {}
    expect(suggestion).toMatchObject({ kind: 'level', score: 8, level: 'high', confidence: 'low' })
    expect(capacity).toEqual({ kind: 'unknown', reason: 'no-recent-information' })
  })

  test('an unknown threat gives no band', async () => {
    const id = await situation()
    await draft(id, draftOf(['?', 4, 2]))
    expect((await view(id)).assessments[0]?.suggestion).toEqual({
      kind: 'information-missing',
      missing: ['threat'],
      atLeast: 'none',
      floors: [],
    })
  })

  test('a child and a strong exploitation indicator are at least high', async () => {
    const id = await situation({ codes: ['EXP5'], childrenInvolved: 'yes' })
    await draft(id, draftOf([1, 3, 4]))
    expect((await view(id)).assessments[0]?.suggestion).toMatchObject({
      band: 'low',
      level: 'high',
      floors: ['child-and-strong-exploitation'],
    })
  })

  test('an immediate danger is imminent whatever the score, and known or not', async () => {
    const id = await situation({ dangerNow: true })
    await draft(id, draftOf(['?', 1, 4]))
    expect((await view(id)).assessments[0]?.suggestion).toMatchObject({
      atLeast: 'imminent',
      floors: ['immediate-danger'],
    })
  })
})

describe('the analyst decides', () => {
  test('a deviation without a reason is refused; with one both levels are kept', async () => {
    const id = await situation()
    const refused = await draft(id, draftOf([2, 2, 2], 'high'))
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ code: 'deviation-reason-required' })
    expect((await draft(id, draftOf([2, 2, 2], 'high', 'because'))).body).toMatchObject({
      fields: [{ field: '/deviationReason' }],
    })
    expect((await draft(id, draftOf([2, 2, 2], 'high', 'recent-change'))).status).toBe(201)
    expect((await view(id)).assessments[0]).toMatchObject({
      suggestion: { level: 'medium' },
      chosenLevel: 'high',
      deviationReason: 'recent-change',
    })
  })

  test('nothing argues a floor away', async () => {
    const id = await situation({ codes: ['EXP5'], childrenInvolved: 'yes' })
    const refused = await draft(id, draftOf([1, 3, 4], 'medium', 'source-doubt'))
    expect(refused.body).toMatchObject({
      code: 'invalid-input',
      fields: [{ field: '/chosenLevel', code: 'below-floor' }],
    })
  })

  test('codes of no catalogue are refused, each by its field', async () => {
    const id = await situation()
    const wrong = {
      ...draftOf([2, 2, '?']),
      threat: { kind: 'level', level: 2, basis: ['rumour'] },
      capacity: { kind: 'unknown', reason: 'lazy' },
    }
    expect((await draft(id, wrong)).body).toMatchObject({
      fields: [{ field: '/threat/basis/0' }, { field: '/capacity/reason' }],
    })
  })
})

describe('peer review', () => {
  test('another analyst approves, and the next version supersedes it', async () => {
    const id = await situation()
    const first = (await draft(id, draftOf([3, 4, 2], 'high'))).body.id
    expect((await view(id)).state).toBe('under-assessment')
    expect((await move(first, 'approved', 'olga')).body).toMatchObject({ code: 'move-not-allowed' })
    expect((await move(first, 'in-peer-review', 'olga')).body).toMatchObject({ code: 'not-permitted' })
    expect((await move(first, 'in-peer-review', 'carla')).status).toBe(200)
    expect((await move(first, 'approved', 'carla')).body).toMatchObject({ code: 'author-cannot-sign' })
    expect((await view(id, 'olga')).assessments[0]?.moves).toEqual(['approved', 'returned'])
    expect((await move(first, 'approved', 'olga')).status).toBe(200)
    expect(await view(id)).toMatchObject({ state: 'assessed', level: 'high', clock: null })
    const second = (await draft(id, draftOf([4, 4, 1], 'critical'), 'olga')).body.id
    await move(second, 'in-peer-review', 'olga')
    await move(second, 'approved', 'carla')
    const after = await view(id)
    expect(after.level).toBe('critical')
    expect(after.assessments.map(({ version, state, reviewer }) => [version, state, reviewer])).toEqual([
      [2, 'approved', 'Carla'],
      [1, 'superseded', 'Olga'],
    ])
  })

  test('a returned one carries its reason, goes back to its author, and may be submitted again', async () => {
    const id = await situation()
    const { body } = await draft(id, draftOf([2, 2, 2], 'medium'))
    await move(body.id, 'in-peer-review', 'carla')
    expect((await move(body.id, 'returned', 'olga')).body).toMatchObject({ code: 'reason-required' })
    expect((await move(body.id, 'returned', 'olga', 'unknown-hidden')).status).toBe(200)
    expect((await view(id)).assessments[0]).toMatchObject({
      state: 'returned',
      returnReason: 'unknown-hidden',
      reviewer: 'Olga',
    })
    expect((await move(body.id, 'draft', 'olga')).body).toMatchObject({ code: 'not-permitted' })
    await move(body.id, 'draft', 'carla')
    const rewritten = await server
      .as('carla')
      .put(`/api/v1/assessments/${body.id}`, draftOf([2, 2, '?'], 'high', 'local-knowledge'))
    expect(rewritten.status).toBe(200)
    expect((await move(body.id, 'in-peer-review', 'carla')).status).toBe(200)
    expect((await server.as('carla').put(`/api/v1/assessments/${body.id}`, draftOf([1, 1, 1]))).status).toBe(
      409,
    )
  })

  test('only its author writes a draft', async () => {
    const id = await situation()
    const { body } = await draft(id, draftOf([2, 2, 2]))
    expect((await server.as('olga').put(`/api/v1/assessments/${body.id}`, draftOf([1, 1, 1]))).status).toBe(
      403,
    )
  })

  test('there is one in hand at a time; abandoned, it leaves the situation as it was', async () => {
    const id = await situation()
    const { body } = await draft(id, draftOf([2, 2, 2]))
    expect((await draft(id, draftOf([2, 2, 2]), 'olga')).status).toBe(409)
    await move(body.id, 'abandoned', 'carla')
    expect((await view(id)).state).toBe('open')
  })

  test('a level has to be chosen before review, where one is suggested', async () => {
    const id = await situation()
    const { body } = await draft(id, draftOf([2, 2, 2]))
    expect((await move(body.id, 'in-peer-review', 'carla')).body).toMatchObject({
      fields: [{ field: '/chosenLevel', code: 'required' }],
    })
  })

  test('a danger that comes while it is written is seen at the review', async () => {
    const id = await situation()
    const { body } = await draft(id, draftOf([2, 2, 2], 'medium'))
    const { territoryId, modality } = await view(id)
    const danger = await verifiedSignal(server, { territoryId, dangerNow: true })
    await server.as('carla').post('/api/v1/situations', { signalId: danger.id, modality })
    expect((await move(body.id, 'in-peer-review', 'carla')).body).toMatchObject({
      fields: [{ code: 'below-floor' }],
    })
  })
})

describe('the assessment clock', () => {
  test('is twelve hours when a danger is in it, seven days otherwise', async () => {
    const [normal, urgent] = [await view(await situation()), await view(await situation({ dangerNow: true }))]
    expect(normal).toMatchObject({ urgent: false, clock: { leftMinutes: 7 * 24 * 60 } })
    expect(urgent).toMatchObject({ urgent: true, clock: { leftMinutes: 12 * 60 } })
  })

  test('missed, it asks for the reason before the review', async () => {
    const id = await situation()
    const early = await server
      .as('carla')
      .post(`/api/v1/situations/${id}/clock-reason`, { reason: 'holiday' })
    expect(early.body).toMatchObject({ code: 'move-not-allowed' })
    const { body } = await draft(id, draftOf([2, 2, 2], 'medium'))
    server.clock.advance({ days: 8 })
    expect((await view(id)).clock?.state).toBe('missed')
    expect((await move(body.id, 'in-peer-review', 'carla')).body).toMatchObject({
      code: 'clock-reason-required',
    })
    await server.as('carla').post(`/api/v1/situations/${id}/clock-reason`, { reason: 'staff-shortage' })
    expect((await move(body.id, 'in-peer-review', 'carla')).status).toBe(200)
    expect((await view(id)).clockReasons).toMatchObject([{ reason: 'staff-shortage', by: 'Carla' }])
  })
})

describe('an alert that was issued', () => {
  const issue = async (situationId: string) => {
    await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
      work.moves.push({
        kind: 'alert.issued',
        subjectKind: 'alert',
        subjectId: situationId,
        // No alert stands behind it, so no row can be held against it.
        state: null,
        detail: { situationId },
      })
    })
    await server.settle()
  }
  const assessed = async () => {
    const id = await situation()
    const { body } = await draft(id, draftOf([3, 4, 2], 'high'))
    await move(body.id, 'in-peer-review', 'carla')
    await move(body.id, 'approved', 'olga')
    return id
  }

  test('carries its situation along, and stands when it is assessed again', async () => {
    const id = await assessed()
    await issue(id)
    expect(await view(id)).toMatchObject({ state: 'alerted', alertedAt: server.clock.now().toISOString() })
    const again = (await draft(id, draftOf([3, 4, 2], 'high'), 'olga')).body.id
    expect((await view(id)).state).toBe('under-assessment')
    await move(again, 'in-peer-review', 'olga')
    await move(again, 'approved', 'carla')
    expect((await view(id)).state).toBe('alerted')
  })

  test('nobody sets it by hand', async () => {
    const id = await assessed()
    expect((await server.as('carla').post(`/api/v1/situations/${id}/moves`, { to: 'alerted' })).status).toBe(
      400,
    )
  })
})
