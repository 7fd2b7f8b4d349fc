import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawCount, seededRandom } from '../measuring/index.ts'
import { type ScanData, type ScanSettings, scan, scanData } from './index.ts'

/** A grid of 4 × 3 places over twelve weeks; `extra` times the mean at two neighbours in the last two. */
function grid(random: () => number, extra = 1, mean = 0.6): ScanData {
  const places = Array.from({ length: 12 }, (_, k) => ({ id: `p${k}`, x: k % 4, y: Math.floor(k / 4) }))
  const counts = Array.from({ length: 12 }, (_, t) =>
    places.map((_, p) =>
      drawCount({ mean: t >= 10 && (p === 5 || p === 6) ? mean * extra : mean, dispersion: 1 }, random),
    ),
  )
  const people = places.map((_, p) => 100 + p)
  const bounds = Array.from({ length: 13 }, (_, t) => t)
  return scanData({
    places,
    counts,
    population: { at: [0], bounds, strata: [{ people: [people] }] },
    baselines: counts.map(() => places.map(() => mean)),
  })
}

function smallestP(data: ScanData, settings: ScanSettings): number {
  const outcome = scan(data, settings)
  if (outcome.kind !== 'scanned') throw new Error(outcome.reason)
  return outcome.clusters[0]?.pValue ?? 1
}

const ROUNDS = 200
/** Shares of rounds in which p is at most .05 and .2. */
function shares(settings: ScanSettings, extra: number): [number, number] {
  const random = seededRandom(7)
  const ps = Array.from({ length: ROUNDS }, (_, k) =>
    smallestP(grid(random, extra), { ...settings, seed: 1 + 1000 * k }),
  )
  return [0.05, 0.2].map((level) => ps.filter((p) => p <= level).length / ROUNDS) as [number, number]
}

