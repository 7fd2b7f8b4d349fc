import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findShared, readCarried } from '../reference/read-reference.ts'
import {
  incompleteBeta,
  incompleteGamma,
  logGamma,
  negativeBinomialTails,
  negativeBinomialUpperQuantile,
  normalQuantile,
  normalTails,
  poissonTails,
  poissonUpperQuantile,
} from './index.ts'

type Rows = readonly (readonly number[])[]
type Tables = Record<string, Rows>

const at = (row: readonly number[], column: number) => row[column] ?? Number.NaN

/** Largest relative error of two outputs that stand at the end of each row; below 1e-290 doubles themselves lose digits. */
function worst(rows: Rows, outputs: number, compute: (row: readonly number[]) => number[]): number {
  const errors = rows.flatMap((row) =>
    compute(row).map((value, k) => {
      const wanted = at(row, row.length - outputs + k)
      return Math.abs(value - wanted) / (Math.abs(wanted) + 1e-290)
    }),
  )
  expect(errors.length).toBe(rows.length * outputs)
  return Math.max(...errors)
}

const both = ({ lower, upper }: { lower: number; upper: number }) => [lower, upper]
const rowsOf = (tables: Tables, name: string): Rows => tables[name] ?? []

function checkAll(tables: Tables, names: Record<string, string>): void {
  const rows = (name: string) => rowsOf(tables, names[name] ?? name)
  const law = (row: readonly number[]) => ({ size: at(row, 1), probability: at(row, 2) })
  expect(worst(rows('normalQuantile'), 1, (row) => [normalQuantile(at(row, 0))])).toBeLessThan(1e-13)
  expect(worst(rows('normalTails'), 2, (row) => both(normalTails(at(row, 0))))).toBeLessThan(1e-13)
  expect(worst(rows('poissonTails'), 2, (row) => both(poissonTails(at(row, 0), at(row, 1))))).toBeLessThan(
    1e-11,
  )
  const beta = (row: readonly number[]) =>
    both(incompleteBeta({ a: at(row, 1), b: at(row, 2), x: at(row, 0), y: 1 - at(row, 0) }))
  expect(worst(rows('betaTails'), 2, beta)).toBeLessThan(1e-11)
  const normalNumbers = rows('negativeBinomialTails').filter((row) => at(row, 4) > 1e-290)
  expect(worst(normalNumbers, 2, (row) => both(negativeBinomialTails(at(row, 0), law(row))))).toBeLessThan(
    1e-11,
  )
  for (const row of rows('negativeBinomialQuantile')) {
    expect(negativeBinomialUpperQuantile(1 - at(row, 0), law(row))).toBe(at(row, 3) + 0)
  }
  for (const row of rows('poissonQuantile')) {
    expect(poissonUpperQuantile(1 - at(row, 0), at(row, 1))).toBe(at(row, 2) + 0)
  }
  for (const row of rows('logGamma')) {
    expect(Math.abs(logGamma(at(row, 0)) - at(row, 1))).toBeLessThan(1e-13 * (1 + Math.abs(at(row, 1))))
  }
}

const R_NAMES = {
  normalQuantile: 'qnorm',
  normalTails: 'pnorm',
  poissonTails: 'ppois',
  betaTails: 'pbeta',
  negativeBinomialTails: 'pnbinom',
  negativeBinomialQuantile: 'qnbinom',
  poissonQuantile: 'qpois',
  logGamma: 'lgamma',
}

describe('distribution functions', () => {
  test('equal the carried reference values of R', () => {
    checkAll(readCarried('distributions.json') as Tables, {})
  })

  const golden = findShared('golden/distributions.json')
  test.skipIf(!golden)('equal all 250 reference values a function', () => {
    const { functions } = JSON.parse(readFileSync(golden ?? '', 'utf8')) as { functions: Tables }
    checkAll(functions, R_NAMES)
  })

  test('a quantile is the smallest count whose upper tail is low enough', () => {
    const tail = fc.double({ min: 1e-6, max: 0.5, noNaN: true })
    const size = fc.double({ min: 0.01, max: 1e4, noNaN: true })
    const probability = fc.double({ min: 0.01, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(tail, size, probability, (wanted, r, p) => {
        const law = { size: r, probability: p }
        const count = negativeBinomialUpperQuantile(wanted, law)
        expect(negativeBinomialTails(count, law).upper).toBeLessThanOrEqual(wanted + 1e-12)
        expect(negativeBinomialTails(count - 1, law).upper).toBeGreaterThan(wanted)
      }),
    )
  })

  test('what makes no sense is not a number', () => {
    expect(incompleteGamma(-1, 1).lower).toBeNaN()
    expect(incompleteBeta({ a: 1, b: -1, x: 0.5, y: 0.5 }).upper).toBeNaN()
    expect(normalQuantile(1.5)).toBeNaN()
    expect(() => poissonUpperQuantile(0, 1)).toThrow(RangeError)
  })
})
