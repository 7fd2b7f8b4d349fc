import { describe, expect, test } from 'vitest'
import { seededRandom } from '../measuring/index.ts'
import { type CountryCounts, scanCountry } from './index.ts'

/** Twenty places on a grid, forty weeks, about one signal in three weeks at each. */
function country(seed: number): CountryCounts {
  const random = seededRandom(seed)
  const places = Array.from({ length: 20 }, (_, k) => ({
    id: `p${k}`,
    latitude: 14 + Math.floor(k / 5) / 5,
    longitude: -88 + (k % 5) / 5,
  }))
  return {
    places,
    counts: Array.from({ length: 40 }, () => places.map(() => (random() < 0.3 ? 1 : 0))),
  }
}

describe('scanCountry', () => {
  test('finds neighbouring places in which signals of the last weeks are many', () => {
    const { places, counts } = country(1)
    const risen = counts.map((week, t) =>
      week.map((count, p) => (p === 6 || p === 7 ? (t > 37 ? 5 : 0) : count)),
    )
    const found = scanCountry({ places, counts: risen })
    if (found.kind !== 'scanned') throw new Error(found.reason)
    expect(found.clusters[0]).toMatchObject({ fromWeek: 38, toWeek: 40, pValue: 0.001 })
    expect(found.clusters[0]?.observed).toBeGreaterThanOrEqual(20)
    expect(found.clusters[0]?.places).toEqual(expect.arrayContaining(['p6', 'p7']))
    expect(found.clusters[0]?.recurrenceWeeks).toBeCloseTo(1000, 9)
  })

  test('the same counts give the same answer', () => {
    expect(scanCountry(country(2))).toEqual(scanCountry(country(2)))
  })

  test('cannot tell without signals, without neighbours and without a past', () => {
    const { places, counts } = country(3)
    const silent = counts.map((week) => week.map(() => 0))
    expect(scanCountry({ places, counts: silent })).toEqual({ kind: 'cannot tell', reason: 'too-few-cases' })
    expect(scanCountry({ places: places.slice(0, 1), counts: counts.map(() => [3]) })).toEqual({
      kind: 'cannot tell',
      reason: 'one-place',
    })
    expect(scanCountry({ places, counts: counts.slice(0, 1) })).toEqual({
      kind: 'cannot tell',
      reason: 'too-few-intervals',
    })
  })
})
