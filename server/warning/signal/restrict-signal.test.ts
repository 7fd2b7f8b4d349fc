import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FindingRow } from '../../../vocabulary/wire/detection.ts'
import type { SignalDetail } from '../../../vocabulary/wire/signal.ts'
import type { SituationDetail, SituationRow } from '../../../vocabulary/wire/situation.ts'
import { restrictReasons } from '../../../vocabulary/words/index.ts'
import {
  assessedSituation,
  draftedAlert,
  type PersonKey,
  sendSignal,
  startTestServer,
  type TestServer,
  verifiedSignal,
} from '../../testing/index.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const body = { reason: 'authority-may-be-involved' }
const valid = { outcome: 'valid', reason: 'plausible-indicators' }
const restrict = async (who: PersonKey, id: string, given: object = body) =>
  await server
    .as(who)
    .post<{ code?: string; fields?: { field: string; code: string }[] }>(
      `/api/v1/signals/${id}/restrict`,
      given,
    )
const join = async (id: string, who: PersonKey = 'elsa') =>
  (
    await server
      .as(who)
      .post<{ id: string }>('/api/v1/situations', { signalId: id, modality: 'forced-labour' })
  ).body.id

async function triaged(): Promise<string> {
  const { id } = await sendSignal(server)
  await server.as('alba').post(`/api/v1/signals/${id}/triage`, valid)
  return id
}

describe('restricting a signal', () => {
  test.each(['alba', 'berta', 'carla', 'elsa'] as const)(
    'by %s takes it from the local table at once',
    async (who) => {
      const id = await triaged()
      expect((await restrict(who, id)).status).toBe(200)
      expect((await server.as('elsa').get(`/api/v1/signals/${id}`)).status).toBe(404)
      const seen = (await server.as('hilda').get<SignalDetail>(`/api/v1/signals/${id}`)).body
      expect(seen).toMatchObject({ restricted: true, canRestrict: false, state: 'triaged' })
      expect(seen.decisions.at(-1)).toMatchObject({ kind: 'restrict', reason: body.reason })
    },
  )

  test('before triage never lets it reach the local table', async () => {
    const { id } = await sendSignal(server)
    await restrict('alba', id)
    await server.as('alba').post(`/api/v1/signals/${id}/triage`, valid)
    expect((await server.as('elsa').get(`/api/v1/signals/${id}`)).status).toBe(404)
  })

  test('is for good: a second time, and any later detail, change nothing of it', async () => {
    const { id, find } = await sendSignal(server)
    await restrict('alba', id)
    const again = await restrict('alba', id)
    expect([again.status, again.body.code]).toEqual([409, 'already-decided'])
    await server.public.post('/api/v1/receipts/details', { find, authorityInvolved: 'no' })
    expect((await server.as('alba').get(`/api/v1/signals/${id}`)).body).toMatchObject({ restricted: true })
  })

  test('is refused without a reason of the catalogue, to other roles, elsewhere, and to an analyst of a territory', async () => {
    const id = await triaged()
    const unknown = await restrict('alba', id, { reason: 'because' })
    expect([unknown.status, unknown.body.fields]).toEqual([400, [{ field: '/reason', code: 'unknown-code' }]])
    expect((await server.public.post(`/api/v1/signals/${id}/restrict`, body)).status).toBe(401)
    for (const who of ['flor', 'lola', 'delia', 'mara', 'sara', 'juana', 'hilda'] as const)
      expect([who, (await restrict(who, id)).status]).toEqual([who, 403])
    expect((await restrict('rita', id)).status).toBe(403)
    expect((await restrict('petra', id)).status).toBe(404)
    const seen = (await server.as('elsa').get<SignalDetail>(`/api/v1/signals/${id}`)).body
    expect(seen).toMatchObject({ restricted: false, canRestrict: true })
    expect(seen.decisions.map(({ kind }) => kind)).not.toContain('restrict')
  })

  test('is refused of one that its reporter took back', async () => {
    const { id, find } = await sendSignal(server)
    await server.public.post('/api/v1/receipts/withdraw', { find })
    expect((await restrict('alba', id)).body.code).toBe('move-not-allowed')
  })

  test('takes every reason of the catalogue', async () => {
    for (const { code } of restrictReasons.entries)
      expect((await restrict('alba', await triaged(), { reason: code })).status).toBe(200)
  })
})

