import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alertGround,
  compareLevels,
  type RiskDegree,
  type RiskInput,
  sourceConfidence,
  suggestRisk,
} from './risk.ts'

const unknown = 'unknown' as const

describe('the vectors of the process', () => {
  test.each([
    [1, 1, 4, 0.25, 'low'],
    [2, 2, 2, 2, 'medium'],
    [3, 4, 2, 6, 'high'],
    [4, 4, 1, 16, 'critical'],
  ] as const)('T %d, V %d, C %d gives %d, %s', (threat, vulnerability, capacity, score, level) => {
    expect(suggestRisk({ threat, vulnerability, capacity })).toEqual({
      kind: 'level',
      score,
      band: level,
      level,
      floors: [],
      confidence: 'medium',
    })
  })

  test('T 2, V 4 and an unknown capacity give 8, high, with low confidence', () => {
    const result = suggestRisk({ threat: 2, vulnerability: 4, capacity: unknown })
    expect(result).toMatchObject({ kind: 'level', score: 8, level: 'high', confidence: 'low' })
  })

  test('an unknown threat gives no band', () => {
    expect(suggestRisk({ threat: unknown, vulnerability: 4, capacity: 2 })).toEqual({
      kind: 'information-missing',
      missing: ['threat'],
      atLeast: 'none',
      floors: [],
    })
  })

  test('T 1, V 3, C 4 with a child and a strong indicator is at least high', () => {
    const input = { threat: 1, vulnerability: 3, capacity: 4, child: true, strongExploitation: true } as const
    expect(suggestRisk(input)).toMatchObject({ score: 0.75, band: 'low', level: 'high' })
    expect(suggestRisk({ ...input, child: false })).toMatchObject({ level: 'low' })
    expect(suggestRisk({ ...input, strongExploitation: false })).toMatchObject({ level: 'low' })
  })
})

test('the bands begin exactly at 1.5, 4 and 9', () => {
  const level = (threat: RiskDegree, vulnerability: RiskDegree, capacity: RiskDegree) => {
    const result = suggestRisk({ threat, vulnerability, capacity })
    return result.kind === 'level' ? result.level : result.kind
  }
  expect([level(2, 2, 3), level(3, 1, 2), level(3, 1, 1)]).toEqual(['low', 'medium', 'medium'])
  expect([level(2, 2, 1), level(4, 2, 1), level(3, 3, 1)]).toEqual(['high', 'high', 'critical'])
})

test('immediate danger is imminent whatever R, even with nothing known', () => {
  expect(suggestRisk({ threat: 1, vulnerability: 1, capacity: 4, immediateDanger: true })).toMatchObject({
    band: 'low',
    level: 'imminent',
  })
  const blank = { threat: unknown, vulnerability: unknown, capacity: unknown } as const
  expect(suggestRisk({ ...blank, immediateDanger: true, child: true, strongExploitation: true })).toEqual({
    kind: 'information-missing',
    missing: ['threat', 'vulnerability'],
    atLeast: 'imminent',
    floors: ['immediate-danger', 'child-and-strong-exploitation'],
  })
})

const degree = fc.constantFrom<RiskDegree>(1, 2, 3, 4)
const input: fc.Arbitrary<RiskInput> = fc.record({
  threat: degree,
  vulnerability: degree,
  capacity: fc.oneof(degree, fc.constant(unknown)),
  immediateDanger: fc.boolean(),
  child: fc.boolean(),
  strongExploitation: fc.boolean(),
})

function rise(before: RiskInput, after: RiskInput): number {
  const [a, b] = [suggestRisk(before), suggestRisk(after)]
  if (a.kind !== 'level' || b.kind !== 'level') throw new Error('both are known here')
  return compareLevels(b.level, a.level)
}

test('raising threat or vulnerability never lowers the level', () => {
  fc.assert(
    fc.property(input, degree, fc.constantFrom('threat', 'vulnerability'), (one, value, part) => {
      const change = rise(one, { ...one, [part]: value })
      expect(value >= Number(one[part]) ? change >= 0 : change <= 0).toBe(true)
    }),
  )
})

test('raising capacity never raises the level, and not knowing it is never better than knowing', () => {
  fc.assert(
    fc.property(input, degree, degree, (one, a, b) => {
      const [less, more] = [Math.min(a, b) as RiskDegree, Math.max(a, b) as RiskDegree]
      expect(rise({ ...one, capacity: less }, { ...one, capacity: more })).toBeLessThanOrEqual(0)
      expect(rise({ ...one, capacity: unknown }, { ...one, capacity: a })).toBeLessThanOrEqual(0)
    }),
  )
})

test('a floor never lowers a level', () => {
  fc.assert(
    fc.property(input, (one) => {
      const bare = { ...one, immediateDanger: false, child: false, strongExploitation: false }
      expect(rise(bare, one)).toBeGreaterThanOrEqual(0)
    }),
  )
})

describe('the sources of an alert', () => {
  const saw = { id: 'a', verified: true, knownHow: 'saw-it' } as const
  const told = { id: 'b', verified: true, knownHow: 'was-told' } as const
  const said = { id: 'c', verified: true, knownHow: 'is-said' } as const
  const saidToo = { id: 'd', verified: true, knownHow: 'is-said' } as const
  const judged = (a: string, b: string, independent = true) => [{ between: [a, b] as const, independent }]

  test('two carry a structural alert once a verifier judged them independent', () => {
    expect(alertGround('structural', [saw, told], judged('a', 'b'))).toEqual({
      kind: 'enough',
      ground: 'two-independent-sources',
    })
    const not = { kind: 'not-enough', reason: 'no-two-independent-sources' }
    expect(alertGround('structural', [saw, told], [])).toEqual(not)
    expect(alertGround('structural', [saw, told], judged('a', 'b', false))).toEqual(not)
    expect(alertGround('structural', [saw, told], judged('a', 'a'))).toEqual(not)
    expect(alertGround('structural', [saw, { ...told, verified: false }], judged('a', 'b'))).toEqual(not)
  })

  test('one verified by an institution is enough', () => {
    const institution = { id: 'e', verified: true, knownHow: 'institution-verified' } as const
    expect(alertGround('structural', [institution], [])).toMatchObject({ kind: 'enough' })
    expect(alertGround('structural', [{ ...institution, verified: false }], [])).toMatchObject({
      reason: 'no-verified-source',
    })
  })

  test('that are hearsay alone raise no alert of either kind', () => {
    for (const kind of ['imminent', 'structural'] as const)
      expect(alertGround(kind, [said, saidToo], judged('c', 'd'))).toMatchObject({ reason: 'hearsay-alone' })
    expect(alertGround('structural', [saw, said, saidToo], judged('c', 'd'))).toMatchObject({
      kind: 'not-enough',
    })
    expect(alertGround('imminent', [saw], [])).toMatchObject({ kind: 'enough', ground: 'first-hand-danger' })
  })

  test('give high, medium or low confidence', () => {
    expect(sourceConfidence([saw, told], judged('a', 'b'))).toBe('high')
    expect(sourceConfidence([saw], [])).toBe('medium')
    expect(sourceConfidence([said], [])).toBe('low')
  })
})
