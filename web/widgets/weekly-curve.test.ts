import { describe, expect, test } from 'vitest'
import { drawCurve, niceTop } from './weekly-curve.ts'

const box = { width: 120, height: 110, left: 20, right: 0, top: 10, bottom: 0 }

describe('a weekly curve', () => {
  test('stands on zero and reaches a round number', () => {
    expect(niceTop(0)).toBe(4)
    expect(niceTop(4.1)).toBe(5)
    expect(niceTop(23)).toBe(40)
    expect(niceTop(100)).toBe(100)
  })

  test('draws each week in its own slot, in proportion', () => {
    const drawn = drawCurve(
      [
        { count: 2, expected: null, upper: null },
        { count: 4, expected: null, upper: null },
      ],
      box,
    )
    expect(drawn.bars.map((bar) => bar.height)).toEqual([50, 100])
    expect(drawn.xs).toEqual([45, 95])
    expect(drawn.ticks).toEqual([
      { value: 0, y: 110 },
      { value: 2, y: 60 },
      { value: 4, y: 10 },
    ])
  })

  test('leaves a gap where nothing could be expected', () => {
    const known = { count: 1, expected: 1, upper: 2 }
    const drawn = drawCurve([known, { count: 1, expected: null, upper: null }, known], box)
    expect(drawn.expected.match(/M/g)).toHaveLength(2)
    expect(drawn.band.match(/Z/g)).toHaveLength(2)
  })

  test('of no weeks is empty and not an error', () => {
    expect(drawCurve([], box)).toMatchObject({ bars: [], band: '', expected: '' })
  })
})
