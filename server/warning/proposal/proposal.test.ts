import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewProposal, ProposalRow } from '../../../vocabulary/wire/proposal.ts'
import {
  aDraft,
  assessedSituation,
  draftedAlert,
  organizations,
  type PersonKey,
  readAlert,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let situationId: string
beforeAll(async () => {
  server = await startTestServer()
  situationId = await assessedSituation(server, 'forced-labour')
})
afterAll(async () => await server.stop())

const asked = (change: Partial<NewProposal> = {}) => ({
  kind: 'alert',
  territoryId: '0101',
  subject: 'forced-labour',
  codes: ['CAP1'],
  asks: 'Que se alerte a las instituciones del puerto.',
  ...change,
})
const submit = async (change: Partial<NewProposal> = {}) =>
  (await server.as('juana').post<{ id: string }>('/api/v1/proposals', asked(change))).body.id
const view = async (id: string, person: PersonKey = 'juana') =>
  (await server.as(person).get<ProposalRow>(`/api/v1/proposals/${id}`)).body
const act = (person: PersonKey, id: string, verb: string, body?: unknown) =>
  server.as(person).post<{ code: string; alertId: string }>(`/api/v1/proposals/${id}/${verb}`, body)
const appealed = (person: PersonKey, id: string, verb: string, body?: unknown) =>
  server.as(person).post<{ code: string }>(`/api/v1/appeals/${id}/${verb}`, body)
const declination = { reason: 'evidence-insufficient', note: 'Falta saber desde cuándo.' }

describe('a proposal', () => {
  test('of an alert becomes a draft that is known to have begun with civil society', async () => {
    const id = await submit()
    expect(await view(id)).toMatchObject({
      state: 'submitted',
      clock: { state: 'running' },
      mayAppeal: false,
      moves: ['withdrawn'],
    })
    expect((await act('carla', id, 'accept', {})).status).toBe(400)
    const { body } = await act('carla', id, 'accept', { situationId })
    expect(await readAlert(server, body.alertId)).toMatchObject({
      state: 'draft',
      beganWithCivilSociety: true,
    })
    expect(await view(id)).toMatchObject({
      state: 'accepted',
      clock: null,
      became: { kind: 'alert', number: null },
    })
  })

  test('of a recommendation joins a draft, keeps its origin when the draft is saved, and needs an addressee', async () => {
    const refused = await server
      .as('juana')
      .post<{ fields: { field: string }[] }>('/api/v1/proposals', asked({ kind: 'recommendation' }))
    expect(refused.body.fields).toEqual([{ field: '/addresseeId', code: 'missing' }])
    const id = await submit({ kind: 'recommendation', addresseeId: organizations.labour.id, verb: 'inspect' })
    const alertId = await draftedAlert(server, situationId)
    expect((await act('carla', id, 'accept', { alertId })).status).toBe(200)
    const draft = await readAlert(server, alertId)
    const joined = draft.recommendations.find((one) => one.beganWithCivilSociety)
    expect(joined).toMatchObject({
      verb: 'inspect',
      organization: { name: 'Inspección del Trabajo' },
      what: asked().asks,
    })
    const saved = aDraft({
      revision: draft.revision,
      recommendations: draft.recommendations.map((one) => ({
        id: one.id,
        organizationId: one.organization?.id ?? null,
        verb: one.verb,
        what: one.what,
        dueOn: '2026-06-30',
        evidenceRequired: 'Acta',
      })),
    })
    expect((await server.as('olga').put(`/api/v1/alerts/${alertId}/draft`, saved)).status).toBe(200)
    expect(
      (await readAlert(server, alertId)).recommendations.filter((one) => one.beganWithCivilSociety),
    ).toHaveLength(1)
  })

  test('is declined with a reason and words, which the organisation reads', async () => {
    const id = await submit()
    expect((await act('carla', id, 'decline', { reason: 'evidence-insufficient', note: '' })).status).toBe(
      400,
    )
    expect((await act('carla', id, 'decline', declination)).status).toBe(200)
    expect(await view(id)).toMatchObject({
      state: 'declined',
      declineReason: declination.reason,
      declineNote: declination.note,
      mayAppeal: true,
    })
  })

  test('about an authority is the national desk’s alone, and never enters a local draft', async () => {
    const id = await submit({ authorityInvolved: true })
    const hidden = await submit({ codes: ['INS1'] })
    for (const one of [id, hidden]) {
      expect((await server.as('rita').get(`/api/v1/proposals/${one}`)).status).toBe(404)
      expect((await view(one, 'carla')).restricted).toBe(true)
    }
    expect((await act('carla', id, 'accept', { situationId })).status).toBe(400)
    const list = await server.as('rita').get<{ items: ProposalRow[] }>('/api/v1/proposals?view=all')
    expect(list.body.items.every((one) => !one.restricted)).toBe(true)
  })
})

describe('an appeal', () => {
  test('against a refusal is answered in words, and upheld asks the desk again by a clock', async () => {
    const id = await submit()
    expect((await act('juana', id, 'appeal', { ground: 'reason-not-grounded' })).status).toBe(409)
    await act('carla', id, 'decline', declination)
    expect((await server.as('hilda').get(`/api/v1/proposals/${id}`)).status).toBe(404)
    expect(
      (await act('juana', id, 'appeal', { ground: 'reason-not-grounded', words: 'Sí lo dijimos.' })).status,
    ).toBe(200)
    const { appeal } = await view(id, 'hilda')
    expect(appeal).toMatchObject({ state: 'lodged', clock: { state: 'running' } })
    const answer = { outcome: 'upheld', reason: 'grounded', words: 'La fecha consta en la propuesta.' }
    expect((await appealed('hilda', appeal?.id ?? '', 'answer', answer)).status).toBe(200)
    expect(await view(id)).toMatchObject({
      state: 'submitted',
      clock: { state: 'running' },
      appeal: { state: 'upheld', answer: answer.words, answeredBy: 'Hilda' },
    })
    expect((await act('carla', id, 'accept', { situationId })).status).toBe(200)
  })

  test('is open where the desk let the time pass, and a dismissal is final', async () => {
    const id = await submit()
    server.clock.advance({ days: 7 })
    await server.sweep()
    expect(await view(id)).toMatchObject({ unanswered: true, mayAppeal: true })
    await act('juana', id, 'appeal', { ground: 'no-answer-in-time' })
    const { appeal } = await view(id)
    await appealed('hilda', appeal?.id ?? '', 'review')
    const answer = { outcome: 'dismissed', reason: 'not-grounded', words: 'El plazo era otro.' }
    expect((await appealed('hilda', appeal?.id ?? '', 'answer', answer)).status).toBe(200)
    expect((await appealed('hilda', appeal?.id ?? '', 'answer', answer)).status).toBe(409)
    expect(await view(id)).toMatchObject({ mayAppeal: false, appeal: { state: 'dismissed' } })
  })

  test('can be taken back by the organisation', async () => {
    const id = await submit()
    await act('carla', id, 'decline', declination)
    await act('juana', id, 'appeal', { ground: 'new-evidence' })
    const { appeal } = await view(id)
    expect((await appealed('juana', appeal?.id ?? '', 'withdraw')).status).toBe(200)
    expect((await view(id)).mayAppeal).toBe(true)
    expect((await act('juana', id, 'withdraw')).status).toBe(200)
  })
})

const someId = '00000000-0000-4000-8000-00000000ffff'
describe('refusals', () => {
  test.each([
    ['GET', '/api/v1/proposals', 'flor', null],
    ['GET', `/api/v1/proposals/${someId}`, 'mara', null],
    ['POST', '/api/v1/proposals', 'carla', asked()],
    ['POST', `/api/v1/proposals/${someId}/withdraw`, 'carla', undefined],
    ['POST', `/api/v1/proposals/${someId}/accept`, 'juana', {}],
    ['POST', `/api/v1/proposals/${someId}/decline`, 'juana', declination],
    ['POST', `/api/v1/proposals/${someId}/appeal`, 'carla', { ground: 'new-evidence' }],
    ['POST', `/api/v1/appeals/${someId}/review`, 'juana', undefined],
    [
      'POST',
      `/api/v1/appeals/${someId}/answer`,
      'carla',
      { outcome: 'upheld', reason: 'grounded', words: 'Sí.' },
    ],
    ['POST', `/api/v1/appeals/${someId}/withdraw`, 'hilda', undefined],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person, body) => {
    const ask = (who: ReturnType<typeof server.as>) => (method === 'GET' ? who.get(url) : who.post(url, body))
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })
})
