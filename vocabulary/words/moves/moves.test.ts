import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roleIds } from '../roles.ts'
import * as cycles from './index.ts'
import type { Actor } from './moves.ts'

const pairs = {
  signal: [cycles.signalMoves, cycles.signalMoveRoles, 'received'],
  situation: [cycles.situationMoves, cycles.situationMoveRoles, 'open'],
  assessment: [cycles.assessmentMoves, cycles.assessmentMoveRoles, 'draft'],
  alert: [cycles.alertMoves, cycles.alertMoveRoles, 'draft'],
  alertRecipient: [cycles.alertRecipientMoves, cycles.alertRecipientMoveRoles, 'listed'],
  recommendation: [cycles.recommendationMoves, cycles.recommendationMoveRoles, 'proposed'],
  responseAction: [cycles.responseActionMoves, cycles.responseActionMoveRoles, 'planned'],
  referral: [cycles.referralMoves, cycles.referralMoveRoles, 'draft'],
  proposal: [cycles.proposalMoves, cycles.proposalMoveRoles, 'submitted'],
  appeal: [cycles.appealMoves, cycles.appealMoveRoles, 'lodged'],
  finding: [cycles.findingMoves, cycles.findingMoveRoles, 'raised'],
  meeting: [cycles.meetingMoves, cycles.meetingMoveRoles, 'planned'],
  version: [cycles.versionMoves, cycles.versionMoveRoles, 'draft'],
  plan: [cycles.planMoves, cycles.planMoveRoles, 'planned'],
  'results framework': [cycles.frameworkMoves, cycles.frameworkMoveRoles, 'draft'],
  'results entry': [cycles.entryMoves, cycles.entryMoveRoles, 'entered'],
  test: [cycles.testMoves, cycles.testMoveRoles, 'waiting'],
  certificate: [cycles.certificateMoves, cycles.certificateMoveRoles, 'proposed'],
  training: [cycles.trainingMoves, cycles.trainingMoveRoles, 'in-hand'],
  item: [cycles.itemMoves, cycles.itemMoveRoles, 'in-use'],
  cohort: [cycles.cohortMoves, cycles.cohortMoveRoles, 'gathering'],
  member: [cycles.memberMoves, cycles.memberMoveRoles, 'invited'],
  trainer: [cycles.trainerMoves, cycles.trainerMoveRoles, 'trainee'],
  workshop: [cycles.workshopMoves, cycles.workshopMoveRoles, 'draft'],
  round: [cycles.roundMoves, cycles.roundMoveRoles, 'draft'],
  statement: [cycles.statementMoves, cycles.statementMoveRoles, 'proposed'],
  signing: [cycles.signingMoves, cycles.signingMoveRoles, 'draft'],
  pledgeTerm: [cycles.pledgeTermMoves, cycles.pledgeTermMoveRoles, 'running'],
  scenario: [cycles.scenarioMoves, cycles.scenarioMoveRoles, 'draft'],
  service: [cycles.serviceMoves, cycles.serviceMoveRoles, 'proposed'],
  sessionItem: [cycles.sessionItemMoves, cycles.sessionItemMoveRoles, 'pending'],
  minutes: [cycles.minutesMoves, cycles.minutesMoveRoles, 'draft'],
  catalogueEdition: [cycles.editionMoves, cycles.editionMoveRoles, 'draft'],
  accessRequest: [cycles.accessRequestMoves, cycles.accessRequestMoveRoles, 'received'],
  sharingProtocol: [cycles.sharingProtocolMoves, cycles.sharingProtocolMoveRoles, 'draft'],
  outsideRequest: [cycles.outsideRequestMoves, cycles.outsideRequestMoveRoles, 'waiting'],
  personIncident: [cycles.personIncidentMoves, cycles.personIncidentMoveRoles, 'open'],
  biasReview: [cycles.biasReviewMoves, cycles.biasReviewMoveRoles, 'draft'],
  webhook: [cycles.webhookMoves, cycles.webhookMoveRoles, 'active'],
  keeperCircle: [cycles.keeperCircleMoves, cycles.keeperCircleMoveRoles, 'proposed'],
  keeperRequest: [cycles.keeperRequestMoves, cycles.keeperRequestMoveRoles, 'waiting'],
} as const

/** Records of the other two wings: workshops, sessions, trainings. */
const ofTheProgramme: ReadonlySet<string> = new Set([
  'results framework',
  'results entry',
  'meeting',
  'version',
  'plan',
  'test',
  'training',
  'certificate',
  'item',
  'cohort',
  'member',
  'trainer',
  'signing',
  'scenario',
  'service',
  'sessionItem',
  'minutes',
  'catalogueEdition',
  'webhook',
  'workshop',
  'round',
  'statement',
  'sharingProtocol',
  'outsideRequest',
])

