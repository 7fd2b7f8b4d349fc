import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDraft, safeCheck, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const someId = '00000000-0000-4000-8000-00000000ffff'
describe('refusals', () => {
  test.each([
    ['GET', '/api/v1/alerts', 'alba', null],
    ['GET', `/api/v1/alerts/${someId}`, 'ines', null],
    ['GET', `/api/v1/alerts/${someId}/timeline`, 'uma', null],
    ['GET', `/api/v1/alerts/${someId}/readiness`, 'flor', null],
    ['POST', '/api/v1/alerts', 'delia', { situationId: someId, kind: 'imminent' }],
    ['PUT', `/api/v1/alerts/${someId}/draft`, 'delia', aDraft()],
    ['POST', `/api/v1/alerts/${someId}/check`, 'delia', safeCheck],
    ['POST', `/api/v1/alerts/${someId}/abandon`, 'delia', undefined],
    ['POST', `/api/v1/alerts/${someId}/recipients/${someId}/exclusion`, 'flor', { excluded: true }],
    ['POST', `/api/v1/alerts/${someId}/send-for-signature`, 'delia', undefined],
    ['POST', `/api/v1/alerts/${someId}/take-back`, 'delia', undefined],
    ['POST', `/api/v1/alerts/${someId}/return`, 'carla', { reason: 'evidence-weak' }],
    ['POST', `/api/v1/alerts/${someId}/sign`, 'carla', { revision: 0 }],
    ['POST', `/api/v1/alerts/${someId}/lift`, 'carla', { reason: 'risk-reduced' }],
    ['POST', `/api/v1/alerts/${someId}/escalate`, 'carla', { reason: 'overdue' }],
    ['POST', `/api/v1/alerts/${someId}/annul`, 'carla', { reason: 'issued-in-error' }],
    ['POST', `/api/v1/alerts/${someId}/materialise`, 'carla', { reason: 'materialised' }],
    ['POST', `/api/v1/alerts/${someId}/extend`, 'carla', { reason: 'risk-persists' }],
    [
      'POST',
      `/api/v1/alerts/${someId}/embargo`,
      'carla',
      { until: '2026-12-01T00:00:00Z', reason: 'victim-safety' },
    ],
    ['POST', `/api/v1/alerts/${someId}/follow-up`, 'flor', undefined],
    ['POST', `/api/v1/alert-recipients/${someId}/acknowledge`, 'carla', {}],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person, body) => {
    const ask = (who: ReturnType<typeof server.as>) =>
      method === 'GET' ? who.get(url) : method === 'PUT' ? who.put(url, body) : who.post(url, body)
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })
})
