import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommitmentDetail } from '../../../vocabulary/wire/commitment.ts'
import type { ReadingRow } from '../../../vocabulary/wire/indicator.ts'
import {
  aCommitment,
  anIndicator,
  type PersonKey,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { standingOf } from './indicator.ts'

const now = new Date('2026-03-02T15:00:00Z')
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true })

describe('how far an indicator has come', () => {
  const up = { baseline: 0, target: 12, targetOn: '2026-12-31' }
  const down = { baseline: 9, target: 3, targetOn: '2026-03-01' }

  test('is told of the way from its baseline to its target, upwards and downwards', () => {
    expect(standingOf(up, 4, now)).toMatchObject({ progressPercent: 33.3, reached: false, overdue: false })
    expect(standingOf(up, 13, now)).toMatchObject({ progressPercent: 108.3, reached: true })
    expect(standingOf(down, 6, now)).toMatchObject({ progressPercent: 50, reached: false })
    expect(standingOf(down, 3, now)).toMatchObject({ progressPercent: 100, reached: true })
    expect(standingOf(down, 12, now)).toMatchObject({ progressPercent: -50, reached: false })
  })

  test('is not known before the first reading, which is no progress of nought', () => {
    expect(standingOf(up, null, now)).toEqual({
      progressPercent: null,
      reached: false,
      overdue: false,
      overdueDays: 0,
    })
  })

  test('is late once its day is over everywhere on earth and the target is not reached', () => {
    expect(standingOf(down, 5, new Date('2026-03-02T11:59:00Z')).overdue).toBe(false)
    expect(standingOf(down, 5, now)).toMatchObject({ overdue: true, overdueDays: 1 })
    expect(standingOf(down, 2, now).overdue).toBe(false)
    expect(standingOf(down, null, now).overdue).toBe(true)
  })

  test('never looks like the target while it is short of it, whatever the figures', () => {
    fc.assert(
      fc.property(figure, figure, figure, (baseline, target, latest) => {
        fc.pre(baseline !== target)
        const { progressPercent, reached } = standingOf(
          { baseline, target, targetOn: '2026-12-31' },
          latest,
          now,
        )
        expect((progressPercent ?? 0) >= 100).toBe(reached)
      }),
    )
  })
})

describe('the indicator of what is owed', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(async () => await server.stop())

  const set = (who: PersonKey, id: string, change: object = {}) =>
    server.as(who).put<{ fields: object[] }>(`/api/v1/commitments/${id}/indicator`, anIndicator(change))
  const read = (who: PersonKey, id: string, change: object = {}) => {
    server.clock.advance({ seconds: 1 })
    const reading = { value: 3, takenOn: '2026-03-02', reference: 'Registro 4/2026', ...change }
    return server.as(who).post<{ fields: object[] }>(`/api/v1/commitments/${id}/readings`, reading)
  }
  const view = async (who: PersonKey, id: string) =>
    (await server.as(who).get<CommitmentDetail>(`/api/v1/commitments/${id}`)).body

  test('is set by whoever writes what is asked, for every kind that has none yet, and by nobody else', async () => {
    for (const kind of ['action', 'committee-recommendation', 'pledge'] as const) {
      const { id } = await aCommitment(server, kind)
      for (const who of ['flor', 'elsa', 'juana'] as const) expect((await set(who, id)).status).toBe(403)
      expect((await set('carla', id)).status).toBe(403)
      expect((await set('mara', id)).status).toBe(kind === 'pledge' ? 403 : 200)
      expect((await set('nora', id)).status).toBe(200)
      expect((await view('flor', id)).indicator).toMatchObject({
        target: 12,
        latest: null,
        progressPercent: null,
      })
    }
    expect((await set('nora', randomUUID())).status).toBe(404)
  })

  test('is measured by its owner and by the project team, and tells its progress to everybody of the programme', async () => {
    const { id } = await aCommitment(server, 'agreement')
    for (const who of ['gilda', 'juana'] as const) expect((await read(who, id)).status).toBe(403)
    for (const who of ['mara', 'carla'] as const) expect((await read(who, id)).status).toBe(403)
    expect((await read('flor', id)).status).toBe(201)
    expect((await read('nora', id, { value: 6, reference: 'Visita a seis escuelas' })).status).toBe(201)
    const seen = await view('hilda', id)
    expect(seen.indicator).toMatchObject({
      latest: { value: 6, takenOn: '2026-03-02' },
      progressPercent: 50,
      reached: false,
    })
    expect(seen.history.map(({ kind }) => kind)).toEqual([
      'agreement.issued',
      'agreement.reading-taken',
      'agreement.reading-taken',
    ])
    const list = await server
      .as('mara')
      .get<{ items: ReadingRow[] }>(`/api/v1/commitments/${id}/readings?limit=1`)
    expect(list.body.items).toMatchObject([{ value: 6, notedBy: 'Nora' }])
    const { nextCursor } = list.body as unknown as { nextCursor: string }
    const rest = await server
      .as('mara')
      .get<{ items: ReadingRow[] }>(`/api/v1/commitments/${id}/readings?limit=1&cursor=${nextCursor}`)
    expect(rest.body.items.map(({ value }) => value)).toEqual([3])
    for (const who of ['uma', 'lola'] as const)
      expect((await server.as(who).get(`/api/v1/commitments/${id}/readings`)).status).toBe(403)
  })

  test('of one day tells the last figure that was noted, and of several days the last day', async () => {
    const { id } = await aCommitment(server, 'agreement')
    await read('flor', id, { value: 5, takenOn: '2026-03-01' })
    await read('flor', id, { value: 2, takenOn: '2026-02-01' })
    await read('flor', id, { value: 4, takenOn: '2026-03-01' })
    expect((await view('flor', id)).indicator?.latest).toEqual({ value: 4, takenOn: '2026-03-01' })
  })

  test('stands from the first reading on, and that of an agreement from its closing on', async () => {
    const agreed = await aCommitment(server, 'agreement')
    expect((await set('nora', agreed.id, { target: 2 })).status).toBe(409)
    const asked = await aCommitment(server, 'action')
    expect((await read('flor', asked.id)).status).toBe(409)
    await set('nora', asked.id)
    expect((await view('nora', asked.id)).setsIndicator).toBe(true)
    await read('flor', asked.id)
    expect((await set('nora', asked.id, { target: 2 })).status).toBe(409)
    expect(await view('nora', asked.id)).toMatchObject({ setsIndicator: false, takesReadings: true })
  })

  test('is refused by its field: a target where it stands already, a day to come, evidence of something else', async () => {
    const { id } = await aCommitment(server, 'action')
    const same = await set('nora', id, { target: 0 })
    expect([same.status, same.body.fields]).toEqual([400, [{ field: '/target', code: 'refused-by-rule' }]])
    await set('nora', id)
    const later = await read('flor', id, { takenOn: '2026-03-05' })
    expect([later.status, later.body.fields]).toEqual([400, [{ field: '/takenOn', code: 'in-the-future' }]])
    const other = await read('flor', id, { evidenceId: randomUUID() })
    expect([other.status, other.body.fields]).toEqual([
      400,
      [{ field: '/evidenceId', code: 'unknown-reference' }],
    ])
  })

  test('is asked of an agreement by the database itself: without one it is not issued', async () => {
    await expect(aCommitment(server, 'agreement', { indicator: null })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(aCommitment(server, 'pledge', { indicator: null })).resolves.toBeDefined()
  })
})
