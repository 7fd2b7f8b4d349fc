import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportingWaveRow } from '../../../../vocabulary/wire/reporting.ts'
import type { TrainingRow } from '../../../../vocabulary/wire/training.ts'
import {
  aMeetingPlan,
  type PersonKey,
  personId,
  startTestServer,
  type TestServer,
} from '../../../testing/index.ts'
import { readReporters, readWaves } from './read-reporting.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const url = '/api/v1/detection/waves'
const waves = async (person: PersonKey = 'carla') =>
  (await server.as(person).get<{ items: ReportingWaveRow[] }>(`${url}?limit=100`)).body.items
const inJob = <T>(act: Parameters<TestServer['job']['transact']>[1]) =>
  server.job.transact({ kind: 'job', name: 'test' }, act) as Promise<T>
const campaign = {
  placeId: '0101',
  kind: 'campaign',
  day: '2026-03-04',
  weeks: 3,
  grounds: 'Una radio habló del tema',
} as const

/** A training at a place, with so many who came, up to its end. */
async function heldTraining(placeId: string, people: number): Promise<string> {
  const kits = await server.as('vera').get<{ items: { id: string; state: string }[] }>('/api/v1/kits')
  const vera = server.as('vera')
  const made = await vera.post<{ id: string }>('/api/v1/trainings', {
    ...aMeetingPlan({ title: 'Formación', placeId, endsAt: '2026-03-03T23:00:00.000Z' }),
    kitVersionId: kits.body.items[0]?.id,
  })
  const { id } = made.body
  const participants = Array.from({ length: people }, (_, at) => ({ name: `Persona ${at}`, sector: 'women' }))
  await vera.post(`/api/v1/meetings/${id}/participants`, { participants })
  const training = (await vera.get<TrainingRow>(`/api/v1/trainings/${id}`)).body
  await vera.post(`/api/v1/trainings/${id}/move`, { to: 'open' })
  const invited = await vera.get<{ items: { id: string; code: string }[] }>(
    `/api/v1/meetings/${id}/participants`,
  )
  for (const { code } of invited.body.items)
    await server.public.post('/api/v1/check-in', { meeting: training.checkInCode, person: code })
  await vera.post(`/api/v1/trainings/${id}/move`, { to: 'held' })
  await server.settle()
  return id
}

describe('a wave of reporting', () => {
  test('follows from a training when it was held, once, and not before', async () => {
    await heldTraining('0201', 6)
    await server.settle()
    expect(await waves()).toMatchObject([
      {
        kind: 'training',
        placeId: '0201',
        week: '2026-03-02',
        weeks: 1,
        meeting: 'Formación',
        addedBy: null,
      },
    ])
  })

  test('is noted by hand with its grounds, for a place that the analyst watches', async () => {
    const made = await server.as('rita').post<{ id: string }>(url, campaign)
    expect(made.status).toBe(201)
    expect((await waves()).find(({ id }) => id === made.body.id)).toMatchObject({
      kind: 'campaign',
      week: '2026-03-02',
      addedBy: 'Rita',
      keeps: true,
    })
    expect((await server.as('rita').post(url, { ...campaign, placeId: '0202' })).status).toBe(403)
    const nowhere = await server.as('carla').post(url, { ...campaign, placeId: '9999' })
    expect(nowhere).toMatchObject({ status: 400, body: { fields: [{ field: '/placeId' }] } })
    const bare = await server.as('carla').post(url, { ...campaign, grounds: ' x ' })
    expect(bare).toMatchObject({ status: 400, body: { fields: [{ field: '/grounds' }] } })
    for (const day of ['0000-01-01', '1899-12-31', '2200-01-01'])
      expect(await server.as('carla').post(url, { ...campaign, day })).toMatchObject({
        status: 400,
        body: { fields: [{ field: '/day' }] },
      })
    expect((await server.as('elsa').post(url, campaign)).status).toBe(403)
    expect((await server.public.post(url, campaign)).status).toBe(401)
  })

  test('stands for all places within its own, and for the department around it', async () => {
    await server.as('carla').post(url, { ...campaign, placeId: '02', day: '2026-01-12' })
    const read = await inJob<{ place: string; from: number }[]>((work) =>
      readWaves(work, { firstWeek: '2026-01-05', weeks: 9 }),
    )
    const of = (from: number) => read.filter((wave) => wave.from === from).map(({ place }) => place)
    expect(of(1)).toEqual(['02', '0201', '0202'])
    expect(of(8).sort()).toEqual(['01', '0101', '02', '0201'])
  })

  test('that was withdrawn is in no later judgement, and its row stays', async () => {
    const { id } = (await waves()).find(({ placeId }) => placeId === '0101') ?? { id: '' }
    expect((await server.as('petra').post(`${url}/${id}/withdraw`)).status).toBe(403)
    expect((await server.as('rita').post(`${url}/${id}/withdraw`)).status).toBe(200)
    expect(await server.as('rita').post(`${url}/${id}/withdraw`)).toMatchObject({ status: 409 })
    const read = await inJob<{ place: string }[]>((work) =>
      readWaves(work, { firstWeek: '2026-01-05', weeks: 9 }),
    )
    expect(read.filter(({ place }) => place === '0101')).toEqual([])
    expect((await waves()).find((wave) => wave.id === id)).toMatchObject({
      withdrawnBy: 'Rita',
      keeps: false,
    })
  })
})

describe('how many could report from a place', () => {
  test('is known from who was trained there, and is not known below five', async () => {
    const read = await inJob<{ place: string; active: (number | null)[] }[]>((work) =>
      readReporters(work, { firstWeek: '2026-02-02', weeks: 6 }),
    )
    // Six at the training, and the coordinator; the month that it was in counts as a whole.
    expect(read.find(({ place }) => place === '0201')?.active).toEqual([null, null, null, null, 7, 7])
    expect(read.some(({ place }) => place === '0101')).toBe(false)
  })

  test('is told to those who work with the counts, and to nobody else', async () => {
    const rowsFor = async (key: PersonKey) =>
      await server.app.transact({ kind: 'person', personId: personId(key) }, async (work) => {
        const found = await sql`select * from warning.active_reporters('2026-03-01', '2026-03-01')`.execute(
          work.tx,
        )
        return found.rows.length
      })
    expect(await rowsFor('carla')).toBeGreaterThan(0)
    expect(await rowsFor('uma')).toBe(0)
  })
})
