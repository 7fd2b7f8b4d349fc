import { describe, expect, test } from 'vitest'
import {
  goesToNext,
  isCompleteConsent,
  mayCorrect,
  neededPurposes,
  plainMoves,
  standingConsents,
} from './referral-steps.ts'

describe('a consent', () => {
  const all = { purposes: neededPurposes, assent: '', bestInterests: '' }

  test('needs the three purposes without which nothing is sent', () => {
    expect(isCompleteConsent('adult', all)).toBe(true)
    for (const left of neededPurposes) {
      const purposes = neededPurposes.filter((one) => one !== left)
      expect(isCompleteConsent('adult', { ...all, purposes })).toBe(false)
    }
  })

  test('of a child needs the child’s yes and the ground of the best interests', () => {
    expect(isCompleteConsent('child', all)).toBe(false)
    expect(isCompleteConsent('child', { ...all, assent: 'no', bestInterests: 'court-order' })).toBe(false)
    expect(isCompleteConsent('child', { ...all, assent: 'yes', bestInterests: '' })).toBe(false)
    expect(isCompleteConsent('child', { ...all, assent: 'yes', bestInterests: 'court-order' })).toBe(true)
  })
})

test('only consents that were not taken back, for the service on the sheet, stand', () => {
  const consent = (id: string, recipientId: string, revokedAt: string | null) => ({
    id,
    purpose: 'receive-service',
    recipient: { id: recipientId, name: recipientId },
    givenBy: 'person' as const,
    givenAt: '2026-03-01T00:00:00.000Z',
    revokedAt,
  })
  const consents = [
    consent('a', 'clinic', null),
    consent('b', 'clinic', '2026-03-02T00:00:00.000Z'),
    consent('c', 'shelter', null),
  ]
  const standing = standingConsents({ consents, provider: { id: 'clinic', name: 'clinic' } })
  expect(standing.map((one) => one.id)).toEqual(['a'])
})

test('the sheet is corrected before consent only, by whoever records it', () => {
  expect(mayCorrect({ state: 'draft', moves: ['consent-recorded'] })).toBe(true)
  expect(mayCorrect({ state: 'draft', moves: ['revoked'] })).toBe(false)
  expect(mayCorrect({ state: 'sent', moves: ['consent-recorded'] })).toBe(false)
})

test('moves that need a reason or a signature are not mere buttons', () => {
  const moves = ['closed', 'in-follow-up', 'declined', 'revoked', 'legal-basis-signed', 'sent', 'draft']
  expect(plainMoves({ state: 'draft', moves })).toEqual(['sent', 'in-follow-up'])
})

test('after a refusal or silence the sheet goes to the next service', () => {
  expect([goesToNext({ state: 'declined' }), goesToNext({ state: 'no-answer' })]).toEqual([true, true])
  expect(goesToNext({ state: 'consent-recorded' })).toBe(false)
})
