import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DeliveryProblem, deliveryProblems, isDue, longestWaitMs, waitMs } from './index.ts'

const problems = fc.constantFrom(...deliveryProblems.filter((problem) => problem !== 'refused'))
const attempts = fc.integer({ min: 1, max: 10_000 })
const random = fc.double({ min: 0, max: 0.999999, noNaN: true })
const year = 365 * 86_400_000

describe('the wait before the next attempt', () => {
  test('grows with the attempts, is spread over its upper half, and never passes its ceiling', () => {
    fc.assert(
      fc.property(problems, attempts, random, (problem, count, chance) => {
        const wait = waitMs(problem, count, chance) ?? Number.NaN
        const most = waitMs(problem, count, 0.999999) ?? Number.NaN
        const least = waitMs(problem, count, 0) ?? Number.NaN
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeGreaterThanOrEqual(least)
        expect(wait).toBeLessThanOrEqual(most)
        expect(most).toBeLessThanOrEqual(longestWaitMs)
        expect(waitMs(problem, count + 1, 0) ?? Number.NaN).toBeGreaterThanOrEqual(least)
      }),
    )
  })

  test('is short for a lost network and long for a place that is closed', () => {
    const first = (problem: DeliveryProblem) => waitMs(problem, 1, 0) ?? Number.NaN
    expect(first('offline')).toBeLessThan(10_000)
    expect(first('closed')).toBeGreaterThanOrEqual(15 * 60_000)
  })

  test('never comes for what will never be taken', () => {
    expect(waitMs('refused', 1, 0)).toBeNull()
    expect(isDue({ lastProblem: 'refused', nextTryAt: 0 }, year)).toBe(false)
  })
})

describe('an entry is due', () => {
  test('when its time has come, and at once when nothing was tried', () => {
    expect(isDue({ lastProblem: null, nextTryAt: 0 }, 5)).toBe(true)
    expect(isDue({ lastProblem: 'broken', nextTryAt: 10 }, 9)).toBe(false)
    expect(isDue({ lastProblem: 'broken', nextTryAt: 10 }, 10)).toBe(true)
  })

  test('however wrong the clock was when it was written', () => {
    const now = Date.UTC(2026, 2, 2)
    for (const written of [now - year, now + year]) {
      const nextTryAt = written + (waitMs('broken', 5, 0.5) ?? 0)
      expect(isDue({ lastProblem: 'broken', nextTryAt }, now)).toBe(true)
    }
  })
})
