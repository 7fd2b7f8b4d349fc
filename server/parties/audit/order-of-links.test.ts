import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpeningRow } from '../../../vocabulary/wire/opening.ts'
import type { AccessRequestDetail } from '../../../vocabulary/wire/privacy.ts'
import type { SituationDetail } from '../../../vocabulary/wire/situation.ts'
import type { ScenarioDetail } from '../../../vocabulary/wire/threat.ts'
import {
  aScenario,
  assessedSituation,
  type PersonKey,
  personId,
  sendSignal,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

/** The clock of this server stands still: everything here happens in one instant. */
let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const does = async (who: PersonKey, url: string, body?: object) => {
  const reply = await server.as(who).post<{ id: string }>(url, body)
  expect([url, reply.status < 300, reply.text]).toEqual([url, true, expect.any(String)])
  return reply.body
}
const kindsOf = (history: readonly { kind: string }[]) => history.map(({ kind }) => kind)

test('what was done about a request is told in the order in which it was done', async () => {
  const { id } = await does('karla', '/api/v1/privacy/requests', {
    right: 'access',
    requesterName: 'Rosa María Peña',
    cameBy: 'in-person',
    receivedOn: server.clock.now().toISOString().slice(0, 10),
  })
  const url = `/api/v1/privacy/requests/${id}`
  await does('karla', `${url}/identity`, { check: 'document-seen' })
  for (let turn = 0; turn < 4; turn++) await does('karla', `${url}/search`, { words: 'Rosa Peña' })
  await does('karla', `${url}/refuse`, { reason: 'identity-not-shown', appealWay: 'ombudsman' })
  const { body } = await server.as('karla').get<AccessRequestDetail>(url)
  expect(new Set(body.history.map(({ at }) => at)).size).toBe(1)
  expect(kindsOf(body.history)).toEqual([
    'access-request.received',
    'access-request.identified',
    ...Array(4).fill('access-request.searched'),
    'access-request.refused',
  ])
})

test('a scenario tells its versions and their moves the newest first', async () => {
  const { id } = await does('carla', '/api/v1/threats', aScenario())
  await does('carla', `/api/v1/threats/${id}/ask`)
  await does('elsa', `/api/v1/threats/${id}/validate`, { by: 'role', on: '2026-03-01' })
  const { body } = await server.as('carla').get<ScenarioDetail>(`/api/v1/threats/${id}`)
  expect(kindsOf(body.history)).toEqual(['scenario.validated', 'scenario.asked', 'scenario.drafted'])
})

test('a situation tells its own moves and those of its assessments as one course', async () => {
  const { body } = await server
    .as('carla')
    .get<SituationDetail>(`/api/v1/situations/${await assessedSituation(server, 'servitude')}`)
  expect(new Set(body.timeline.map(({ at }) => at)).size).toBe(1)
  expect(kindsOf(body.timeline)).toEqual([
    'situation.opened',
    'situation.signal-linked',
    'situation.under-assessment',
    'assessment.drafted',
    'assessment.submitted',
    'situation.assessed',
    'assessment.approved',
  ])
})

test('what somebody opened is told the newest first, over all pages', async () => {
  const opened: string[] = []
  for (let turn = 0; turn < 7; turn++) {
    const { id } = await sendSignal(server)
    expect((await server.as('alba').get(`/api/v1/signals/${id}`)).status).toBe(200)
    opened.unshift(id)
  }
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await server
      .as('karla')
      .get<{ items: OpeningRow[]; nextCursor: string | null }>(
        `/api/v1/people/${personId('alba')}/openings?limit=2${cursor}`,
      )
    seen.push(
      ...body.items.flatMap(({ subjectId }) =>
        subjectId !== null && opened.includes(subjectId) ? [subjectId] : [],
      ),
    )
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`
  } while (cursor !== '')
  expect(seen).toEqual(opened)
})

test('the position of a link is closed to the desks', async () => {
  const asked = server.app.transact({ kind: 'person', personId: personId('alba') }, async (work) =>
    sql`select position from audit.link`.execute(work.tx),
  )
  await expect(asked).rejects.toThrow('not-permitted')
})
