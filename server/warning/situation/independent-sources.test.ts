import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countIndependentSources } from './independent-sources.ts'

const pair = (one: number, other: number, independent = true) => ({ one, other, independent })

describe('independent sources', () => {
  test('nothing verified is no source, whatever was judged', () => {
    expect(countIndependentSources([], [pair(1, 2)])).toBe(0)
  })

  test('any number of verified sources without a judgement is one source', () => {
    expect(countIndependentSources([1, 2, 3, 4], [])).toBe(1)
  })

  test('two judged independent are two; judged otherwise they are one', () => {
    expect(countIndependentSources([1, 2], [pair(1, 2)])).toBe(2)
    expect(countIndependentSources([1, 2], [pair(1, 2, false)])).toBe(1)
  })

  test('a source that nobody verified does not count', () => {
    expect(countIndependentSources([1], [pair(1, 2)])).toBe(1)
  })

  test('three are independent only when every two of them are', () => {
    expect(countIndependentSources([1, 2, 3], [pair(1, 2), pair(2, 3)])).toBe(2)
    expect(countIndependentSources([1, 2, 3], [pair(1, 2), pair(2, 3), pair(1, 3)])).toBe(3)
  })

  test('a judgement of independence never lowers the count, and the count never exceeds the verified sources', () => {
    const someNode = fc.integer({ min: 1, max: 7 })
    const somePairs = fc.array(fc.record({ one: someNode, other: someNode, independent: fc.boolean() }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(fc.uniqueArray(someNode), somePairs, someNode, someNode, (verified, pairs, one, other) => {
        const before = countIndependentSources(verified, pairs)
        const after = countIndependentSources(verified, [...pairs, pair(one, other)])
        expect(after).toBeGreaterThanOrEqual(before)
        expect(after).toBeLessThanOrEqual(verified.length)
      }),
    )
  })
})