const locals = ['elsa', 'rita', 'petra'] as const
const lists = [
  '/api/v1/signals?view=all&limit=100',
  '/api/v1/signals?view=verification&limit=100',
  '/api/v1/signals?view=feedback&limit=100',
  '/api/v1/signals?view=detail&limit=100',
  '/api/v1/signals?view=all&territory=0101',
  '/api/v1/situations?state=not-closed',
  '/api/v1/situations?state=closed',
  '/api/v1/detection/findings?state=all&limit=100',
  '/api/v1/detection/map?weeks=52',
  '/api/v1/detection/series?territory=0101&group=exploitation&weeks=20',
  '/api/v1/detection/series?territory=01&group=recruitment&weeks=20',
  '/api/v1/alerts?view=all&limit=100',
  '/api/v1/attention',
]

/** Everything that the local people read, as the bytes they get: the lists, and each of these subjects. */
async function readLocally(subjects: readonly string[]): Promise<string> {
  const replies: string[] = []
  for (const person of locals) {
    for (const url of [...lists, ...subjects]) {
      const { status, text } = await server.as(person).get(url)
      replies.push(`${person} ${url} ${status} ${text}`)
    }
  }
  return replies.join('\n')
}

/** What the local table has of its own: a situation of two signals, judged independent. */
async function localWork(): Promise<{ situation: string; subjects: string[] }> {
  const one = await verifiedSignal(server, { codes: ['EXP1'] })
  const other = await verifiedSignal(server, { codes: ['EXP1', 'CAP1'] }, { verifier: 'elsa' })
  const situation = await join(one.id)
  await join(other.id)
  await server.as('carla').post(`/api/v1/situations/${situation}/independence`, {
    signalIds: [one.id, other.id],

    ground: 'different-observers',
  })
  await server.settle()
  const findings = await server
    .as('carla')
    .get<{ items: FindingRow[] }>('/api/v1/detection/findings?state=all&limit=100')
  const subjects = [
    `/api/v1/situations/${situation}`,
    ...[one, other].flatMap(({ id }) => [`/api/v1/signals/${id}`, `/api/v1/signals/${id}/situations`]),
    ...findings.body.items.map(({ id }) => `/api/v1/detection/findings/${id}`),
  ]
  return { situation, subjects }
}

