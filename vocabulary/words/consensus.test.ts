import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ConsensusRule, judgeVote, tellableGroups } from './consensus.ts'

const rule = (change: Partial<ConsensusRule> = {}): ConsensusRule => ({
  thresholdPercent: 70,
  minimumVoters: 10,
  dissent: 'against',
  ...change,
})
const counts = (yes: number, no: number, none = 0) => ({ for: yes, against: no, abstain: none })

describe('a vote', () => {
  test('reaches agreement on the threshold, and not below it', () => {
    expect(judgeVote(rule(), counts(21, 9), 0)).toEqual({
      outcome: 'reached',
      reason: 'threshold-met',
      sharePercent: 70,
    })
    expect(judgeVote(rule(), counts(20, 9), 0)).toEqual({
      outcome: 'not-reached',
      reason: 'below-threshold',
      sharePercent: 68.9,
    })
  })

  test('counts whoever abstains only where the rule says so', () => {
    expect(judgeVote(rule(), counts(14, 4, 12), 0).outcome).toBe('reached')
    expect(judgeVote(rule({ dissent: 'against-or-abstain' }), counts(14, 4, 12), 0)).toMatchObject({
      outcome: 'not-reached',
      sharePercent: 46.6,
    })
  })

  test('is stopped by one objection where the rule says so', () => {
    const strict = rule({ dissent: 'reasoned-objection' })
    expect(judgeVote(strict, counts(28, 1), 0).outcome).toBe('reached')
    expect(judgeVote(strict, counts(28, 1), 1)).toMatchObject({ reason: 'objection-kept' })
    expect(judgeVote(rule(), counts(28, 1), 1).outcome).toBe('reached')
  })

  test('tells nothing with too few voters, or when nobody was for or against', () => {
    expect(judgeVote(rule(), counts(9, 0), 0)).toEqual({
      outcome: 'cannot-tell',
      reason: 'too-few-voters',
      sharePercent: 100,
    })
    expect(judgeVote(rule(), counts(0, 0, 30), 0)).toEqual({
      outcome: 'cannot-tell',
      reason: 'nobody-decided',
      sharePercent: null,
    })
  })

  test('never shows a share on the threshold that is below it', () => {
    const hands = fc.nat(60)
    fc.assert(
      fc.property(hands, hands, fc.integer({ min: 51, max: 100 }), (yes, no, thresholdPercent) => {
        const { outcome, sharePercent } = judgeVote(rule({ thresholdPercent }), counts(yes, no), 0)
        if (outcome === 'not-reached') expect(sharePercent).toBeLessThan(thresholdPercent)
        if (outcome === 'reached') expect(sharePercent).toBeGreaterThanOrEqual(thresholdPercent)
      }),
    )
  })
})

describe('groups within a whole', () => {
  test('are told from five people on', () => {
    const told = tellableGroups([12, 4, 9], { total: 30, size: (one) => one })
    expect(told).toEqual([12, 9])
  })

  test('lose their smallest one when what is left could be told by subtraction', () => {
    expect(tellableGroups([12, 9, 6], { total: 29, size: (one) => one })).toEqual([12, 9])
    expect(tellableGroups([20, 8], { total: 28, size: (one) => one })).toEqual([20, 8])
    expect(tellableGroups([10], { total: 12, size: (one) => one })).toEqual([])
  })

  test('never leave over one to four people, whatever their sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 }), fc.nat(20), (sizes, more) => {
        const total = sizes.reduce((sum, one) => sum + one, more)
        const told = tellableGroups(sizes, { total, size: (one) => one })
        const left = total - told.reduce((sum, one) => sum + one, 0)
        expect(told.every((one) => one >= 5)).toBe(true)
        if (told.length > 0) expect(left === 0 || left >= 5).toBe(true)
      }),
    )
  })
})
