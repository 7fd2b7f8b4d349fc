import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findShared, readCarried } from '../reference/read-reference.ts'
import {
  betaDensity,
  betaQuantile,
  incompleteBeta,
  incompleteGamma,
  logGamma,
  logIncompleteBeta,
  negativeBinomialByMean,
  negativeBinomialDensity,
  negativeBinomialLogDensity,
  negativeBinomialLogTails,
  negativeBinomialQuantile,
  negativeBinomialTails,
  negativeBinomialUpperQuantile,
  normalDensity,
  normalLogTails,
  normalQuantile,
  normalTails,
  poissonDensity,
  poissonLogTails,
  poissonQuantile,
  poissonTails,
  poissonUpperQuantile,
  studentDensity,
  studentLogTails,
  studentQuantile,
  studentTails,
} from './index.ts'

type Rows = readonly (readonly number[])[]
type Tables = Record<string, Rows>

const at = (row: readonly number[], column: number) => row[column] ?? Number.NaN

/** R's own tails lose digits, and some become 0, from about here on; held against exact arithmetic ours do not. */
const FAR = 1e-280

/** Largest relative error of the outputs that stand at the end of each row. */
function worst(rows: Rows, outputs: number, compute: (row: readonly number[]) => number[]): number {
  const errors = rows.flatMap((row) =>
    compute(row).map((value, k) => {
      const wanted = at(row, row.length - outputs + k)
      if (Math.abs(wanted) < FAR) return Math.abs(value) < 2 * FAR ? 0 : 1
      return Math.abs(value / wanted - 1)
    }),
  )
  expect(errors.length).toBe(rows.length * outputs)
  return Math.max(...errors)
}

const both = ({ lower, upper }: { lower: number; upper: number }) => [lower, upper]
const rowsOf = (tables: Tables, name: string): Rows => tables[name] ?? []

const PRECISE = 1e-12