describe('scan', () => {
  test.each([
    ['permutation', 'prospective'],
    ['poisson', 'prospective'],
    ['poisson', 'retrospective'],
    ['poisson', 'spatial'],
    ['expectation', 'prospective'],
  ] as const)(
    '%s, %s: p keeps its level in both modes, and both see the same share of clusters',
    (model, analysis) => {
      const settings = { model, analysis, replicates: 99, window: { longest: 3 } } as const
      const [identical, fast] = (['identical', 'fast'] as const).map((chance) => ({
        quiet: shares({ ...settings, chance }, 1),
        risen: shares({ ...settings, chance }, 5),
      }))
      process.stdout.write(`${model} ${analysis}: ${JSON.stringify({ identical, fast })}\n`)
      for (const mode of [identical, fast]) {
        // Three deviations of a share of 200 rounds.
        expect(Math.abs((mode?.quiet[0] ?? 1) - 0.05)).toBeLessThan(0.047)
        expect(Math.abs((mode?.quiet[1] ?? 1) - 0.2)).toBeLessThan(0.086)
      }
      expect(Math.abs((identical?.risen[0] ?? 0) - (fast?.risen[0] ?? 1))).toBeLessThan(0.08)
    },
  )

  test.each(['spatial', 'retrospective', 'prospective'] as const)(
    '%s: what stands out ends the replicates early, and is judged as by all of them',
    (analysis) => {
      const after = analysis === 'prospective' ? 332 : 199
      const random = seededRandom(11)
      const ended = Array.from({ length: 60 }, (_, k) => {
        const data = grid(random, k % 2 === 0 ? 9 : 1)
        const settings = { model: 'poisson', analysis, seed: 1 + 1000 * k, window: { longest: 3 } } as const
        const [soon, all] = [scan(data, settings), scan(data, { ...settings, standsOutAfter: Infinity })]
        if (soon.kind !== 'scanned' || all.kind !== 'scanned') throw new Error('not scanned')
        const [p = 1, full = 1] = [soon, all].map(({ clusters }) => clusters[0]?.pValue ?? 1)
        expect(p <= 0.05).toBe(full <= 0.05)
        const { length } = soon.maxima
        if (length === all.maxima.length) return false
        expect([soon.endedEarly, length % after]).toEqual([true, 0])
        expect(Math.abs(p - full)).toBeLessThan(0.02)
        expect(all.maxima.slice(0, length)).toEqual(soon.maxima)
        return true
      })
      expect(ended.filter(Boolean).length).toBeGreaterThan(5)
    },
  )

  test('the reference program is followed to its last replicate, whatever stands out', () => {
    const data = grid(seededRandom(5), 40)
    const found = scan(data, { model: 'poisson', analysis: 'spatial', chance: 'identical' })
    expect(found.kind === 'scanned' && [found.maxima.length, found.endedEarly]).toEqual([999, false])
    expect(found.kind === 'scanned' && found.clusters[0]?.pValue).toBe(0.001)
  })

  test('each replicate depends on its number alone, however many are asked for', () => {
    const data = grid(seededRandom(3))
    for (const chance of ['identical', 'fast'] as const) {
      for (const model of ['poisson', 'permutation', 'expectation'] as const) {
        const settings = { model, analysis: 'prospective', chance, stopAfter: 1_000 } as const
        const [few, many] = [30, 61].map((replicates) => scan(data, { ...settings, replicates }))
        if (few?.kind !== 'scanned' || many?.kind !== 'scanned') throw new Error('not scanned')
        expect(many.maxima.slice(0, 30)).toEqual(few.maxima)
      }
    }
  })

  test('low rates are found when they are asked for', () => {
    const places = Array.from({ length: 6 }, (_, k) => ({ id: `p${k}`, x: k, y: 0 }))
    const counts = [places.map((_, p) => (p === 4 ? 0 : 20))]
    const population = { at: [0], bounds: [0, 1], strata: [{ people: [places.map(() => 10)] }] }
    const data = scanData({ places, counts, population })
    const settings = { model: 'poisson', analysis: 'spatial', replicates: 99, chance: 'identical' } as const
    const low = scan(data, { ...settings, rates: 'low' })
    expect(low).toMatchObject({ clusters: [{ places: ['p4'], rate: 'low', observed: 0, pValue: 0.01 }] })
    const high = scan(data, { ...settings, rates: 'high' })
    expect(high.kind === 'scanned' && high.clusters.every(({ rate }) => rate === 'high')).toBe(true)
  })

  test('reckoning with earlier analyses makes no cluster more likely', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (seed) => {
        const data = grid(seededRandom(seed), 4)
        const settings = {
          model: 'permutation',
          analysis: 'prospective',
          chance: 'identical',
          replicates: 99,
          window: { longest: 3 },
        } as const
        expect(smallestP(data, { ...settings, earlierAnalyses: 5 })).toBeGreaterThanOrEqual(
          smallestP(data, settings),
        )
      }),
      { numRuns: 15 },
    )
  })

  test('a cluster never holds more than its limits allow, and clusters never share a place', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(0.1, 0.3, 0.5), (seed, maxShare) => {
        const data = grid(seededRandom(seed), 2)
        const outcome = scan(data, {
          model: 'permutation',
          analysis: 'prospective',
          replicates: 0,
          maxShare,
          maxRadius: 1,
          maxPlaces: 3,
        })
        if (outcome.kind !== 'scanned') throw new Error(outcome.reason)
        const all = outcome.clusters.flatMap(({ places }) => places)
        expect(new Set(all).size).toBe(all.length)
        for (const { places, radius, observed, expected } of outcome.clusters) {
          expect(places.length).toBeLessThanOrEqual(3)
          expect(radius).toBeLessThanOrEqual(1)
          expect(observed).toBeGreaterThan(expected)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('settings and data that make no sense are refused by name', () => {
    const data = grid(seededRandom(1))
    const settings = { model: 'permutation', analysis: 'prospective' } as const
    for (const [field, change] of Object.entries({
      maxShare: { maxShare: 0 },
      standsOutAfter: { standsOutAfter: 0 },
      window: { window: { longest: 0 } },
      replicates: { replicates: -1 },
      analysis: { analysis: 'spatial' },
    } satisfies Record<string, Partial<ScanSettings>>))
      expect(() => scan(data, { ...settings, ...change }), field).toThrow(`${field}: `)
    const places = [
      { id: 'a', x: 0, y: 0 },
      { id: 'a', x: 1, y: 0 },
    ]
    expect(() => scanData({ places, counts: [[1, 2]] })).toThrow('places: a twice')
    expect(() => scanData({ places: places.slice(1), counts: [[1, 2]] })).toThrow(
      'counts: 2 values for 1 places',
    )
    expect(() => scanData({ places: [{ id: 'a', latitude: 91, longitude: 0 }], counts: [[1]] })).toThrow(
      'places: a',
    )
    expect(() => scanData({ places: places.slice(1), counts: [[0.5]] })).toThrow('counts: whole numbers')
    const bare = scanData({
      places: [places[1] as (typeof places)[0], { id: 'b', x: 0, y: 0 }],
      counts: [[1, 2]],
    })
    expect(() => scan(bare, { model: 'poisson', analysis: 'spatial' })).toThrow('population: ')
  })
})
