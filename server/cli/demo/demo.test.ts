import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  demonstrationSecret,
  fromBase64url,
  type KeyPair,
  openDesk,
  openLetter,
  openSealedKey,
  unlockPersonKey,
} from '../../../sealing/index.ts'
import type { AlertRow } from '../../../vocabulary/wire/alert.ts'
import type { PersonGaps, PlanRow } from '../../../vocabulary/wire/assessment.ts'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { BiasReviewRow } from '../../../vocabulary/wire/bias-review.ts'
import type { BodyRow } from '../../../vocabulary/wire/body.ts'
import type { FeedKeyRow } from '../../../vocabulary/wire/cap.ts'
import type { CohortRow, CohortView, ObservationRow } from '../../../vocabulary/wire/cohort.ts'
import type { CommitmentRow, CommitmentsSummary } from '../../../vocabulary/wire/commitment.ts'
import type { RequestRow, SessionDetail, SessionRow } from '../../../vocabulary/wire/committee.ts'
import type { FindingRow } from '../../../vocabulary/wire/detection.ts'
import type { DetectionJobRow } from '../../../vocabulary/wire/detection-job.ts'
import type { DetectionSettingsRow } from '../../../vocabulary/wire/detection-settings.ts'
import type { DeviceRow } from '../../../vocabulary/wire/device.ts'
import type { FrameworkRow } from '../../../vocabulary/wire/framework.ts'
import type { KeeperRequestRow, KeepersView } from '../../../vocabulary/wire/keepers.ts'
import type { OwnDesk, OwnKey } from '../../../vocabulary/wire/keys.ts'
import type { RoundDetail, RoundRow } from '../../../vocabulary/wire/live.ts'
import type { DrillDetail, DrillRow, MechanismRow } from '../../../vocabulary/wire/mechanism.ts'
import type { SignatoryRow, SigningRow } from '../../../vocabulary/wire/pact.ts'
import type { AccessRequestDetail, AccessRequestRow } from '../../../vocabulary/wire/privacy.ts'
import type { PublicProgramme } from '../../../vocabulary/wire/programme.ts'
import type { ProposalRow } from '../../../vocabulary/wire/proposal.ts'
import type { PublicPact } from '../../../vocabulary/wire/public-pact.ts'
import type { ReferralRow } from '../../../vocabulary/wire/referral.ts'
import type {
  ExportRow,
  ReportComparison,
  ReportListRow,
  ReportView,
} from '../../../vocabulary/wire/report.ts'
import type { ReportingWaveRow } from '../../../vocabulary/wire/reporting.ts'
import type { Pmf } from '../../../vocabulary/wire/results.ts'
import type { RetentionProof } from '../../../vocabulary/wire/retention.ts'
import type { PersonIncidentRow } from '../../../vocabulary/wire/safety.ts'
import type { OutsideRequestRow } from '../../../vocabulary/wire/sharing.ts'
import type { LettersOfSignal, SignalDetail, SignalRow } from '../../../vocabulary/wire/signal.ts'
import type { ScenarioRow } from '../../../vocabulary/wire/threat.ts'
import type { TokenRow } from '../../../vocabulary/wire/token.ts'
import type { Trace } from '../../../vocabulary/wire/trace.ts'
import type { TrainerRow } from '../../../vocabulary/wire/trainer.ts'
import type { TrainingReport, TrainingRow } from '../../../vocabulary/wire/training.ts'
import type { WebhookRow } from '../../../vocabulary/wire/webhook.ts'
import type { WorkshopDetail, WorkshopRow } from '../../../vocabulary/wire/workshop.ts'
import { verifyAudit } from '../../parties/audit/index.ts'
import { seededChance } from '../../platform/chance.ts'
import { createLog } from '../../platform/log.ts'
import { SettableClock } from '../../platform/time.ts'
import {
  anAuditKey,
  makeTestDatabase,
  type TestDatabase,
  testBadgeKeys,
  testSealKeys,
} from '../../testing/index.ts'
import type { PersonKey } from './country/index.ts'
import { generateDemo, type Scale } from './generate-demo.ts'
import { type KnownReceipt, makeKnownReceipt } from './known-receipt.ts'
import { type Story, stories } from './stories/index.ts'
import { openWorld, type World } from './world/index.ts'

const until = new Date('2026-09-16T20:00:00Z')
const key = anAuditKey()
/** The youngest story of each ending, and the one whose answer everybody may read. */
const youngest = [
  ...new Map(stories.filter(({ kind }) => kind === 'structural').map((story) => [story.end, story])).values(),
]
const small: Scale = {
  days: 600,
  signalsAYear: 8,
  sweepDays: 21,
  stories: [...youngest, ...stories.filter(({ kind, end }) => kind === 'imminent' && end === 'issued')],
}

