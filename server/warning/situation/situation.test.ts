import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SituationDetail, SituationRow } from '../../../vocabulary/wire/situation.ts'
import { sendSignal, startTestServer, type TestServer, verifiedSignal } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

type Page = { items: SituationRow[]; nextCursor: string | null }
type Opened = { id: string; opened: boolean }
const open = (person: 'carla' | 'elsa' | 'rita' | 'hilda', signalId: string, modality = 'forced-labour') =>
  server.as(person).post<Opened>('/api/v1/situations', { signalId, modality })
const view = (person: 'carla' | 'elsa' | 'rita' | 'hilda' | 'alba' | 'petra', id: string) =>
  server.as(person).get<SituationDetail>(`/api/v1/situations/${id}`)

describe('grouping', () => {
  test('a verified signal opens a situation, and the next one of that place and modality joins it', async () => {
    const [one, other] = [await verifiedSignal(server), await verifiedSignal(server)]
    const first = await open('carla', one.id)
    expect(first.status).toBe(201)
    expect(first.body.opened).toBe(true)
    const second = await open('elsa', other.id)
    expect(second.body).toEqual({ id: first.body.id, opened: false })
    const { body } = await view('carla', first.body.id)
    expect(body.linkedSignals.map((signal) => signal.id).sort()).toEqual([one.id, other.id].sort())
    expect(body.linkedSignals.every((signal) => signal.state === 'linked' && signal.counts)).toBe(true)
    expect(body.timeline.map((event) => event.kind)).toEqual([
      'situation.opened',
      'situation.signal-linked',
      'situation.signal-linked',
    ])
    expect(body.evidence).toMatchObject({ verifiedSignals: 2, independentSources: 1 })
  })

  test('a signal that nobody verified cannot be linked', async () => {
    const { id } = await sendSignal(server)
    expect((await open('carla', id)).body).toMatchObject({ code: 'move-not-allowed' })
  })

  test('another modality of the same place is another situation', async () => {
    const { id } = await verifiedSignal(server)
    expect((await open('carla', id, 'servitude')).body.opened).toBe(true)
  })

  test('a modality in no catalogue is refused by its field', async () => {
    const { id } = await verifiedSignal(server)
    const refused = await open('carla', id, 'kidnapping')
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ fields: [{ field: '/modality', code: 'unknown-code' }] })
  })

  test('a signal of another territory does not fit', async () => {
    const here = await verifiedSignal(server, { territoryId: '0102' })
    const there = await verifiedSignal(server, { territoryId: '0201' })
    const { body } = await open('carla', here.id)
    const refused = await server
      .as('carla')
      .post(`/api/v1/situations/${body.id}/signals`, { signalId: there.id })
    expect(refused.body).toMatchObject({ fields: [{ field: '/signalId', code: 'other-territory' }] })
  })

  test('a signal is linked by itself, and unlinked again it is verified as before', async () => {
    const [one, other] = [
      await verifiedSignal(server, { territoryId: '0202' }),
      await verifiedSignal(server, { territoryId: '0202' }),
    ]
    const { body } = await open('carla', one.id)
    const url = `/api/v1/situations/${body.id}/signals`
    expect((await server.as('olga').post(url, { signalId: other.id })).status).toBe(200)
    const refused = await server.as('carla').post(`${url}/unlink`, { signalId: other.id, reason: 'because' })
    expect(refused.body).toMatchObject({ code: 'invalid-input' })
    const unlinked = await server
      .as('carla')
      .post(`${url}/unlink`, { signalId: other.id, reason: 'other-event' })
    expect(unlinked.status).toBe(200)
    expect((await view('carla', body.id)).body.linkedSignals.map((signal) => signal.id)).toEqual([one.id])
    expect((await server.as('alba').get(`/api/v1/signals/${other.id}`)).body).toMatchObject({
      state: 'verified',
    })
  })

  test('the open situations of its place are suggested to a signal', async () => {
    const [one, other] = [
      await verifiedSignal(server, { territoryId: '0201' }),
      await verifiedSignal(server, { territoryId: '0201' }),
    ]
    const { body } = await open('carla', one.id, 'forced-begging')
    const suggested = await server.as('petra').get(`/api/v1/signals/${other.id}/situations`)
    expect(suggested.body).toMatchObject({ items: [{ id: body.id, modality: 'forced-begging', signals: 1 }] })
  })

  test('two people who open the same at one moment open one', async () => {
    const signals = await Promise.all([1, 2, 3].map(() => verifiedSignal(server, { territoryId: '0102' })))
    const replies = await Promise.all(signals.map(({ id }) => open('carla', id, 'irregular-adoption')))
    expect(replies.map((reply) => reply.status)).toEqual([201, 201, 201])
    expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1)
    expect(replies.filter((reply) => reply.body.opened)).toHaveLength(1)
  })
})