/**
 * What runs the machine and holds nothing of anybody; words are such, and whoever looks after data may be their second reader.
 * What people and institutions ask about data is that person's own work.
 */
const ofTheMachine: ReadonlySet<string> = new Set([
  'webhook',
  // Whoever sets an installation up is among those who may start a country.
  'certificate',
  'catalogueEdition',
  'keeperCircle',
  'accessRequest',
  'sharingProtocol',
  'outsideRequest',
])

type Table = Record<string, readonly string[]>
type RoleTable = Record<string, Record<string, readonly Actor[]>>

function reach(table: Table, from: string): Set<string> {
  const seen = new Set([from])
  const open = [from]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const next of table[state] ?? []) {
      if (!seen.has(next)) open.push(next)
      seen.add(next)
    }
  }
  return seen
}

describe.each(Object.entries(pairs))('the life cycle of %s', (name, [moves, roles, first]) => {
  const table: Table = moves
  const roleTable: RoleTable = roles

  test('every state is reached from the first one', () => {
    expect([...reach(table, first)].sort()).toEqual(Object.keys(table).sort())
  })

  test('every state leads to an end, or back to a state that may close', () => {
    for (const state of Object.keys(table)) {
      const reached = reach(table, state)
      const ends = [...reached].some(
        (s) =>
          (table[s] ?? []).length === 0 || ['closed', 'accepted', 'complete', 'done', 'ended'].includes(s),
      )
      expect(ends, state).toBe(true)
    }
  })

  test('every allowed move, and no other, names who makes it', () => {
    for (const [from, next] of Object.entries(table)) {
      expect(Object.keys(roleTable[from] ?? {}).sort()).toEqual([...next].sort())
      for (const actors of Object.values(roleTable[from] ?? {})) {
        expect(actors.length).toBeGreaterThan(0)
        expect(new Set(actors).size).toBe(actors.length)
        for (const actor of actors) expect([...roleIds, 'reporter', 'keeper', 'clock']).toContain(actor)
      }
    }
  })

  test('nobody who may only read, run the machine or look after data moves anything but a revocation', () => {
    if (ofTheMachine.has(name)) return
    for (const next of Object.values(roleTable))
      for (const [to, actors] of Object.entries(next))
        for (const never of ['donor', 'administrator', 'data-officer'] as const)
          if (!(to === 'revoked' && never === 'data-officer')) expect(actors).not.toContain(never)
  })

  test('the programme’s people move its own records, and in the warning only what a draft of theirs asks for', () => {
    if (ofTheProgramme.has(name)) return
    for (const [from, next] of Object.entries(roleTable))
      for (const actors of Object.values(next))
        for (const never of ['trainer', 'project-team'] as const)
          if (!(name === 'recommendation' && from === 'proposed' && never === 'project-team'))
            expect(actors).not.toContain(never)
  })
})

describe('a signal', () => {
  test('can be withdrawn by its reporter until it is purged', () => {
    for (const state of cycles.statesOf(cycles.signalMoves)) {
      const gone = state === 'withdrawn' || state === 'purged'
      expect(cycles.canMove(cycles.signalMoves, state, 'withdrawn')).toBe(!gone)
      expect(cycles.actorsOf(cycles.signalMoveRoles, state, 'withdrawn')).toEqual(gone ? [] : ['reporter'])
    }
  })

  test('closes only after it was answered', () => {
    const before = cycles
      .statesOf(cycles.signalMoves)
      .filter((s) => cycles.canMove(cycles.signalMoves, s, 'closed'))
    expect(before).toEqual(['answered'])
  })

  test('never goes where its triage does not lead', () => {
    for (const outcome of cycles.triageOutcomes)
      for (const state of cycles.statesOf(cycles.signalMoves))
        if (cycles.mayFollowTriage(outcome, state))
          expect(cycles.canMove(cycles.signalMoves, 'triaged', state), `${outcome} ${state}`).toBe(true)
    expect(cycles.mayFollowTriage('immediate-danger', 'discarded')).toBe(false)
    expect(cycles.mayFollowTriage('not-relevant', 'in-verification')).toBe(false)
    expect(cycles.mayFollowTriage('duplicate', 'withdrawn')).toBe(true)
  })

  test('is triaged by the triage desk, not by an analyst or the local table', () => {
    const move = { from: 'received', to: 'triaged' } as const
    expect(cycles.mayMove(cycles.signalMoveRoles, move, ['triage-operator'])).toBe(true)
    expect(cycles.mayMove(cycles.signalMoveRoles, move, ['analyst', 'local-coordinator'])).toBe(false)
    expect(
      cycles.mayMove(cycles.signalMoveRoles, { from: 'received', to: 'closed' }, ['triage-operator']),
    ).toBe(false)
  })
})