async function aWorld(database: TestDatabase, days: number): Promise<World> {
  const chance = seededChance('a demonstration')
  return await openWorld({
    connections: database.connections,
    keyring: {
      signInSecret: 'the secret of test cookies, which is long enough',
      limitKey: chance.bytes(32),
      webhookKey: Buffer.alloc(32, 'the key of test webhooks'),
      push: { publicKey: 'the public key of test notices' },
      seals: await testSealKeys(),
      badges: await testBadgeKeys(),
      auditKey: key,
    },
    clock: new SettableClock(new Date(until.getTime() - days * 86_400_000)),
    chance,
    until,
    version: 'test',
    log: createLog(
      () => undefined,
      () => until,
    ),
  })
}

const generate = (world: World, scale: Scale, receipt: Pick<KnownReceipt, 'find' | 'receiptKey'>) =>
  generateDemo(world, { seed: 'test', scale, ...receipt, told: () => undefined })

describe('the demonstration', () => {
  let database: TestDatabase
  let world: World
  let receipt: KnownReceipt
  const used = new Set<string>()

  beforeAll(async () => {
    database = await makeTestDatabase()
    world = await aWorld(database, small.days)
    world.http.addHook(
      'onResponse',
      async ({ method, routeOptions }) => void used.add(`${method} ${routeOptions.url}`),
    )
    receipt = await makeKnownReceipt(seededChance('test'))
    await generate(world, small, receipt)
  }, 300_000)
  afterAll(async () => {
    await world.close()
    await database.drop()
  })

  const all = async <T>(by: PersonKey, url: string) => (await world.as(by).get<{ items: T[] }>(url)).items

  test('ends at the present', () => {
    expect(world.clock.now()).toEqual(until)
  })

  test('has alerts in every state, and a list shows each', async () => {
    const found = await all<AlertRow>('carla', '/api/v1/alerts?view=all&limit=100')
    const told = new Set<Story['end']>(youngest.map(({ end }) => end))
    expect(told.size).toBe(11)
    expect([...new Set(found.map(({ state }) => state))].sort()).toEqual([...told].sort())
  })

  test('has recommendations accepted, declined, unanswered, overdue and verified', async () => {
    const found = await all<CommitmentRow>('carla', '/api/v1/commitments?view=all&limit=100')
    const states = new Set(found.map(({ state }) => state))
    expect([...states]).toEqual(
      expect.arrayContaining(['accepted', 'declined', 'issued', 'in-progress', 'verified']),
    )
    expect(found.some(({ unanswered }) => unanswered)).toBe(true)
    expect(found.some(({ overdue }) => overdue)).toBe(true)
  })

  test('has weeks that were judged by the clock and on demand, waves of reporting, and settings that wait', async () => {
    const jobs = await all<DetectionJobRow>('carla', '/api/v1/detection/jobs?limit=100')
    expect(new Set(jobs.map(({ why, state }) => `${why} ${state}`))).toEqual(
      new Set(['nightly done', 'asked done']),
    )
    const waves = await all<ReportingWaveRow>('carla', '/api/v1/detection/waves?limit=100')
    expect(new Set(waves.map(({ kind }) => kind))).toEqual(new Set(['training', 'campaign', 'drill']))
    const settings = await all<DetectionSettingsRow>('carla', '/api/v1/detection/settings')
    expect(settings.map(({ state }) => state)).toEqual(['proposed', 'declined'])
  })

  test('has proposals and appeals in each state', async () => {
    const found = await all<ProposalRow>('carla', '/api/v1/proposals?view=all&limit=100')
    expect(new Set(found.map(({ state }) => state))).toEqual(
      new Set(['submitted', 'accepted', 'declined', 'withdrawn']),
    )
    const appeals = new Set(found.flatMap(({ appeal }) => appeal?.state ?? []))
    expect(appeals).toEqual(new Set(['lodged', 'upheld', 'dismissed', 'not-admitted', 'withdrawn']))
  })

  test('has a workshop with its minutes, six agreements that fared differently, and one that is prepared', async () => {
    const found = await all<WorkshopRow>('nora', '/api/v1/workshops')
    expect(found.map(({ state }) => state).sort()).toEqual(['closed', 'draft'])
    const closed = found.find(({ state }) => state === 'closed')
    expect(closed).toMatchObject({ statements: 12, reached: 10, agreements: 6 })
    const rounds = await all<RoundRow>('nora', `/api/v1/workshops/${closed?.id}/rounds`)
    const details = await Promise.all(
      rounds.map(({ id }) => world.as('nora').get<RoundDetail>(`/api/v1/workshop-rounds/${id}`)),
    )
    const results = details.map((round) => round.results)
    expect(results.map((one) => [one?.voices, one?.voters])).toEqual([
      [30, 30],
      [30, 30],
      [30, 28],
    ])
    // What people think comes first, with groups or the reason why there are none.
    expect(results[0]?.opinions.map(({ agree, disagree, pass }) => agree + disagree + pass)).toEqual(
      Array(12).fill(30),
    )
    const { groups } = results[0] ?? {}
    expect(groups?.reliable).toBe(groups?.says === 'reliable')
    expect(groups?.groups.length).toBeGreaterThanOrEqual(groups?.reliable === true ? 2 : 0)
    expect(results[2]?.ratings.filter(({ result }) => result.outcome === 'reached').length).toBeGreaterThan(5)
    expect(results[2]?.attrition?.every(({ before, again }) => before >= 5 && again <= before)).toBe(true)
    const agreed = await all<CommitmentRow>('mara', `/api/v1/commitments?view=all&origin=${closed?.id}`)
    expect(agreed.map(({ state }) => state).sort()).toEqual(
      ['accepted', 'declined', 'in-progress', 'issued', 'reported-done', 'verified'].sort(),
    )
    expect(new Set(agreed.map(({ line }) => line))).toEqual(new Set(['prevention', 'protection']))
    expect(agreed.filter(({ unanswered }) => unanswered)).toHaveLength(1)
    const { agreements } = await world.as('nora').get<WorkshopDetail>(`/api/v1/workshops/${closed?.id}`)
    expect(agreements.filter(({ ratingRoundId }) => ratingRoundId === rounds.at(-1)?.id)).toHaveLength(4)
    expect(agreed.every(({ indicator }) => indicator !== null)).toBe(true)
    expect(agreed.filter(({ indicator }) => indicator?.latest !== null).length).toBeGreaterThanOrEqual(3)
  })

  test('is walked from a statement to an indicator and back, through what the committee decided', async () => {
    const walk = (kind: string, id: string) => world.as('mara').get<Trace>(`/api/v1/traces/${kind}/${id}`)
    const sessions = await all<SessionRow>('mara', '/api/v1/committee/sessions?view=all')
    const held = await Promise.all(
      sessions.map(({ id }) => world.as('mara').get<SessionDetail>(`/api/v1/committee/sessions/${id}`)),
    )
    const item = held.flatMap(({ items }) => items).find(({ subject }) => subject?.kind === 'commitment')
    const chain = await walk('item', item?.id ?? '')
    const [statement] = chain.statements
    expect(statement?.votes.map(({ way }) => way)).toEqual(['room'])
    const rated = statement?.ratings.at(-1)
    expect(rated).toMatchObject({ round: 3, found: { voters: 28, result: { outcome: 'reached' } } })
    expect(rated?.found.importance.median).toBeGreaterThanOrEqual(7)
    expect(chain.agreed.map(({ statementId }) => statementId)).toEqual([statement?.id])
    expect(chain.items[0]?.decisions[0]?.outcome).toBe('adopted')
    const measured = chain.actions.filter(({ commitment }) => commitment.indicator?.latest)
    expect(measured).toHaveLength(1)
    expect(measured[0]?.commitment).toMatchObject({
      dueOn: expect.any(String),
      organization: expect.any(Object),
    })
    const ends = [
      await walk('statement', statement?.id ?? ''),
      await walk('commitment', measured[0]?.commitment.id ?? ''),
    ]
    for (const one of ends) expect({ ...one, asked: null }).toEqual({ ...chain, asked: null })
  })

  test('has a committee of seven that met four times, decided once in writing, lost a quorum, kept dissent and a conflict', async () => {
    const sessions = await all<SessionRow>('mara', '/api/v1/committee/sessions?view=all')
    expect(sessions.map(({ meeting }) => meeting.state)).toEqual([
      'planned',
      'held',
      'held',
      'held',
      'held',
      'held',
    ])
    expect(sessions.filter(({ mode }) => mode === 'written')).toHaveLength(1)
    expect(sessions[0]?.convenedAt).not.toBeNull()
    const held = await Promise.all(
      sessions.map(({ id }) => world.as('mara').get<SessionDetail>(`/api/v1/committee/sessions/${id}`)),
    )
    const items = held.flatMap((session) => session.items)
    expect(items.some(({ stopReason }) => stopReason === 'too-few-seats')).toBe(true)
    expect(items.some(({ stops }) => stops.some(({ seatId }) => seatId !== null))).toBe(true)
    expect(items.some(({ conflicts }) => conflicts.length > 0)).toBe(true)
    const votes = items.flatMap(({ decisions }) => decisions.flatMap((decision) => decision.votes))
    for (const dissent of ['reservation', 'objection'])
      expect(votes.some(({ vote }) => vote === dissent)).toBe(true)
    const asked = await all<RequestRow>('mara', '/api/v1/committee/requests?view=all')
    expect(new Set(asked.map(({ commitment }) => commitment.state))).toEqual(
      new Set(['accepted', 'declined', 'issued', 'verified']),
    )
    expect(asked.some(({ commitment }) => commitment.overdue)).toBe(true)
    expect(asked.some(({ followsId }) => followsId !== null)).toBe(true)
    expect(
      asked.some(
        ({ silence }) => silence.steps.map(({ step }) => step).join() === 'reminder,superior,public',
      ),
    ).toBe(true)
    expect(new Set(asked.map(({ answer }) => answer?.way))).toEqual(new Set([undefined, 'link', 'recorded']))
  })

  test('has referrals in every state but the one that the clock sets', async () => {
    const found = await all<ReferralRow>('ines', '/api/v1/referrals?view=all&limit=100')
    expect(new Set(found.map(({ state }) => state)).size).toBeGreaterThanOrEqual(11)
  })

  test('has a training that was held, with matched results of six of seven, and one that is planned', async () => {
    const trainings = await all<TrainingRow>('mara', '/api/v1/trainings')
    expect(trainings.map(({ meeting, state }) => [meeting.state, state])).toEqual([
      ['planned', 'in-hand'],
      ['held', 'complete'],
      ['held', 'complete'],
    ])
    const report = await world.as('mara').get<TrainingReport>(`/api/v1/trainings/${trainings[1]?.id}/report`)
    expect(report).toMatchObject({ invited: 7, came: 7, pairs: 6, learnt: { onlyPre: 1 } })
    expect(report.learnt?.signedRank).toMatchObject({ kind: 'tested', up: 6 })
  })

  test('has people who were judged, gaps that became plans, one of them reached, and a next version with proposals', async () => {
    const people = await all<PersonGaps>('vera', '/api/v1/competency-gaps?limit=100')
    const states = new Set(people.flatMap(({ gaps }) => gaps.map(({ state }) => state)))
    expect(states).toEqual(new Set(['reached', 'below', 'not-known', 'not-asked']))
    const plans = await all<PlanRow>('vera', '/api/v1/competency-plans?view=all&limit=100')
    expect(new Set(plans.map(({ state }) => state))).toEqual(new Set(['planned', 'reached', 'dropped']))
    expect(plans.some(({ isLate }) => isLate)).toBe(true)
    const versions = await all<FrameworkRow>('vera', '/api/v1/competency-frameworks')
    expect(versions.map(({ state, inForce, proposals }) => [state, inForce, proposals > 1])).toEqual([
      ['draft', false, true],
      ['validated', true, false],
    ])
  })

  test('has a cohort of twenty-five: who left and who is missing, what was learnt, and what was left of it', async () => {
    const [cohort] = await all<CohortRow>('vera', '/api/v1/cohorts')
    expect(cohort).toMatchObject({
      state: 'finished',
      counts: { invited: 25, came: 24, finished: 21, dropped: 3, open: 1 },
    })
    const { pairs, learnt } = await world.as('mara').get<CohortView>(`/api/v1/cohorts/${cohort?.id}`)
    expect([pairs, learnt?.onlyPre, learnt?.signedRank.kind]).toEqual([21, 3, 'tested'])
    const seen = await all<ObservationRow>('vera', `/api/v1/cohorts/${cohort?.id}/observations?limit=100`)
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['due', 'done', 'not-reached']))
    const trainers = await all<TrainerRow>('vera', '/api/v1/trainers')
    expect(trainers.map(({ state, founding }) => [state, founding])).toEqual([
      ['autonomous', false],
      ['autonomous', true],
    ])
  })

  test('has signings in each state but one, commitments in several, and ratings that anybody reads', async () => {
    const found = await all<SigningRow>('nora', '/api/v1/pact/signings?limit=100')
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['signed', 'published']))
    const { items, unnamed } = await world.anyone.get<PublicPact>('/api/v1/public/pact')
    expect(unnamed).toBe(1)
    const states = new Set(items.flatMap(({ commitments }) => commitments.map(({ state }) => state)))
    expect([...states]).toEqual(
      expect.arrayContaining(['accepted', 'in-progress', 'reported-done', 'verified']),
    )
    expect(items.filter(({ rating }) => rating !== null).length).toBeGreaterThanOrEqual(2)
  })

  test('has two pacts, a signature renewed, one lapsed and one about to, and the committee on all five points', async () => {
    const found = await all<SignatoryRow>('nora', '/api/v1/pact/signatories?limit=100')
    expect(new Set(found.map(({ pact }) => pact.id)).size).toBe(2)
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['institution', 'person']))
    expect(new Set(found.map(({ term }) => term?.state))).toEqual(new Set(['running', 'renewed', 'lapsed']))
    const ending = await all<SignatoryRow>('nora', '/api/v1/pact/signatories?term=ending&limit=100')
    expect(ending.map(({ organization }) => organization.name)).toEqual(['Consejo Tamarelo de la Niñez'])
    const scores = new Set(found.flatMap(({ rating }) => rating?.score ?? []))
    expect(scores).toEqual(new Set(['no-evidence', 'not-started', 'limited', 'substantial', 'complete']))
    const { body } = await world.http.inject({ method: 'GET', url: '/publico/es/pacto' })
    for (const name of ['Pacto Corazón de Tamarela', 'Carta de Almara']) expect(body).toContain(name)
  })

  test('has scenarios of three territories, one of a mapping with its day, and a service to verify again', async () => {
    const scenarios = await all<ScenarioRow>('mara', '/api/v1/threats?view=in-force&limit=100')
    expect(new Set(scenarios.map(({ placeId }) => placeId)).size).toBeGreaterThanOrEqual(3)
    expect(scenarios.some(({ validation }) => validation?.by === 'mapping')).toBe(true)
    expect(scenarios.some(({ validation }) => validation?.by === 'role')).toBe(true)
    expect((await all('elsa', '/api/v1/mappings')).length).toBeGreaterThan(0)
    expect((await all('ines', '/api/v1/services?view=overdue')).length).toBeGreaterThan(0)
    expect((await all('ines', '/api/v1/services?need=safe-place')).length).toBe(1)
  })

  test('has what two people wrote by SMS, one of them about an authority; who thought better of it sent nothing', async () => {
    expect(used.has('POST /api/v1/messaging/twilio')).toBe(true)
    const queue = await world.as('alba').get<{ items: SignalRow[] }>('/api/v1/signals?view=triage&limit=100')
    const bySms = queue.items.filter(
      ({ codes, territoryId }) =>
        (codes.join() === 'CAP6' && territoryId === 'XT-0104') ||
        (codes.join() === 'EXP1,EXP3' && territoryId === 'XT-0102'),
    )
    const channels = await Promise.all(
      bySms.map(({ id }) => world.as('alba').get<SignalDetail>(`/api/v1/signals/${id}`)),
    )
    expect(channels.map(({ channel, language, restricted }) => [channel, language, restricted])).toEqual([
      ['messaging', 'en', true],
      ['messaging', 'es', false],
    ])
  })

  test('has a key that a program reads with, one that was taken away, and notices that are paused', async () => {
    const keys = await all<TokenRow>('lola', '/api/v1/tokens?view=all')
    expect(keys.map(({ state }) => state)).toEqual(['in-force', 'revoked'])
    const told = await all<WebhookRow>('lola', '/api/v1/webhooks')
    expect(told.map(({ state, waiting }) => [state, waiting])).toEqual([['paused', 0]])
  })

  test('has keepers of three offices, and an identity that one of the two who are needed has released', async () => {
    const { inForce } = await world.as('elsa').get<KeepersView>('/api/v1/keepers')
    expect(inForce).toMatchObject({ threshold: 2, able: 3, warnings: [] })
    const [waiting] = await all<KeeperRequestRow>('hilda', '/api/v1/keepers/requests?view=to-answer')
    expect(waiting).toMatchObject({ state: 'waiting', released: 1, mayAnswer: true, signalId: null })
  })

  test('has an institution whose program fetches its alerts, and one that took its key away', async () => {
    const keys = await all<FeedKeyRow>('lola', '/api/v1/cap/keys?view=all')
    expect(keys.map(({ state, lastUsedOn }) => [state, lastUsedOn === null])).toEqual([
      ['revoked', true],
      ['in-force', false],
    ])
    expect(used).toContain('GET /api/v1/cap/messages/:id')
  })

  test('has a telephone that sent a form, and one whose key was taken away', async () => {
    const telephones = await all<DeviceRow>('elsa', '/api/v1/devices?view=all')
    expect(telephones.map(({ label, state }) => [label, state]).sort()).toEqual([
      ['Teléfono 1', 'in-force'],
      ['Teléfono 2', 'revoked'],
    ])
    expect(telephones.find(({ state }) => state === 'in-force')?.seenIn).toMatch(/-01$/)
    const seen = await all<SignalRow>('alba', '/api/v1/signals?view=all&territory=XT-0103&limit=100')
    const details = await Promise.all(
      seen.map(({ id }) => world.as('alba').get<SignalDetail>(`/api/v1/signals/${id}`)),
    )
    expect(details.filter(({ channel }) => channel === 'openrosa').map(({ state }) => state)).toEqual([
      'answered',
    ])
  })

  test('has findings accepted, dismissed and waiting', async () => {
    const found = await all<FindingRow>('carla', '/api/v1/detection/findings?state=all&limit=100')
    expect([...new Set(found.map(({ state }) => state))]).toEqual(
      expect.arrayContaining(['raised', 'accepted', 'dismissed']),
    )
    expect(found.some(({ rule, state }) => rule === 'possible-campaign' && state === 'raised')).toBe(true)
  })

  test('has one territory that was drilled, one that never was, and one whose pathway is old', async () => {
    const found = await all<MechanismRow>('mara', '/api/v1/mechanisms')
    const of = (placeId: string) => found.find((one) => one.placeId === placeId)
    const pathway = (placeId: string) => of(placeId)?.checks.find(({ item }) => item === 'pathway')?.status
    expect(of('XT-04')?.lastDrill?.result).toBe('passed-with-observations')
    expect([of('XT-02')?.lastDrill, of('XT-02')?.undrilled]).toEqual([null, true])
    expect([pathway('XT-03'), pathway('XT-04')]).toEqual(['stale', 'there'])
  })

  test('has a drill whose whole chain was run, and nothing of it is open', async () => {
    const drills = await all<DrillRow>('mara', '/api/v1/drills')
    expect(drills.map(({ meeting }) => meeting.state).sort()).toEqual(['cancelled', 'held', 'planned'])
    const held = drills.find(({ meeting }) => meeting.state === 'held')
    const { steps } = await world.as('mara').get<DrillDetail>(`/api/v1/drills/${held?.meeting.id}`)
    expect(steps.every(({ doneAt }) => doneAt !== null)).toBe(true)
    expect(steps.filter(({ inTime }) => inTime === false)).toMatchObject([
      { step: 'alert', missedReason: 'no-answer' },
    ])
    const played = await all<AlertRow>('carla', '/api/v1/alerts?view=all&limit=100')
    expect(played.filter(({ exercise }) => exercise)).toMatchObject([{ state: 'lifted' }])
  })

  test.each([
    'alba',
    'berta',
    'carla',
    'delia',
    'elsa',
    'flor',
    'gilda',
    'hugo',
    'irma',
    'julio',
    'hilda',
    'remedios',
  ] as const)('something waits for %s', async (person) => {
    const { items } = await world.as(person).get<Attention>('/api/v1/attention')
    expect(items.length).toBeGreaterThan(0)
  })

  test.each([
    ['ines', '/api/v1/referrals'],
    ['simon', '/api/v1/inbox'],
    ['tania', '/api/v1/inbox'],
    ['juana', '/api/v1/proposals'],
    ['zoe', '/api/v1/proposals'],
    ['mara', '/api/v1/unanswered'],
    ['nora', '/api/v1/unanswered'],
    ['nora', '/api/v1/workshops'],
    ['juana', '/api/v1/workshops'],
    ['lola', '/api/v1/people'],
    ['karla', '/api/v1/people'],
  ] as const)('%s has something on the screen %s', async (person, url) => {
    const page = await world.as(person).get<Record<string, unknown>>(url)
    const lists = Object.values(page).filter((part) => Array.isArray(part))
    expect(Math.max(...lists.map((list) => list.length))).toBeGreaterThan(0)
  })

  test.each([
    ['quena', 'signal'],
    ['olga', 'situation'],
    ['simon', 'commitment'],
  ] as const)('%s has a %s in hand, and finds it first', async (person, kind) => {
    const { items } = await world.as(person).get<Attention>('/api/v1/attention')
    expect(items[0]?.assignedTo?.mine).toBe(true)
    expect(items[0]?.kind).toMatch(kind === 'situation' ? /situation|assessment/ : kind)
  })

  test('what an institution owes and did is told by both lines', async () => {
    const childhood = world.ids.organizations.get('childhood')
    const summary = await world
      .as('mara')
      .get<CommitmentsSummary>(`/api/v1/organizations/${childhood}/commitments-summary`)
    expect(summary.counts.issued).toBeGreaterThan(0)
    expect(summary.byLine.reduce((sum, { issued }) => sum + issued, 0)).toBe(summary.counts.issued)
  })

  test('the receipt that everybody may know finds an answer', async () => {
    const answer = await world.anyone.post<{ stage: string; feedbackCode: string }>('/api/v1/receipts/open', {
      find: receipt.find,
    })
    expect(answer).toMatchObject({ stage: 'answered', feedbackCode: 'alert-issued' })
  })

  test('has notes that the desk opens with a key that everybody may know here, and the local table what was handed on', async () => {
    const alba = await readNotes('alba')
    expect(alba.length).toBeGreaterThan(3)
    for (const text of alba) expect(text).toMatch(/[a-záéíóúñ¿.]{3}/i)
    expect((await readNotes('elsa')).length).toBeGreaterThan(0)
  })

  /** As the desk's page does it: the own key, the keys of the desks, each signal's key, each letter. */
  async function readNotes(who: PersonKey): Promise<readonly string[]> {
    const hand = world.as(who)
    const { login, key } = await hand.get<OwnKey>('/api/v1/keys/own')
    if (key === null) throw new Error(`${who} has no key`)
    const locked = fromBase64url(key.locks[0]?.locked ?? '')
    const member = await unlockPersonKey(await demonstrationSecret(login), {
      publicKey: fromBase64url(key.publicKey),
      locked,
    })
    const held = new Map<string, KeyPair>()
    for (const desk of await all<OwnDesk>(who, '/api/v1/keys/desks'))
      for (const [id, pair] of (await openDesk(member, desk)).open) held.set(id, pair)
    const texts: string[] = []
    for (const { id } of await all<{ id: string }>(who, '/api/v1/signals?view=all&limit=100')) {
      const letters = await hand.get<LettersOfSignal>(`/api/v1/signals/${id}/letters`)
      for (const letter of letters.letters) {
        const wraps = letters.keys.find(({ publicKey }) => publicKey === letter.publicKey)?.wraps ?? []
        const wrap = wraps.find(({ deskKeyId }) => held.has(deskKeyId ?? ''))
        const desk = held.get(wrap?.deskKeyId ?? '')
        if (wrap === undefined || desk === undefined) continue
        const opened = await openSealedKey(desk.privateKey, {
          publicKey: fromBase64url(letter.publicKey),
          sealed: fromBase64url(wrap.sealed),
        })
        texts.push(await openLetter(opened.privateKey, fromBase64url(letter.ciphertext), letter))
      }
    }
    return texts
  }

  test('somebody is on duty now, and for a year to come', async () => {
    const [desk] = await all<{ id: string; onDuty: unknown[] }>('berta', '/api/v1/duty')
    expect(desk?.onDuty.length).toBeGreaterThan(0)
    const at = (days: number) => new Date(until.getTime() + days * 86_400_000).toISOString()
    const later = `/api/v1/duty/desks/${desk?.id}/shifts?from=${at(365)}&to=${at(366)}`
    expect((await all('berta', later)).length).toBeGreaterThan(0)
  })

  test('has a programme that everybody may read of, its bodies with their seats, and who does what where', async () => {
    const { programme } = await world.anyone.get<PublicProgramme>('/api/v1/public/programme')
    expect(programme).toMatchObject({ donor: 'Fondo Boreal de Cooperación', draft: false })
    const found = await all<BodyRow>('mara', '/api/v1/bodies')
    expect(found.map(({ kind }) => kind).sort()).toEqual([
      'commission',
      'local-committee',
      'local-committee',
      'steering-committee',
    ])
    expect(found.map(({ vacant }) => vacant)).toEqual([0, 0, 0, 0])
    expect((await all('mara', '/api/v1/activities')).length).toBeGreaterThan(8)
  })

  test('has somebody named who may count the votes of its workshop again', async () => {
    const [audit] = await all<{ rounds: { kept: boolean; voters: number }[] }>('karla', '/api/v1/vote-audits')
    expect(audit?.rounds.map(({ kept, voters }) => [kept, voters])).toEqual([
      [true, 30],
      [true, 30],
      [true, 28],
    ])
  })

  test('has a name erased by two people, a request that one owner refused, a threat contained and a bias review', async () => {
    const karla = world.as('karla')
    const { items: asked } = await karla.get<{ items: AccessRequestRow[] }>(
      '/api/v1/privacy/requests?view=all',
    )
    expect(asked.map(({ right, state }) => `${right} ${state}`).sort()).toEqual([
      'access in-hand',
      'erasure answered',
    ])
    const erased = asked.find(({ right }) => right === 'erasure')
    const detail = await karla.get<AccessRequestDetail>(`/api/v1/privacy/requests/${erased?.id}`)
    expect([detail.outcome, detail.secondBy, detail.traces.length > 0]).toEqual([
      'done',
      'Hilda Ransero',
      true,
    ])
    const { items: outside } = await karla.get<{ items: OutsideRequestRow[] }>(
      '/api/v1/sharing/requests?view=all',
    )
    expect(outside.map(({ state, refusalReason }) => refusalReason ?? state).sort()).toEqual([
      'no-protocol',
      'not-answered',
      'owner-refused',
    ])
    const { items: incidents } = await world
      .as('berta')
      .get<{ items: PersonIncidentRow[] }>('/api/v1/safety/incidents?view=all')
    expect(incidents.map(({ state }) => state).sort()).toEqual(['closed', 'open'])
    const { items: reviews } = await world.as('mara').get<{ items: BiasReviewRow[] }>('/api/v1/bias-reviews')
    expect(reviews).toMatchObject([{ state: 'adopted' }])
    const { items: proofs } = await karla.get<{ items: RetentionProof[] }>('/api/v1/retention/proofs')
    expect(proofs.length).toBeGreaterThan(0)
    expect(await karla.post('/api/v1/retention/check')).toMatchObject({ clean: true })
  })

  test('reports: a half to its donor, with cells that are not shown, corrected with its reason, and a week', async () => {
    const uma = world.as('uma')
    const { items } = await world.as('nora').get<{ items: ReportListRow[] }>('/api/v1/reports')
    expect(items.map(({ kind, version, state }) => `${kind} ${version} ${state}`).sort()).toEqual([
      'semi-annual 1 superseded',
      'semi-annual 2 frozen',
      'situation 1 frozen',
    ])
    const corrected = items.find(({ version }) => version === 2)
    expect(corrected?.reason).toContain('comité')
    const { content } = await uma.get<ReportView>(`/api/v1/reports/${corrected?.id}`)
    const rows = content.outcomes.flatMap((one) => one.rows)
    expect(rows.some(({ actual }) => actual.kind === 'cannot-tell' && actual.reason === 'below-gate')).toBe(
      true,
    )
    const compared = await uma.get<ReportComparison>(`/api/v1/reports/${corrected?.id}/comparison`)
    expect(compared.differences.map(({ at }) => at).sort()).toEqual([
      '/lessons/en',
      '/lessons/es',
      '/lessons/fr',
    ])
    const { items: files } = await uma.get<{ items: ExportRow[] }>(`/api/v1/reports/${corrected?.id}/exports`)
    expect(files.map(({ format, state }) => `${format} ${state}`).sort()).toEqual([
      'hxl cancelled',
      'iati done',
    ])
  })

  test('its audit chain verifies, rows included', async () => {
    const report = await world.job.transact({ kind: 'job', name: 'test' }, (work) =>
      verifyAudit(work, { publicKey: key.publicKey, keyId: key.id }),
    )
    expect(report.fault).toBeNull()
    expect(report.links).toBeGreaterThan(1000)
  })

  /** Whatever is written of these is done in the demonstration by somebody. */
  const walked = [
    'signals',
    'situations',
    'commitments',
    'assess',
    'alert',
    'proposal',
    'appeal',
    'referral',
    'findings',
    'threats',
    'mappings',
    'services',
    'results',
    'reports',
    'report-',
    'pact',
    'workshop',
    'drills',
    'protocols',
    'cohorts',
    'observations',
    'trainers',
    'trainings',
    'competenc',
    'room/tests',
    'room/materials',
    'room/reactions',
    'draft/publish',
  ]
  /** The votes of thirty people may never be public, so nobody takes them back: that takes a hundred. */
  const never = ['', '/withdraw'].map((deed) => `POST /api/v1/workshop-rounds/:id/publication${deed}`)
  test('measures its results: targets, figures that the work gives, a survey and a register that were approved, a variance explained', async () => {
    const pmf = await world.as('nora').get<Pmf>('/api/v1/results/pmf?period=2026-H1')
    expect(pmf.framework.state).toBe('in-force')
    const row = (key: string) => pmf.items.find((one) => one.key === key)
    expect(row('1200-I4.2')).toMatchObject({ planned: expect.any(Number), baseline: expect.any(Object) })
    expect(row('1200-I4.2')?.varianceText?.text).toContain('mecanismo')
    expect(row('1100-I12.1')?.actual).toMatchObject({ kind: 'known', numerator: 31, denominator: 47 })
    expect(row('1112-M1')?.actual).toMatchObject({ kind: 'known', value: 4 })
    // Of those who were trained women are told, and everybody else together.
    const sex = row('1111-M1')?.disaggregation.find(({ by }) => by === 'sex')
    expect(sex?.cells.map(({ key, value }) => [key, value.kind])).toEqual([
      ['woman', 'known'],
      ['others', 'cannot-tell'],
    ])
  })

  test('does everything that the product lets people do with warnings', () => {
    const missing = writesOf(world).filter(
      (route) => !never.includes(route) && walked.some((part) => route.includes(part)) && !used.has(route),
    )
    expect(missing).toEqual([])
  })
})

function writesOf(world: World): string[] {
  const { paths = {} } = world.http.swagger() as { paths?: Record<string, object> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`)
      .filter((route) => !route.startsWith('GET ')),
  )
}

test('a handler that is missing ends the demonstration with an error', async () => {
  const database = await makeTestDatabase()
  const world = await aWorld(database, 12)
  world.http.addHook('onRequest', async ({ routeOptions }, reply) => {
    if (routeOptions.url === '/api/v1/signals/:id/verification') reply.callNotFound()
  })
  try {
    const scale = { days: 12, signalsAYear: 200, sweepDays: 30, stories: [] }
    await expect(generate(world, scale, await makeKnownReceipt(seededChance('x')))).rejects.toThrow(
      /\/verification.*was refused|refused \(404\)/,
    )
  } finally {
    await world.close()
    await database.drop()
  }
}, 60_000)
