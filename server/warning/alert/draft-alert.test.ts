import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AlertReadiness } from '../../../vocabulary/wire/alert.ts'
import {
  aDraft,
  aRecipient,
  aRecommendation,
  draftedAlert,
  organizations,
  type PersonKey,
  readAlert,
  safeCheck,
  situationsOf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let situation: ReturnType<typeof situationsOf>
beforeAll(async () => {
  server = await startTestServer()
  situation = situationsOf(server)
})
afterAll(async () => await server.stop())

const act = (person: PersonKey, id: string, verb: string, body?: unknown) =>
  server
    .as(person)
    .post<{ code: string; fields: { field: string; code: string }[] }>(`/api/v1/alerts/${id}/${verb}`, body)

describe('a draft', () => {
  test('takes its place, modality and level from an assessed situation', async () => {
    const id = await draftedAlert(server, await situation())
    expect(await readAlert(server, id)).toMatchObject({
      state: 'draft',
      level: 'high',
      revision: 1,
      number: null,
    })
  })

  test('begins in no state from which no alert is raised', async () => {
    const of = await situation()
    const begin = () =>
      server.as('carla').post<{ code: string }>('/api/v1/alerts', { situationId: of, kind: 'structural' })
    for (const to of ['monitored', 'mitigated'])
      await server.as('carla').post(`/api/v1/situations/${of}/moves`, { to })
    const refused = await begin()
    expect([refused.status, refused.body.code]).toEqual([409, 'move-not-allowed'])
    await server.as('carla').post(`/api/v1/situations/${of}/moves`, { to: 'persists' })
    expect((await begin()).status).toBe(201)
  })

  test('that is given up stands among those given up, what it asked for among what was withdrawn', async () => {
    const asked = aRecommendation({ dueOn: null })
    const id = await draftedAlert(server, await situation(), aDraft({ recommendations: [asked] }))
    const lists = async (list: string, of: string, person: PersonKey = 'olga') => {
      const reply = await server.as(person).get<{ items: { id: string }[] }>(`/api/v1/${list}&limit=100`)
      return reply.body.items.some((one) => one.id === of)
    }
    expect(await lists('alerts?view=drafts', id)).toBe(true)
    expect(await lists('commitments?view=proposed', asked.id)).toBe(true)
    expect((await act('carla', id, 'abandon')).status).toBe(200)
    expect(await lists('alerts?view=drafts', id)).toBe(false)
    expect(await lists('alerts?view=abandoned', id)).toBe(true)
    expect(await lists('commitments?view=withdrawn', asked.id)).toBe(true)
    // Nobody outside the desk learns of what was never signed.
    expect(await lists('alerts?view=abandoned', id, 'flor')).toBe(false)
    expect(await lists('commitments?view=withdrawn', asked.id, 'flor')).toBe(false)
    expect(await lists('commitments?view=withdrawn', asked.id, 'mara')).toBe(false)
  })

  test('is refused where somebody saved after the revision that was read', async () => {
    const id = await draftedAlert(server, await situation())
    const stale = await server.as('olga').put(`/api/v1/alerts/${id}/draft`, aDraft({ revision: 0 }))
    expect(stale.status).toBe(409)
  })

  test('is refused for signature while a recommendation lacks addressee, verb, date or evidence, naming each', async () => {
    const bare = aRecommendation({ organizationId: null, verb: null, dueOn: null, evidenceRequired: '' })
    const id = await draftedAlert(
      server,
      await situation(),
      aDraft({ recommendations: [aRecommendation(), bare] }),
    )
    await act('carla', id, 'check', safeCheck)
    const refused = await act('carla', id, 'send-for-signature')
    expect(refused.status).toBe(422)
    expect(refused.body.code).toBe('recommendation-incomplete')
    expect(refused.body.fields.filter((one) => one.field.startsWith('/recommendations'))).toEqual(
      ['organizationId', 'verb', 'dueOn', 'evidenceRequired'].map((part) => ({
        field: `/recommendations/1/${part}`,
        code: 'missing',
      })),
    )
  })

  test('is refused for signature without a check of its newest revision', async () => {
    const id = await draftedAlert(server, await situation())
    await act('carla', id, 'check', safeCheck)
    const draft = aDraft({ revision: 1, title: 'Otro título' })
    expect((await server.as('carla').put(`/api/v1/alerts/${id}/draft`, draft)).status).toBe(200)
    expect((await act('carla', id, 'send-for-signature')).body.fields).toEqual([
      { field: '/check', code: 'missing' },
    ])
  })

  test('is refused for signature when one reporter could be singled out', async () => {
    const id = await draftedAlert(server, await situation())
    await act('carla', id, 'check', { ...safeCheck, couldSingleOutReporter: 'yes' })
    expect((await act('carla', id, 'send-for-signature')).body.fields).toEqual([
      { field: '/check/couldSingleOutReporter', code: 'unsafe' },
    ])
  })

  test('is screened for names and telephone numbers, which somebody must have looked at', async () => {
    const draft = aDraft()
    draft.sections.context = 'Preguntar por Marcos Quintero al 9988-7766.'
    const id = await draftedAlert(server, await situation(), draft)
    await act('carla', id, 'check', { ...safeCheck, warningsReviewed: false })
    const { body } = await server.as('carla').get<AlertReadiness>(`/api/v1/alerts/${id}/readiness`)
    expect(body.warnings.map((one) => [one.kind, one.passage])).toEqual([
      ['name', 'Marcos Quintero'],
      ['telephone', '9988-7766'],
    ])
    expect(body.missing).toEqual([{ field: '/check/warningsReviewed', code: 'missing' }])
  })

  test('cannot ask something of a recipient who is kept from it', async () => {
    const excluded = aRecipient({
      organizationId: organizations.childhood.id,
      part: 'responder',
      excluded: true,
    })
    const other = aRecipient({ organizationId: organizations.labour.id, part: 'responder' })
    const id = await draftedAlert(server, await situation(), aDraft({ recipients: [excluded, other] }))
    await act('carla', id, 'check', safeCheck)
    expect((await act('carla', id, 'send-for-signature')).body.fields).toEqual([
      { field: '/recommendations/0/organizationId', code: 'excluded' },
    ])
  })
})

describe('the sources', () => {
  test('of a structural alert must be two independent ones or an institution', async () => {
    const id = await draftedAlert(server, await situation({ ground: 'trusted-local-knowledge' }))
    await act('carla', id, 'check', safeCheck)
    const refused = await act('carla', id, 'send-for-signature')
    expect(refused.body).toMatchObject({
      code: 'sources-insufficient',
      fields: [{ field: '/kind', code: 'no-two-independent-sources' }],
    })
  })

  test('are never hearsay alone, not even for an imminent alert', async () => {
    const hearsay = await situation({ ground: 'trusted-local-knowledge', knownHow: 'is-said' })
    const id = await draftedAlert(server, hearsay, aDraft({ kind: 'imminent' }))
    await act('carla', id, 'check', safeCheck)
    expect((await act('carla', id, 'send-for-signature')).body.fields).toEqual([
      { field: '/kind', code: 'hearsay-alone' },
    ])
  })
})
