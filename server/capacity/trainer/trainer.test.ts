import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KitRow } from '../../../vocabulary/wire/kit.ts'
import type { TrainerRow } from '../../../vocabulary/wire/trainer.ts'
import {
  aMeetingPlan,
  type PersonKey,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let kitVersionId: string
beforeAll(async () => {
  server = await startTestServer()
  const { items } = (await server.as('vera').get<{ items: KitRow[] }>('/api/v1/kits')).body
  kitVersionId = items[0]?.id ?? ''
})
afterAll(async () => await server.stop())

const name = (by: PersonKey, who: PersonKey, founding: string | null = null) =>
  server.as(by).post<{ id: string }>('/api/v1/trainers', { personId: personId(who), placeId: 'ZL', founding })
const move = (by: PersonKey, id: string, to: string) =>
  server.as(by).post<{ fields: unknown[] }>(`/api/v1/trainers/${id}/move`, { to })
const note = (by: PersonKey, id: string, trainingId: string, level: number | null) =>
  server.as(by).post(`/api/v1/trainers/${id}/sessions`, { trainingId, level })

async function heldTraining(): Promise<string> {
  const plan = { ...aMeetingPlan({ endsAt: '2026-03-02T23:00:00.000Z' }), kitVersionId }
  const { id } = (await server.as('vera').post<{ id: string }>('/api/v1/trainings', plan)).body
  for (const to of ['open', 'held']) await server.as('vera').post(`/api/v1/trainings/${id}/move`, { to })
  return id
}
const row = async (id: string, by: PersonKey = 'vera') =>
  (await server.as(by).get<{ items: TrainerRow[] }>('/api/v1/trainers')).body.items.find(
    (one) => one.id === id,
  )

describe('the cascade of trainers', () => {
  test('leads from who learns, watched twice by who teaches alone, to who teaches alone with a certificate', async () => {
    expect((await name('vera', 'alba', 'Enseña desde hace años')).status).toBe(403)
    expect((await name('vera', 'vera')).status).toBe(403)
    const trainings = [await heldTraining(), await heldTraining(), await heldTraining()]
    const { id } = (await name('vera', 'quena')).body
    expect((await name('vera', 'quena')).status).toBe(409)
    expect((await move('vera', id, 'autonomous')).status).toBe(409)
    expect((await move('vera', id, 'under-observation')).status).toBe(200)
    // Nobody teaches alone yet, so nobody may watch: the first ones are named by the project team.
    expect((await note('vera', id, trainings[0] ?? '', 3)).status).toBe(403)
    expect((await name('nora', 'vera', 'Enseña desde hace seis años')).status).toBe(201)
    expect((await note('vera', id, trainings[0] ?? '', 3)).status).toBe(200)
    expect((await note('vera', id, trainings[0] ?? '', 3)).status).toBe(409)
    expect((await note('vera', id, trainings[1] ?? '', 2)).status).toBe(200)
    expect((await move('vera', id, 'autonomous')).body.fields).toEqual([
      { field: '/sessions', code: 'too-few' },
    ])
    expect((await note('vera', id, trainings[2] ?? '', 4)).status).toBe(200)
    expect((await move('nora', id, 'autonomous')).status).toBe(403)
    expect((await move('vera', id, 'autonomous')).status).toBe(200)
    expect(await row(id)).toMatchObject({
      name: expect.any(String),
      state: 'autonomous',
      seenWell: 2,
      onOwn: 0,
    })
    const found = await server.app.transact({ kind: 'person', personId: personId('quena') }, (work) =>
      sql<{ competency: string; level: number }>`
        select competency, level from capacity.certificate where basis_kind = 'observation'`.execute(work.tx),
    )
    expect(found.rows).toEqual([{ competency: 'c13', level: 4 }])
  })

  test('counts what was given alone, once it was held, as a figure of a place and never of a person', async () => {
    const first = (await server.as('vera').get<{ items: TrainerRow[] }>('/api/v1/trainers')).body.items.find(
      ({ founding }) => founding,
    )
    for (const training of [await heldTraining(), await heldTraining()])
      expect((await note('nora', first?.id ?? '', training, null)).status).toBe(200)
    const found = await server.app.transact({ kind: 'person', personId: personId('nora') }, (work) =>
      sql`select * from capacity.trainers_on_their_own('2026-12-31')`.execute(work.tx),
    )
    expect(found.rows).toEqual([{ place_id: 'ZL', autonomous: 2, gave_two: 1 }])
  })

  test('is kept by those who keep trainings: nobody else sees how well it went, and nobody moves oneself', async () => {
    for (const person of ['mara', 'carla', 'elsa', 'uma'] as const)
      expect((await server.as(person).get('/api/v1/trainers')).status).toBe(403)
    const own = (await server.as('vera').get<{ items: TrainerRow[] }>('/api/v1/trainers')).body.items.find(
      ({ founding }) => founding,
    )
    expect(own?.moves).toEqual([])
    expect((await move('vera', own?.id ?? '', 'ended')).status).toBe(403)
  })
})
