import { describe, expect, test } from 'vitest'
import { drawSeries } from './index.ts'

const words = { title: 'A <b>', description: 'B & "C"', counts: 'c', expected: 'e', upper: 'u', alarm: 'a' }
const plot = {
  counts: [1, null, 0, 9],
  expected: [1, 1, null, 1],
  upper: [3, 3, null, Number.POSITIVE_INFINITY],
  alarms: [false, false, false, true],
  labels: ['w1', 'w2', 'w3', 'w4'],
  words,
  formatNumber: (value: number) => `n${value}`,
}

describe('a drawn series', () => {
  test('has bars for counts, breaks in its lines where nothing is known, and a mark on each alarm', () => {
    const drawn = drawSeries(plot)
    expect(drawn.match(/<rect [^>]*fill="#8a94a6"/g)).toHaveLength(2)
    expect(drawn.match(/<path d="M[^"]*z" fill="#b3261e"/g)).toHaveLength(2)
    expect(drawn).not.toMatch(/NaN|Infinity/)
    expect(drawn.match(/<path d="(M[^"]*)" fill="none" stroke="#1d4f91"/)?.[1]?.match(/M/g)).toHaveLength(2)
  })

  test('says in words what it shows, and no word of a file becomes markup', () => {
    const drawn = drawSeries(plot)
    expect(drawn).toContain('<title id="title">A &lt;b&gt;</title>')
    expect(drawn).toContain('<desc id="description">B &amp; &quot;C&quot;</desc>')
    expect(drawn).toContain('>w1</text>')
    expect(drawn).toContain('>n10</text>')
  })

  test('lists of another length are refused by their name', () => {
    expect(() => drawSeries({ ...plot, upper: [1] })).toThrow('upper')
    expect(drawSeries({ ...plot, counts: [], expected: [], upper: [], alarms: [], labels: [] })).toContain(
      '<svg',
    )
  })
})