describe('after a signal was restricted, the local table reads byte by byte what it would without that signal', () => {
  test('where it was triaged, or verified', async () => {
    const { subjects } = await localWork()
    const before = await readLocally(subjects)
    const verified = async () => (await verifiedSignal(server, { dangerNow: true })).id
    for (const make of [triaged, verified]) {
      const id = await make()
      await server.settle()
      expect((await readLocally(subjects)) === before).toBe(false)
      expect((await restrict('elsa', id)).status).toBe(200)
      await server.settle()
      expect(await readLocally(subjects)).toBe(before)
    }
  })

  test('where it had joined a local situation, which it made urgent', async () => {
    const { situation, subjects } = await localWork()
    const before = await readLocally(subjects)
    const { id } = await verifiedSignal(server, { dangerNow: true, codes: ['TRA3'] })
    expect(await join(id)).toBe(situation)
    await server.settle()
    expect((await server.as('elsa').get(`/api/v1/situations/${situation}`)).body).toMatchObject({
      urgent: true,
    })
    await restrict('elsa', id)
    await server.settle()
    expect(await readLocally(subjects)).toBe(before)
    const seen = await server.as('hilda').get<{ items: SituationRow[] }>('/api/v1/situations')
    expect(seen.body.items).toMatchObject([{ restricted: true, urgent: true, signals: 1 }])
  })

  test('where it had opened the situation that others joined later', async () => {
    const before = await readLocally([])
    const first = await verifiedSignal(server, { dangerNow: true })
    const situation = await join(first.id)
    server.clock.advance({ hours: 3 })
    const second = await verifiedSignal(server, { codes: ['EXP1'] })
    await join(second.id, 'carla')
    await restrict('berta', first.id)
    await server.settle()
    expect((await readLocally([])) === before).toBe(false)
    const left = (
      await server
        .as('elsa')
        .get<SituationRow & { timeline: { kind: string; at: string; by: string }[] }>(
          `/api/v1/situations/${situation}`,
        )
    ).body
    const now = server.clock.now().toISOString()
    expect(left).toMatchObject({
      urgent: false,
      signals: 1,
      openedAt: now,
      clock: { leftMinutes: 7 * 24 * 60 },
    })
    expect(left.timeline.map(({ kind, by, at }) => [kind, by, at])).toEqual([
      ['situation.opened', 'Carla', now],
      ['situation.signal-linked', 'Carla', now],
    ])
  })

  test('where it was all that its situation had: the situation leaves with it', async () => {
    const { subjects } = await localWork()
    const before = await readLocally(subjects)
    const { id } = await verifiedSignal(server)
    const { body: own } = await server
      .as('carla')
      .post<{ id: string }>('/api/v1/situations', { signalId: id, modality: 'sexual-exploitation' })
    await server.settle()
    expect((await readLocally(subjects)) === before).toBe(false)
    await restrict('alba', id)
    await server.settle()
    expect(await readLocally(subjects)).toBe(before)
    expect((await server.as('elsa').get(`/api/v1/situations/${own.id}`)).status).toBe(404)
    const moved = await server.as('hilda').get(`/api/v1/situations/${own.id}`)
    expect(moved.body).toMatchObject({ restricted: true, signals: 1, modality: 'sexual-exploitation' })
  })

  test('where the restricted situation of its kind was open already: both are one, and nothing local is left', async () => {
    const before = await readLocally([])
    const flagged = await verifiedSignal(server, { authorityInvolved: 'yes' })
    const restricted = await join(flagged.id, 'carla')
    const { id } = await verifiedSignal(server)
    const local = await join(id)
    expect(local).not.toBe(restricted)
    await restrict('carla', id)
    await server.settle()
    expect(await readLocally([])).toBe(before)
    expect((await server.as('elsa').get(`/api/v1/situations/${local}`)).status).toBe(404)
    expect((await server.as('hilda').get(`/api/v1/situations/${restricted}`)).body).toMatchObject({
      signals: 2,
    })
    expect((await server.as('carla').get(`/api/v1/situations/${local}`)).body).toMatchObject({
      restricted: true,
      state: 'closed',
      closedOutcome: 'merged',
      signals: 0,
    })
  })

  test('where an alert was being written on it: the draft and what it asks leave as well', async () => {
    const before = await readLocally([])
    const situation = await assessedSituation(server, 'forced-labour', { territoryId: '0101' })
    const alert = await draftedAlert(server, situation)
    const read = async (who: PersonKey) => await server.as(who).get(`/api/v1/alerts/${alert}`)
    expect((await read('rita')).status).toBe(200)
    const { linkedSignals } = (
      await server.as('carla').get<SituationDetail>(`/api/v1/situations/${situation}`)
    ).body
    await restrict('carla', linkedSignals[0]?.id ?? '')
    await server.settle()
    expect(await readLocally([])).toBe(before)
    expect((await read('rita')).status).toBe(404)
    expect((await read('carla')).body).toMatchObject({
      restricted: true,
      state: 'draft',
      recommendations: [{ verb: 'inspect' }],
    })
  })

  test('where two sources raised a finding with it: the finding leaves, and comes anew when local sources are judged', async () => {
    const sources = [await verifiedSignal(server), await verifiedSignal(server), await verifiedSignal(server)]
    const ids = sources.map(({ id }) => id)
    const joined: string[] = []
    for (const id of ids) joined.push(await join(id))
    const judge = async (signalIds: readonly string[]) =>
      await server.as('carla').post(`/api/v1/situations/${joined[0]}/independence`, {
        signalIds,

        ground: 'different-observers',
      })
    const sentinels = async (who: PersonKey) =>
      (
        await server.as(who).get<{ items: FindingRow[] }>('/api/v1/detection/findings?state=all&limit=100')
      ).body.items.filter(({ rule, kind }) => rule === 'two-independent-sources' && kind === 'sentinel')
    expect((await judge(ids.slice(0, 2))).status).toBeLessThan(300)
    await server.settle()
    expect(await sentinels('rita')).toHaveLength(1)
    await restrict('alba', ids[0] ?? '')
    await server.settle()
    expect(await sentinels('rita')).toEqual([])
    expect(await sentinels('hilda')).toMatchObject([{ restricted: true, state: 'superseded' }])
    await judge(ids.slice(1, 3))
    await server.settle()
    expect(await sentinels('rita')).toMatchObject([{ restricted: false, state: 'raised' }])
  })

  test('where another was called its repetition: that one stands for itself, and names nothing', async () => {
    const original = await triaged()
    const repeat = await sendSignal(server)
    await server.as('alba').post(`/api/v1/signals/${repeat.id}/triage`, {
      outcome: 'duplicate',
      reason: 'same-event-place-time',
      duplicateOf: original,
    })
    await restrict('alba', original)
    await server.settle()
    const seen = await server.as('elsa').get<SignalDetail>(`/api/v1/signals/${repeat.id}`)
    expect(seen.body).toMatchObject({ duplicateOf: null, triageOutcome: 'valid', state: 'triaged' })
    expect(seen.text).not.toContain(original)
    for (const who of locals)
      for (const url of lists) expect((await server.as(who).get(url)).text).not.toContain(original)
  })
})