function checkAll(tables: Tables, names: Record<string, string>): void {
  const rows = (name: string) => rowsOf(tables, names[name] ?? name)
  const law = (row: readonly number[]) => ({ size: at(row, 1), probability: at(row, 2) })
  const hold = (name: string, outputs: number, compute: (row: readonly number[]) => number[]) => {
    expect(rows(name).length, name).toBeGreaterThan(0)
    expect(worst(rows(name), outputs, compute), name).toBeLessThan(PRECISE)
  }
  hold('normalQuantile', 1, (row) => [normalQuantile(at(row, 0))])
  hold('normalTails', 2, (row) => both(normalTails(at(row, 0))))
  hold('poissonTails', 2, (row) => both(poissonTails(at(row, 0), at(row, 1))))
  hold('betaTails', 2, (row) =>
    both(incompleteBeta({ a: at(row, 1), b: at(row, 2), x: at(row, 0), y: 1 - at(row, 0) })),
  )
  hold('negativeBinomialTails', 2, (row) => both(negativeBinomialTails(at(row, 0), law(row))))
  hold('logGamma', 1, (row) => [logGamma(at(row, 0))])
  hold('studentBothTails', 1, (row) => [2 * studentTails(Math.abs(at(row, 0)), at(row, 1)).upper])
  hold('negativeBinomialLogDensity', 1, (row) => [
    negativeBinomialLogDensity(at(row, 0), negativeBinomialByMean(at(row, 2), at(row, 1))),
  ])
  for (const row of rows('negativeBinomialQuantile')) {
    expect(negativeBinomialUpperQuantile(1 - at(row, 0), law(row))).toBe(at(row, 3) + 0)
    expect(negativeBinomialQuantile(at(row, 0), law(row))).toBe(at(row, 3) + 0)
  }
  for (const row of rows('poissonQuantile')) {
    expect(poissonUpperQuantile(1 - at(row, 0), at(row, 1))).toBe(at(row, 2) + 0)
    expect(poissonQuantile(at(row, 0), at(row, 1))).toBe(at(row, 2) + 0)
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
  studentBothTails: 'pt',
  negativeBinomialLogDensity: 'dnbinom_mu',
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

  /** Given to 17 digits by arithmetic with 60. */
  const exact: readonly [string, number, number][] = [
    ['normal', normalTails(-37).lower, 5.725571222524577e-300],
    ['normal, log', normalLogTails(-100).lower, -5005.524208694205],
    ['Poisson', poissonTails(900, 300).upper, 9.754295488287553e-172],
    ['Poisson, lower', poissonTails(3, 600).lower, 9.589294017602433e-254],
    [
      'negative binomial, log',
      negativeBinomialLogTails(3000, { size: 2.5, probability: 0.25 }).upper,
      -853.6858492932596,
    ],
    [
      'negative binomial of a tiny size',
      negativeBinomialTails(0, { size: 2 ** -10, probability: 0.5 }).upper,
      0.0006766724973492476,
    ],
    ['Student', studentTails(1e6, 40).upper, 6.892326435617422e-210],
    ['beta, log', logIncompleteBeta({ a: 300, b: 0.25, x: 0.0625, y: 0.9375 }).lower, -837.2945508110798],
    ['Student quantile', studentQuantile(2 ** -40, 3), -10663.019114246485],
    ['beta quantile', betaQuantile(2 ** -30, { a: 0.5, b: 7 }), 1.0085315969111676e-19],
  ]
  test.each(exact)('%s: digits are kept far out', (_, value, wanted) => {
    expect(Math.abs(value / wanted - 1)).toBeLessThan(PRECISE)
  })

  test('the logarithm of a tail is that of the tail, and goes on where the tail is 0', () => {
    const near = (log: number, tail: number) => expect(Math.exp(log)).toBeCloseTo(tail, 12)
    const z = fc.double({ min: -30, max: 30, noNaN: true })
    const freedom = fc.double({ min: 0.1, max: 500, noNaN: true })
    fc.assert(
      fc.property(z, freedom, fc.nat(200), (point, n, count) => {
        const mean = Math.abs(point) + 0.01
        const law = negativeBinomialByMean(mean, n)
        for (const [logs, tails] of [
          [normalLogTails(point), normalTails(point)],
          [studentLogTails(point, n), studentTails(point, n)],
          [poissonLogTails(count, mean), poissonTails(count, mean)],
          [negativeBinomialLogTails(count, law), negativeBinomialTails(count, law)],
        ] as const) {
          near(logs.lower, tails.lower)
          near(logs.upper, tails.upper)
        }
      }),
    )
    expect(normalTails(-60).lower).toBe(0)
    expect(normalLogTails(-60).lower).toBeLessThan(-1800)
  })

  test('a continuous quantile leads back to its probability, in either tail', () => {
    const log10 = fc.double({ min: -250, max: Math.log10(0.5), noNaN: true })
    const shape = fc.double({ min: 0.05, max: 500, noNaN: true })
    fc.assert(
      fc.property(log10, shape, shape, (exponent, a, b) => {
        const p = 10 ** exponent
        const t = studentQuantile(p, a)
        if (t > -1e140 && p < 0.4) expect(studentLogTails(t, a).lower / Math.log(p)).toBeCloseTo(1, 11)
        const x = betaQuantile(p, { a, b })
        if (x > 1e-290 && x < 0.9)
          expect(logIncompleteBeta({ a, b, x, y: 1 - x }).lower / Math.log(p)).toBeCloseTo(1, 11)
      }),
    )
    expect(studentQuantile(0.975, 10)).toBe(-studentQuantile(1 - 0.975, 10))
  })

  test('densities add up to their distribution', () => {
    const mean = fc.double({ min: 0.1, max: 20, noNaN: true })
    fc.assert(
      fc.property(mean, mean, (m, size) => {
        const law = negativeBinomialByMean(m, size)
        const sum = (density: (count: number) => number) =>
          Array.from({ length: 60 }, (_, count) => density(count)).reduce((total, part) => total + part)
        expect(sum((count) => poissonDensity(count, m))).toBeCloseTo(poissonTails(59, m).lower, 12)
        expect(sum((count) => negativeBinomialDensity(count, law))).toBeCloseTo(
          negativeBinomialTails(59, law).lower,
          12,
        )
      }),
    )
    const integral = (density: (x: number) => number, to: number) =>
      Array.from({ length: 4000 }, (_, k) => (density(((k + 0.5) * to) / 4000) * to) / 4000).reduce(
        (sum, part) => sum + part,
      )
    expect(integral(normalDensity, 2)).toBeCloseTo(0.5 - normalTails(2).upper, 7)
    expect(integral((t) => studentDensity(t, 7), 2)).toBeCloseTo(0.5 - studentTails(2, 7).upper, 7)
    const shape = { a: 3, b: 2.5 }
    expect(integral((x) => betaDensity({ ...shape, x, y: 1 - x }), 0.6)).toBeCloseTo(
      incompleteBeta({ ...shape, x: 0.6, y: 0.4 }).lower,
      7,
    )
  })

  test('what makes no sense is not a number', () => {
    expect(incompleteGamma(-1, 1).lower).toBeNaN()
    expect(incompleteBeta({ a: 1, b: -1, x: 0.5, y: 0.5 }).upper).toBeNaN()
    expect(normalQuantile(1.5)).toBeNaN()
    expect(() => poissonUpperQuantile(0, 1)).toThrow(RangeError)
  })
})