describe('an alert', () => {
  test('is issued by its second signature alone', () => {
    expect(cycles.actorsOf(cycles.alertMoveRoles, 'awaiting-signature', 'issued')).toEqual(['approver'])
    const before = cycles
      .statesOf(cycles.alertMoves)
      .filter((s) => cycles.canMove(cycles.alertMoves, s, 'issued'))
    expect(before).toEqual(['awaiting-signature'])
  })

  test('can be annulled from every state in which somebody was warned', () => {
    for (const state of [...cycles.liveAlertStates, 'lifted', 'materialised'] as const)
      expect(cycles.canMove(cycles.alertMoves, state, 'annulled')).toBe(true)
  })

  test('expires seven or ninety days after its issue, only while it is live', () => {
    const issued = new Date('2026-03-01T12:00:00Z')
    const expiresAt = cycles.alertExpiry('imminent', issued)
    expect(expiresAt.toISOString()).toBe('2026-03-08T12:00:00.000Z')
    expect(cycles.alertExpiry('structural', issued).toISOString()).toBe('2026-05-30T12:00:00.000Z')
    expect(cycles.isExpiredAlert({ state: 'responding', expiresAt }, new Date('2026-03-08T11:59:59Z'))).toBe(
      false,
    )
    expect(cycles.isExpiredAlert({ state: 'responding', expiresAt }, expiresAt)).toBe(true)
    expect(cycles.isExpiredAlert({ state: 'lifted', expiresAt }, new Date('2027-01-01'))).toBe(false)
  })
})

describe('a referral', () => {
  test('is sent only after consent, or a legal basis that a supervisor signed', () => {
    const before = cycles
      .statesOf(cycles.referralMoves)
      .filter((s) => cycles.canMove(cycles.referralMoves, s, 'sent'))
    expect(before).toEqual(['consent-recorded', 'legal-basis-signed'])
    expect(cycles.actorsOf(cycles.referralMoveRoles, 'legal-basis-recorded', 'legal-basis-signed')).toEqual([
      'supervisor',
    ])
  })

  test('can be revoked from every other state', () => {
    for (const state of cycles.statesOf(cycles.referralMoves))
      expect(cycles.canMove(cycles.referralMoves, state, 'revoked')).toBe(state !== 'revoked')
  })
})

test('a scenario of risk is validated by those who answer for the place, never by a desk that writes it', () => {
  expect(cycles.actorsOf(cycles.scenarioMoveRoles, 'draft', 'validated')).toEqual([
    'steering-member',
    'supervisor',
    'local-coordinator',
  ])
})

test('a recommendation is overdue only while somebody owes something and the deadline has passed', () => {
  const dueAt = new Date('2026-03-01T00:00:00Z')
  const late = new Date('2026-03-01T00:00:01Z')
  const owes = cycles
    .statesOf(cycles.recommendationMoves)
    .filter((state) => cycles.isOverdueRecommendation({ state, dueAt }, late))
  expect(owes).toEqual(['issued', 'unanswered', 'accepted', 'in-progress', 'not-verified'])
  expect(cycles.isOverdueRecommendation({ state: 'issued', dueAt }, dueAt)).toBe(false)
})

test('an organisation neither decides on its own proposal nor on its own appeal', () => {
  const decide = ['accepted', 'declined', 'upheld', 'dismissed', 'under-review', 'not-admitted']
  for (const roles of [cycles.proposalMoveRoles, cycles.appealMoveRoles] as RoleTable[])
    for (const next of Object.values(roles))
      for (const [to, actors] of Object.entries(next))
        if (decide.includes(to)) expect(actors).not.toContain('organization-member')
})

test('holding more roles never takes a move away', () => {
  const actor = fc.constantFrom(...roleIds)
  const state = fc.constantFrom(...cycles.statesOf(cycles.alertMoves))
  fc.assert(
    fc.property(state, state, fc.array(actor), actor, (from, to, held, one) => {
      const before = cycles.mayMove(cycles.alertMoveRoles, { from, to }, held)
      expect(!before || cycles.mayMove(cycles.alertMoveRoles, { from, to }, [...held, one])).toBe(true)
      if (!cycles.canMove(cycles.alertMoves, from, to)) expect(before).toBe(false)
    }),
  )
})