describe('who sees a situation', () => {
  test('a restricted one is seen by the national desk and the ombudsman, and by nobody local', async () => {
    const { id } = await verifiedSignal(server, { codes: ['INS1', 'CAP1'] })
    const { body } = await open('carla', id, 'sexual-exploitation')
    expect((await view('carla', body.id)).body.restricted).toBe(true)
    expect((await view('alba', body.id)).status).toBe(200)
    expect((await view('hilda', body.id)).status).toBe(200)
    expect((await view('elsa', body.id)).status).toBe(404)
    expect((await view('rita', body.id)).status).toBe(404)
    const evidence = await server.as('delia').get(`/api/v1/situations/${body.id}/evidence`)
    expect(evidence.body).toMatchObject({ restricted: true, verifiedSignals: 1 })
  })

  test('the local table sees its own territory alone, and the ombudsman nothing that is local', async () => {
    const { id } = await verifiedSignal(server)
    const { body } = await open('rita', id, 'forced-crime-recruitment')
    expect((await view('elsa', body.id)).status).toBe(200)
    expect((await view('petra', body.id)).status).toBe(404)
    expect((await view('hilda', body.id)).status).toBe(404)
    const list = await server.as('petra').get<{ items: SituationRow[] }>('/api/v1/situations')
    expect(list.body.items.every((row) => row.territoryId === '0201')).toBe(true)
  })

  test('an approver reads what it rests on and no signal', async () => {
    const { id } = await verifiedSignal(server, {}, { ground: 'institution-confirms' })
    const { body } = await open('carla', id, 'other')
    expect((await server.as('delia').get(`/api/v1/situations/${body.id}`)).status).toBe(403)
    const evidence = await server.as('delia').get(`/api/v1/situations/${body.id}/evidence`)
    expect(evidence.body).toMatchObject({
      structuralAlert: { kind: 'enough', ground: 'institution-verified' },
      verificationGrounds: [{ ground: 'institution-confirms', count: 1 }],
    })
    expect(evidence.text).not.toContain(id)
  })

  test('a signal flagged after it was linked goes to the restricted situation, and leaves no trace locally', async () => {
    const [stays, goes] = [await verifiedSignal(server), await verifiedSignal(server)]
    const local = (await open('elsa', stays.id, 'servile-marriage-pregnancy')).body.id
    const before = (await view('elsa', local)).text
    await open('elsa', goes.id, 'servile-marriage-pregnancy')
    const flagged = await server.public.post('/api/v1/receipts/details', {
      find: goes.find,
      authorityInvolved: 'yes',
    })
    expect(flagged.status).toBe(200)
    await server.settle()
    expect((await view('elsa', local)).text).toBe(before)
    const all = await server.as('hilda').get<{ items: SituationRow[] }>('/api/v1/situations')
    const restricted = all.body.items.find((row) => row.modality === 'servile-marriage-pregnancy')
    expect(restricted).toMatchObject({ restricted: true, signals: 1 })
  })
})

describe('independence of sources', () => {
  test('two sources are independent by a recorded judgement, and by the latest one', async () => {
    const [one, other] = [
      await verifiedSignal(server, { territoryId: '0102' }),
      await verifiedSignal(server, { territoryId: '0102' }),
    ]
    const { body } = await open('carla', one.id, 'servitude')
    await open('carla', other.id, 'servitude')
    const url = `/api/v1/situations/${body.id}/independence`
    const judge = (ground: string) => server.as('alba').post(url, { signalIds: [one.id, other.id], ground })
    expect((await view('carla', body.id)).body.evidence.independentSources).toBe(1)
    expect((await judge('different-observers')).status).toBe(200)
    expect((await view('carla', body.id)).body.evidence).toMatchObject({
      independentSources: 2,
      structuralAlert: { kind: 'enough', ground: 'two-independent-sources' },
    })
    server.clock.advance({ minutes: 5 })
    await judge('same-origin-retold')
    const { evidence, independence } = (await view('carla', body.id)).body
    expect(evidence.independentSources).toBe(1)
    expect(independence.map((made) => [made.by, made.independent])).toEqual([
      ['Alba', true],
      ['Alba', false],
    ])
  })

  test('only linked signals can be judged, and only on a ground of the catalogue', async () => {
    const [one, other] = [await verifiedSignal(server), await verifiedSignal(server)]
    const { body } = await open('carla', one.id, 'child-sexual-abuse-material')
    const url = `/api/v1/situations/${body.id}/independence`
    const stranger = await server
      .as('carla')
      .post(url, { signalIds: [one.id, other.id], ground: 'different-observers' })
    expect(stranger.body).toMatchObject({ fields: [{ field: '/signalIds/1', code: 'not-linked' }] })
    const groundless = await server
      .as('carla')
      .post(url, { signalIds: [one.id, other.id], ground: 'i-feel-so' })
    expect(groundless.body).toMatchObject({ fields: [{ field: '/ground', code: 'unknown-code' }] })
  })

  test('a withdrawn signal is no source any more', async () => {
    const [one, other] = [
      await verifiedSignal(server, { territoryId: '0201' }),
      await verifiedSignal(server, { territoryId: '0201' }),
    ]
    const { body } = await open('carla', one.id, 'servitude')
    await open('carla', other.id, 'servitude')
    const judged = { signalIds: [one.id, other.id], ground: 'different-observers' }
    await server.as('carla').post(`/api/v1/situations/${body.id}/independence`, judged)
    await server.public.post('/api/v1/receipts/withdraw', { find: other.find })
    expect((await view('carla', body.id)).body.evidence).toMatchObject({
      verifiedSignals: 1,
      independentSources: 1,
    })
  })
})

