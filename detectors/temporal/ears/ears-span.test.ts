import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surveillanceSeries } from '../../series/index.ts'
import { ears } from './index.ts'

describe('ears over a span', () => {
  test('what a moving window says is what each window says alone', () => {
    const count = fc.oneof({ weight: 8, arbitrary: fc.nat(400) }, { weight: 1, arbitrary: fc.constant(null) })
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 30, maxLength: 60 }),
        fc.constantFrom('C1', 'C2', 'C3'),
        fc.integer({ min: 2, max: 12 }),
        (counts, method, baseline) => {
          const series = surveillanceSeries({ counts, periodsAYear: 52 })
          const settings = { method, baseline, minSigma: 0.5, minimumKnown: 2 } as const
          const together = ears(series, { from: 0, to: counts.length }, settings)
          const alone = counts.flatMap((_, at) => ears(series, { from: at, to: at + 1 }, settings))
          expect(together.map(({ kind }) => kind)).toEqual(alone.map(({ kind }) => kind))
          for (const [k, week] of together.entries()) {
            const other = alone[k]
            if (week.kind === 'told' && other?.kind === 'told')
              expect(week.threshold).toBeCloseTo(other.threshold, 9)
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})
