import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findShared, readCarried } from '../../reference/read-reference.ts'
import type { CountSeries } from '../../series/index.ts'
import { EARS, EARS_AS_R, type EarsMethod, type EarsOptions } from './ears-one-week.ts'

type Control = { method: 'C1' | 'C2' | 'C3'; baseline?: number; minSigma?: number; alpha?: number }
type Case = {
  series: string
  control: Control
  first: number
  upperbound: (number | string)[]
  alarm: (boolean | number | null)[]
}
type ReferenceSet = { series: { id: string; observed: (number | null)[] }[]; cases: Case[] }

const METHOD = { C1: 'ears-c1', C2: 'ears-c2', C3: 'ears-c3' } as const

const weeks = (counts: readonly (number | null)[]): CountSeries => ({
  id: 'a',
  label: 'a',
  period: 'week',
  start: { kind: 'number', first: 1 },
  counts,
})

function optionsOf(control: Control): { method: EarsMethod; options: EarsOptions } {
  const method = METHOD[control.method]
  const { baseline = 7, minSigma = 0, alpha = EARS_AS_R[method].alpha } = control
  return { method, options: { baseline, minSigma, alpha, minimumKnown: baseline, minDispersion: 0 } }
}

function compare(reference: ReferenceSet): number {
  let compared = 0
  for (const { series, control, first, upperbound, alarm } of reference.cases) {
    const counts = reference.series.find(({ id }) => id === series)?.observed ?? []
    const { method, options } = optionsOf(control)
    for (const [k, bound] of upperbound.entries()) {
      const verdict = EARS[method].judge(weeks(counts), first - 1 + k, options)
      compared += 1
      if (typeof bound === 'string') {
        expect(verdict).toMatchObject({ kind: 'cannot tell', reason: 'no-variation' })
      } else {
        if (verdict.kind !== 'judged')
          throw new Error(`${series} ${control.method} ${first + k}: ${verdict.reason}`)
        expect(Math.abs(verdict.threshold - bound)).toBeLessThan(1e-11 * (1 + bound))
        expect(verdict.alarm).toBe(Boolean(alarm[k]))
      }
    }
  }
  return compared
}

describe('EARS', () => {
  test('C1, C2 and C3 equal the carried reference values of R', () => {
    expect(compare(readCarried('ears.json') as ReferenceSet)).toBeGreaterThan(300)
  })

  const golden = findShared('golden/ears.json')
  test.skipIf(!golden)(
    'C1, C2 and C3 equal R on all 19,833 reference weeks',
    () => {
      type Golden = Omit<ReferenceSet, 'cases'> & {
        cases: {
          series: string
          control: Control
          range: [number, number]
          out: Pick<Case, 'upperbound' | 'alarm'>
        }[]
      }
      const { series, cases } = JSON.parse(readFileSync(golden ?? '', 'utf8')) as Golden
      const flat = cases.map(({ series: id, control, range, out }) => ({
        series: id,
        control,
        first: range[0],
        ...out,
      }))
      expect(compare({ series, cases: flat })).toBe(19_833)
    },
    60_000,
  )

  test('one case after silence alarms without a floor, and not with one', () => {
    const series = weeks([0, 0, 0, 0, 0, 0, 0, 1])
    const bare = EARS['ears-c1'].judge(series, 7, EARS_AS_R['ears-c1'])
    const floored = EARS['ears-c1'].judge(series, 7, { ...EARS_AS_R['ears-c1'], minSigma: 0.5 })
    expect(bare).toMatchObject({ kind: 'judged', alarm: true, threshold: 0 })
    expect(floored).toMatchObject({ kind: 'judged', alarm: false })
  })

  test('a count that is not known is not taken as zero', () => {
    const options = { ...EARS_AS_R['ears-c1'], minSigma: 0.5 }
    expect(EARS['ears-c1'].judge(weeks([1, 1, 1, null, 1, 1, 1, 5]), 7, options)).toMatchObject({
      kind: 'cannot tell',
      reason: 'baseline-not-known',
      known: 6,
    })
    const patient = { ...options, minimumKnown: 5 }
    expect(EARS['ears-c1'].judge(weeks([4, 4, 4, null, 4, 4, 4, 5]), 7, patient)).toMatchObject({
      expected: 4,
    })
    expect(EARS['ears-c3'].judge(weeks([...Array(10).fill(1), null, 4]), 11, patient).kind).toBe(
      'cannot tell',
    )
  })

  test('options that make no sense are refused', () => {
    const judge = (change: Partial<EarsOptions>) => () =>
      EARS['ears-c1'].judge(weeks([1, 2, 3]), 2, { ...EARS_AS_R['ears-c1'], ...change })
    expect(judge({ alpha: 0 })).toThrow(RangeError)
    expect(judge({ minSigma: -1 })).toThrow(RangeError)
    expect(judge({ minimumKnown: 9 })).toThrow(RangeError)
  })
})
