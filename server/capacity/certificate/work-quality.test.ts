import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CohortQuality, PersonQuality } from '../../../vocabulary/wire/work-quality.ts'
import { certified, personId, sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
const few = { kind: 'cannot-tell', reason: 'too-few' }

/** Alba triages a dozen, each after so many minutes; Quena puts some back. */
async function work(
  count: number,
  of: { readonly minutes: number; readonly returned: number },
): Promise<void> {
  for (let n = 0; n < count; n++) {
    const { id } = await sendSignal(server)
    server.clock.advance({ minutes: of.minutes })
    const triage = { outcome: 'valid', reason: 'plausible-indicators' }
    expect((await server.as('alba').post(`/api/v1/signals/${id}/triage`, triage)).status).toBe(200)
    if (n >= of.returned) continue
    const undo = { reason: 'decided-in-error' }
    expect((await server.as('quena').post(`/api/v1/signals/${id}/triage/undo`, undo)).status).toBe(200)
  }
}
const seen = async (who: 'alba' | 'vera' | 'berta' | 'quena' | 'nora') =>
  await server.as(who).get<PersonQuality>(`/api/v1/work-quality/people/${personId('alba')}`)

beforeAll(async () => {
  server = await startTestServer()
  await work(12, { minutes: 60, returned: 6 })
  server.clock.advance({ minutes: 1 })
  await certified(server, { who: 'alba' })
  server.clock.advance({ minutes: 1 })
}, 120_000)
afterAll(async () => await server.stop())

describe('what a training changed in the work', () => {
  test('is not said while there are fewer than eleven decisions on a side', async () => {
    await work(10, { minutes: 20, returned: 0 })
    const { body } = await seen('alba')
    expect(body.returned).toEqual({ before: { kind: 'measured', value: 0.5 }, after: few })
  })

  test('is told of a person before and after: what was put back, how long it took', async () => {
    await work(2, { minutes: 20, returned: 0 })
    const { body } = await seen('alba')
    expect(body).toMatchObject({
      returned: { before: { value: 0.5 }, after: { value: 0 } },
      minutes: { before: { value: 60 }, after: { value: 20 } },
      agreed: { before: few, after: few },
    })
    expect(Object.keys(body)).not.toContain('decisions')
  })

  test('is seen by the person, the trainer and the supervisor, and by no colleague', async () => {
    for (const who of ['alba', 'vera', 'berta'] as const)
      expect([who, (await seen(who)).status]).toEqual([who, 200])
    for (const who of ['quena', 'nora'] as const) expect([who, (await seen(who)).status]).toEqual([who, 404])
  })

  test('says nothing of all together while they are fewer than the gate lets through', async () => {
    const { body } = await server.as('vera').get<CohortQuality>('/api/v1/work-quality/all')
    expect(body.returned).toEqual({ before: few, after: few, sign: few, signedRank: few })
    expect((await server.as('quena').get('/api/v1/work-quality/all')).status).toBe(403)
  })

  test('names the indicator in which it should be seen', async () => {
    const named = { competency: 'c2', indicator: 'I3' }
    expect((await server.as('vera').put('/api/v1/work-quality/indicator', named)).status).toBe(200)
    expect(
      (await server.as('vera').put('/api/v1/work-quality/indicator', { ...named, indicator: 'I99' })).status,
    ).toBe(400)
    expect((await server.as('nora').get<CohortQuality>('/api/v1/work-quality/all')).body.indicator).toBe('I3')
  })
})
