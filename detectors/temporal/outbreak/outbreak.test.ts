import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surveillanceSeries } from '../../series/index.ts'
import { outbreak } from './index.ts'

const weeks = (counts: readonly (number | null)[]) => surveillanceSeries({ counts, periodsAYear: 52 })

describe('outbreak detection by a rising curve', () => {
  test('refuses settings that make no sense by their field', () => {
    const series = weeks([1, 0, 1])
    const span = { from: 2, to: 3 }
    expect(() => outbreak(series, span, { limit: 0 })).toThrow('limit: ')
    expect(() => outbreak(series, span, { largest: 0 })).toThrow('largest: ')
    expect(() => outbreak(series, { from: 2, to: 4 })).toThrow('span')
  })

  test('a count that is not known cannot be told, and is left out of the next weeks', () => {
    const [gap, ...later] = outbreak(weeks([1, 0, null, 1, 4, 8]), { from: 2, to: 6 })
    expect(gap).toEqual({ kind: 'cannot tell', reason: 'count-not-known' })
    expect(later).toEqual(outbreak(weeks([1, 0, 1, 4, 8]), { from: 2, to: 5 }))
  })

  test('only the order of counts matters: counts that never rise are no outbreak, and silence is none', () => {
    const statistic = (counts: readonly number[]) => {
      const [week] = outbreak(weeks(counts), { from: counts.length - 1, to: counts.length })
      return week?.kind === 'told' ? week.statistic : null
    }
    expect(statistic([0, 0, 0])).toBe(1)
    expect(statistic([8, 4, 1, 1])).toBeCloseTo(1, 12)
    expect(statistic([1, 1, 4, 8])).toBeGreaterThan(100)
  })

  test('the count needed is the smallest that alarms', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 15 }), (before) => {
        const span = { from: before.length, to: before.length + 1 }
        const judge = (count: number) => outbreak(weeks([...before, count]), span, { countNeeded: true })[0]
        const told = judge(0)
        if (told?.kind !== 'told') throw new Error('all is known')
        const needed = told.countNeeded
        if (needed === null) {
          expect(judge(100_000)).toMatchObject({ alarm: told.alarm })
          return
        }
        expect(judge(needed)).toMatchObject({ alarm: true })
        expect(judge(needed - 1)).toMatchObject({ alarm: false })
      }),
    )
  })

  test('thousands of weeks do not overflow: the statistic may be infinite, the alarm stands', () => {
    const counts = [...Array(400).fill(0), ...Array(400).fill(500)]
    const [week] = outbreak(weeks(counts), { from: 799, to: 800 })
    expect(week).toMatchObject({ kind: 'told', statistic: Number.POSITIVE_INFINITY, alarm: true })
  })
})
