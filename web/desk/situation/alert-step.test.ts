import { describe, expect, test } from 'vitest'
import { situationMoves, statesOf } from '../../../vocabulary/words/index.ts'
import { alertStep } from './alert-step.ts'

const enough = { kind: 'enough', ground: 'institution-verified' } as const
const notEnough = { kind: 'not-enough', reason: 'hearsay-alone' } as const
const assessed = {
  id: 'a1',
  state: 'assessed',
  level: 'high',
  alertedAt: null,
  assessments: [{ state: 'draft' }, { state: 'approved' }],
  evidence: { imminentAlert: notEnough, structuralAlert: enough },
} as const

describe('the way from a situation to its alert', () => {
  test('is open once an assessment is approved, and begins with a kind that the sources carry', () => {
    expect(alertStep(assessed)).toEqual({
      kind: 'open',
      path: '/alerts/new?situation=a1&kind=structural',
      carried: ['structural'],
      again: false,
    })
    const danger = { ...assessed, evidence: { imminentAlert: enough, structuralAlert: enough } }
    expect(alertStep(danger)).toMatchObject({ path: '/alerts/new?situation=a1&kind=imminent' })
  })

  test('is open without a kind that the sources carry, and says so', () => {
    const hearsay = { ...assessed, evidence: { imminentAlert: notEnough, structuralAlert: notEnough } }
    expect(alertStep(hearsay)).toMatchObject({ kind: 'open', path: '/alerts/new?situation=a1', carried: [] })
  })

  test('says that an alert was issued before', () => {
    const before = { ...assessed, state: 'alerted', alertedAt: '2026-03-01T00:00:00.000Z' } as const
    expect(alertStep(before)).toMatchObject({ kind: 'open', again: true })
  })

  test('is closed before an approval, and where the approved assessment gives no level', () => {
    const before = { ...assessed, level: null, assessments: [{ state: 'in-peer-review' as const }] }
    expect(alertStep(before)).toEqual({ kind: 'closed', why: 'not-assessed' })
    expect(alertStep({ ...assessed, level: null })).toEqual({ kind: 'closed', why: 'level-missing' })
  })

  test('is open in the states that lead to an alert or have one, and while it is assessed anew', () => {
    const open = statesOf(situationMoves).filter((state) => alertStep({ ...assessed, state }).kind === 'open')
    expect(open.sort()).toEqual(
      ['assessed', 'monitored', 'referral-only', 'persists', 'alerted', 'under-assessment'].sort(),
    )
    expect(alertStep({ ...assessed, state: 'closed' })).toEqual({ kind: 'closed', why: 'state' })
  })
})
