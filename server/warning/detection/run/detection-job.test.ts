import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DetectionJobAsked, DetectionJobRow } from '../../../../vocabulary/wire/detection-job.ts'
import { seededChance } from '../../../platform/chance.ts'
import { type PersonKey, startTestServer, type TestServer, verifiedSignal } from '../../../testing/index.ts'
import type { JudgingThread } from '../thread/index.ts'
import { openJudgingThread } from '../thread/index.ts'
import { runJobs } from './run-jobs.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await verifiedSignal(server, { territoryId: '0201', codes: ['DIG4'] })
  await server.settle()
  server.clock.advance({ days: 8 })
})
afterAll(async () => await server.stop())

const ask = async (person: PersonKey = 'carla') =>
  (await server.as(person).post<DetectionJobAsked>('/api/v1/detection/jobs')).body
const view = async (id: string) =>
  (await server.as('berta').get<DetectionJobRow>(`/api/v1/detection/jobs/${id}`)).body
const parts = (thread: JudgingThread, seed: string) => ({
  job: server.job,
  chance: seededChance(seed),
  thread,
})
/** A calculation that says that it is half through, and never ends. */
const endless = (): JudgingThread & { readonly begun: Promise<void>; readonly aborted: Promise<unknown> } => {
  const begun = Promise.withResolvers<void>()
  const aborted = Promise.withResolvers<unknown>()
  return {
    begun: begun.promise,
    aborted: aborted.promise,
    judge: (_, { told, signal }) =>
      new Promise((_resolve, reject) => {
        told(0.5)
        begun.resolve()
        signal.addEventListener('abort', () => {
          aborted.resolve(signal.reason)
          reject(signal.reason)
        })
      }),
    close: async () => undefined,
  }
}

describe('the job that judges a week', () => {
  test('is one at a time: whoever asks meanwhile is shown the one under way', async () => {
    const first = await ask()
    expect(first).toMatchObject({ fresh: true, job: { state: 'waiting', share: 0, askedBy: 'Carla' } })
    expect(await ask('olga')).toMatchObject({ fresh: false, job: { id: first.job.id } })
    await server.as('olga').post(`/api/v1/detection/jobs/${first.job.id}/cancel`)
    expect(await view(first.job.id)).toMatchObject({ state: 'cancelled', cancelledBy: 'Olga' })
    await server.judge()
    expect(await view(first.job.id)).toMatchObject({ state: 'cancelled', attempts: 0 })
  })

  test('says how far it is, and ends within a second when somebody cancels it', async () => {
    const { job } = await ask()
    const thread = endless()
    const running = runJobs(parts(thread, 'cancelled'))
    await thread.begun
    await expect
      .poll(async () => (await view(job.id)).share, { timeout: 5000 })
      .toBeCloseTo((0.1 + 0.8 * 0.5) / 2)
    expect(await view(job.id)).toMatchObject({ state: 'running', step: 'judging' })
    const cancelled = await server.as('carla').post(`/api/v1/detection/jobs/${job.id}/cancel`)
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } })
    await thread.aborted
    await running
    expect(await view(job.id)).toMatchObject({ state: 'cancelled', judged: 0 })
    const again = await server.as('carla').post(`/api/v1/detection/jobs/${job.id}/cancel`)
    expect(again).toMatchObject({ status: 409, body: { code: 'move-not-allowed' } })
  })

  test('that a killed server left running is taken up by the next one, and given up after the third', async () => {
    const { job } = await ask()
    // What a kill leaves: nobody ends these.
    for (const life of ['first', 'second', 'third']) {
      const thread = endless()
      void runJobs(parts(thread, life)).catch(() => undefined)
      await thread.begun
    }
    expect(await view(job.id)).toMatchObject({ state: 'running', attempts: 3 })
    await server.judge()
    expect(await view(job.id)).toMatchObject({ state: 'failed', attempts: 3 })
    expect((await ask()).fresh).toBe(true)
  })

  test('does not do again what it had kept before the server was killed', async () => {
    const { job } = await ask()
    const real = openJudgingThread()
    const stuck = endless()
    let judged = 0
    const killed: JudgingThread = {
      judge: (input, judging) => (judged++ === 0 ? real.judge(input, judging) : stuck.judge(input, judging)),
      close: async () => undefined,
    }
    void runJobs(parts(killed, 'killed')).catch(() => undefined)
    await stuck.begun
    expect(await view(job.id)).toMatchObject({ judged: 1 })
    await server.judge()
    expect(await view(job.id)).toMatchObject({ state: 'done', attempts: 2, judged: 2, share: 1 })
    await real.close()
  })

  test('whose calculation fails says so, and so does the beat', async () => {
    server.clock.advance({ days: 7 })
    const { job } = await ask()
    const broken: JudgingThread = {
      judge: () => Promise.reject(new Error('nothing works')),
      close: async () => undefined,
    }
    await expect(runJobs(parts(broken, 'broken'))).rejects.toThrow('nothing works')
    expect(await view(job.id)).toMatchObject({ state: 'failed' })
  })

  test('is for national analysts to ask and to cancel, and for the national desk to see', async () => {
    const { job } = await ask()
    const url = `/api/v1/detection/jobs/${job.id}`
    expect((await server.as('rita').get(url)).status).toBe(404)
    expect((await server.as('rita').post(`${url}/cancel`)).status).toBe(404)
    expect((await server.as('alba').post(`${url}/cancel`)).status).toBe(403)
    expect((await server.as('elsa').get(url)).status).toBe(403)
    expect((await server.public.get(url)).status).toBe(401)
    expect((await server.as('alba').get(url)).status).toBe(200)
    await server.judge()
  })
})

describe('each night', () => {
  test('one job is asked for, from three in the morning on, and one that finds nothing changed judges nothing', async () => {
    const nightly = async () =>
      (
        await server.as('carla').get<{ items: DetectionJobRow[] }>('/api/v1/detection/jobs?limit=100')
      ).body.items.filter(({ why }) => why === 'nightly')
    const day = (hours: number) => {
      const now = server.clock.now()
      server.clock.set(
        new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 6 + hours)),
      )
    }
    day(2.5)
    await server.sweep()
    expect(await nightly()).toHaveLength(0)
    day(3 - 24)
    await server.sweep()
    await server.sweep()
    expect(await nightly()).toMatchObject([{ state: 'done', askedBy: null }])
    day(3)
    await server.sweep()
    expect((await nightly())[0]).toMatchObject({ state: 'done', judged: 0, unchanged: 2 })
  })
})