describe('the life of a situation', () => {
  test('it cannot be closed without an outcome, nor while somebody who reported has no answer', async () => {
    const { id } = await verifiedSignal(server, { territoryId: '0202' })
    const { body } = await open('carla', id, 'servitude')
    const moves = `/api/v1/situations/${body.id}/moves`
    expect((await server.as('carla').post(moves, { to: 'closed' })).body).toMatchObject({
      code: 'outcome-and-feedback-required',
      fields: [{ field: '/outcome' }],
    })
    const unanswered = await server.as('carla').post(moves, { to: 'closed', outcome: 'opened-in-error' })
    expect(unanswered.body).toMatchObject({
      code: 'outcome-and-feedback-required',
      fields: [{ field: '/linkedSignals' }],
    })
    await server.as('carla').post(`/api/v1/signals/${id}/answer`, { feedbackCode: 'watching' })
    expect((await server.as('carla').post(moves, { to: 'closed', outcome: 'opened-in-error' })).status).toBe(
      200,
    )
    server.clock.advance({ hours: 1 })
    expect((await server.as('carla').post(moves, { to: 'open' })).body).toMatchObject({
      code: 'reason-required',
    })
    expect((await server.as('carla').post(moves, { to: 'open', reason: 'closed-in-error' })).status).toBe(200)
    const { body: after } = await view('carla', body.id)
    expect(after).toMatchObject({ state: 'open', closedOutcome: null, clock: { state: 'running' } })
    expect(after.timeline.at(-1)).toMatchObject({
      kind: 'situation.reopened',
      reason: 'closed-in-error',
      by: 'Carla',
    })
  })

  test('a closed one does not open again beside another that is open', async () => {
    const [one, other] = [
      await verifiedSignal(server, { territoryId: '0202' }),
      await verifiedSignal(server, { territoryId: '0202' }),
    ]
    const first = (await open('carla', one.id, 'irregular-adoption')).body.id
    await server.as('carla').post(`/api/v1/signals/${one.id}/answer`, { feedbackCode: 'watching' })
    await server.as('carla').post(`/api/v1/situations/${first}/moves`, { to: 'closed', outcome: 'mitigated' })
    expect((await open('carla', other.id, 'irregular-adoption')).body.opened).toBe(true)
    const again = { to: 'open', reason: 'new-signal' }
    expect((await server.as('carla').post(`/api/v1/situations/${first}/moves`, again)).status).toBe(409)
  })

  test('the list comes in pages by the assessment clock', async () => {
    const all: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const url: string = `/api/v1/situations?limit=3${cursor ? `&cursor=${cursor}` : ''}`
      const page: { body: Page } = await server.as('carla').get<Page>(url)
      all.push(...page.body.items.map((row) => row.clock?.dueAt ?? '~'))
      cursor = page.body.nextCursor
    }
    const whole = await server.as('carla').get<{ items: SituationRow[] }>('/api/v1/situations?limit=100')
    expect(all).toHaveLength(whole.body.items.length)
    expect(all).toEqual([...all].sort())
  })
})

test('confidence follows the sources: hearsay alone is low and carries no alert', async () => {
  const { id } = await verifiedSignal(server, { territoryId: '0102', knownHow: 'is-said' })
  const { body } = await open('carla', id, 'child-sexual-abuse-material')
  const evidence = await server.as('delia').get(`/api/v1/situations/${body.id}/evidence`)
  expect(evidence.body).toMatchObject({
    hearsayOnly: true,
    confidence: 'low',
    structuralAlert: { kind: 'not-enough', reason: 'hearsay-alone' },
    imminentAlert: { kind: 'not-enough', reason: 'hearsay-alone' },
  })
})
