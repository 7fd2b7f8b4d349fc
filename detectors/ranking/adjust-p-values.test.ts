import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findShared } from '../reference/read-reference.ts'
import { type Adjustment, adjustPValues } from './adjust-p-values.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'

const METHODS = {
  BH: 'benjamini-hochberg',
  BY: 'benjamini-yekutieli',
  holm: 'holm',
  bonferroni: 'bonferroni',
} as const satisfies Record<string, Adjustment>
type Values = (number | null)[]
type Case = { readonly p: Values } & Record<keyof typeof METHODS, Values>

const p = fc.double({ min: 0, max: 1, noNaN: true })

describe('adjusted p-values', () => {
  const golden = findShared('golden/padjust.json')
  test.skipIf(!golden)('equal R in every reference case, by all four methods', () => {
    const { cases } = JSON.parse(readFileSync(golden ?? '', 'utf8')) as { cases: Case[] }
    expect(cases.length).toBeGreaterThan(1)
    for (const one of cases) {
      for (const [name, adjustment] of Object.entries(METHODS)) {
        const wanted = one[name as keyof typeof METHODS]
        const found = adjustPValues(one.p, adjustment)
        expect(found).toHaveLength(wanted.length)
        for (const [at, value] of found.entries()) {
          expect(value === null).toBe(one.p[at] === null)
          expect(Math.abs((value ?? 0) - (wanted[at] ?? 0))).toBeLessThanOrEqual(1e-14)
        }
      }
    }
  })

  test('are a discovery at a rate exactly when the step-up says so', () => {
    fc.assert(
      fc.property(fc.array(p, { maxLength: 40 }), (values) => {
        const adjusted = adjustPValues(values, 'benjamini-hochberg')
        const clear = adjusted.every((value) => Math.abs((value ?? 0) - 0.1) > 1e-12)
        if (clear)
          expect(adjusted.map((value) => (value ?? 1) <= 0.1)).toEqual(benjaminiHochberg(values, 0.1))
      }),
    )
  })

  test('grow from Benjamini–Hochberg to Holm to Bonferroni, and never fall below the p-value', () => {
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 30 }), (values) => {
        const [bh, by, holm, bonferroni] = Object.values(METHODS).map((name) => adjustPValues(values, name))
        for (const [at, value] of values.entries()) {
          const inOrder = [value, bh?.[at], holm?.[at], bonferroni?.[at], 1]
          for (let k = 1; k < inOrder.length; k += 1)
            expect((inOrder[k] ?? 0) - (inOrder[k - 1] ?? 0)).toBeGreaterThan(-1e-12)
          expect(by?.[at]).toBeGreaterThanOrEqual(bh?.[at] ?? 2)
        }
      }),
    )
  })

  test('a p-value that makes no sense is refused, and no test is no value', () => {
    expect(() => adjustPValues([-0.1], 'holm')).toThrow(RangeError)
    expect(() => adjustPValues([Number.NaN], 'holm')).toThrow(RangeError)
    expect(adjustPValues([], 'benjamini-yekutieli')).toEqual([])
  })
})
