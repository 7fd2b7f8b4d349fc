import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

describe('refusals', () => {
  const someId = '00000000-0000-4000-8000-00000000ffff'
  test.each([
    ['GET', '/api/v1/situations', 'delia'],
    ['GET', `/api/v1/situations/${someId}`, 'flor'],
    ['GET', `/api/v1/situations/${someId}/evidence`, 'mara'],
    ['GET', `/api/v1/signals/${someId}/situations`, 'alba'],
    ['POST', '/api/v1/situations', 'alba'],
    ['POST', `/api/v1/situations/${someId}/signals`, 'berta'],
    ['POST', `/api/v1/situations/${someId}/signals/unlink`, 'juana'],
    ['POST', `/api/v1/situations/${someId}/moves`, 'delia'],
    ['POST', `/api/v1/situations/${someId}/independence`, 'delia'],
    ['POST', `/api/v1/situations/${someId}/clock-reason`, 'lola'],
    ['POST', `/api/v1/situations/${someId}/assessments`, 'elsa'],
    ['PUT', `/api/v1/assessments/${someId}`, 'hilda'],
    ['POST', `/api/v1/assessments/${someId}/moves`, 'delia'],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person) => {
    const bodies: Record<string, unknown> = {
      '/api/v1/situations': { signalId: someId, modality: 'other' },
      signals: { signalId: someId },
      unlink: { signalId: someId, reason: 'other-event' },
      moves: url.includes('assessments') ? { to: 'approved' } : { to: 'monitored' },
      independence: { signalIds: [someId, '00000000-0000-4000-8000-00000000fffe'], ground: 'cannot-tell' },
      'clock-reason': { reason: 'holiday' },
    }
    const factor = { kind: 'unknown', reason: 'no-recent-information' }
    const draft = {
      threat: factor,
      vulnerability: factor,
      capacity: factor,
      chosenLevel: null,
      deviationReason: null,
    }
    const body = bodies[url] ?? bodies[url.split('/').at(-1) ?? ''] ?? draft
    const ask = (who: ReturnType<typeof server.as>) =>
      method === 'GET' ? who.get(url) : method === 'PUT' ? who.put(url, body) : who.post(url, body)
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })
})
