import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawCount, seededRandom } from '../measuring/index.ts'
import { judgeWeek, type PanelSeries, type ReportingWave, type WeekPanel, weekPanel } from './index.ts'

const SETTINGS = { level: 0.01, falseDiscoveryRate: 0.1 } as const
const WEEKS = 84
const KEYS = ['g1', 'g2', 'g3'] as const
const PLACES = Array.from({ length: 60 }, (_, at) => `P${at}`)

type Change = {
  readonly seed?: number
  readonly weeks?: number
  /** Signals a week of a place and a key. */
  readonly rate?: (place: number, week: number) => number
  readonly extra?: readonly number[]
}

/** Counts of sixty places, with extra signals in the last weeks of the first key of P0. */
function draw({ seed = 1, weeks = WEEKS, rate = () => 0.02, extra = [] }: Change): PanelSeries[] {
  const random = seededRandom(seed)
  return PLACES.flatMap((place, at) =>
    KEYS.map((key): PanelSeries => {
      const counts = Array.from({ length: weeks }, (_, week) =>
        drawCount({ mean: rate(at, week), dispersion: 1 }, random),
      )
      if (place === 'P0' && key === 'g1')
        for (const [back, more] of extra.entries())
          counts[weeks - 1 - back] = (counts[weeks - 1 - back] ?? 0) + more
      return { place, key, counts }
    }),
  )
}

const panel = (change: Change, more: Partial<Pick<WeekPanel, 'waves' | 'reporters'>> = {}) =>
  weekPanel({ weeks: change.weeks ?? WEEKS, series: draw(change), ...more })
const foundAt = (judged: WeekPanel, place = 'P0') =>
  judgeWeek(judged, SETTINGS).findings.filter((finding) => finding.place === place)

describe('a week of a country', () => {
  test('three extra signals at a place that reports once a year are found, with what is usual and how rare it is', () => {
    const found = foundAt(panel({ extra: [1, 1, 1] }))
    expect(found).toHaveLength(1)
    const [finding] = found
    expect(finding).toMatchObject({
      key: 'g1',
      wave: null,
      historyWeeks: WEEKS - 1,
      rung: 'half-year-of-weeks',
    })
    expect(finding?.verdict.observed).toBeGreaterThanOrEqual(3)
    expect(finding?.verdict.expected).toBeLessThan(0.3)
    expect(finding?.verdict.observed).toBeGreaterThan(finding?.verdict.threshold ?? 99)
    expect(finding?.qValue).toBeLessThan(0.1)
    expect(finding?.byChanceAWeek).toBeLessThan(0.1)
    expect(finding?.verdict.pBeyond).toBeLessThan(finding?.verdict.pValue ?? 0)
  })

  test('two signals are never a finding, however silent the place was', () => {
    expect(foundAt(panel({ rate: (at) => (at === 0 ? 0 : 0.02), extra: [1, 1] }))).toEqual([])
  })

  test('a rise of the whole country, by season or by late counting, is no finding of any place', () => {
    const season = (_: number, week: number) => (week >= WEEKS - 4 ? 0.12 : 0.02)
    const half = (_: number, week: number) => (week >= WEEKS - 4 ? 0.01 : 0.02)
    const raised = [1, 2, 3, 4, 5].map(
      (seed) => judgeWeek(panel({ seed, rate: season }), SETTINGS).findings.length,
    )
    expect(raised.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1)
    const late = panel({ rate: half, extra: [1, 1, 1] })
    expect(foundAt(late)).toHaveLength(1)
    expect(foundAt(late)[0]?.countryChange).toBeLessThan(0.9)
  })

  test('a place that reports much is judged by its own past', () => {
    const large = (at: number) => (at === 0 ? 2 : 0.02)
    expect(foundAt(panel({ rate: large, extra: [1, 1, 1] }))).toEqual([])
    expect(foundAt(panel({ rate: large, extra: [6, 6, 6, 6] }))).toHaveLength(1)
  })

  test('a series with two years of its own stands alone: the ladder judges it, lent what the others say', () => {
    const years = 130
    const large = (at: number) => (at === 0 ? 2 : 0.02)
    const [finding] = foundAt(panel({ weeks: years, rate: large, extra: [6, 6, 6, 6] }))
    expect(finding?.verdict).toMatchObject({ method: 'own-history', alarm: true })
    expect(finding?.rung).toBe('two-years-of-weeks')
    expect(finding?.verdict.observed).toBeGreaterThan(finding?.verdict.threshold ?? 99)
    expect(foundAt(panel({ weeks: years, rate: large, extra: [1, 1, 1] }))).toEqual([])
    const [small] = foundAt(panel({ weeks: years, extra: [1, 1, 1] }))
    expect(small?.verdict.method).toBe('poisson-sum')
    // What the others say of it, its own past left out.
    expect((small?.prior.shape ?? 9) / (small?.prior.rate ?? 1)).toBeLessThan(0.1)
  })

  test('reporters who doubled explain twice as many signals', () => {
    const twice = (at: number, week: number) => (at === 0 ? (week >= WEEKS - 4 ? 4 : 1) : 0.02)
    const reporters = [
      { place: 'P0', active: Array.from({ length: WEEKS }, (_, week) => (week >= WEEKS - 4 ? 40 : 10)) },
    ]
    expect(foundAt(panel({ rate: twice })).length).toBeGreaterThan(0)
    expect(foundAt(panel({ rate: twice }, { reporters }))).toEqual([])
  })

  describe('in a wave', () => {
    const waves: ReportingWave[] = [{ place: 'P0', kind: 'training', from: WEEKS - 4, weeks: 1 }]
    const fivefold = (at: number, week: number) => (at === 0 ? (week >= WEEKS - 4 ? 0.75 : 0.15) : 0.02)

    test('a fivefold rise after a training is no finding, and is one if nobody knows of the training', () => {
      const count = (known: boolean) =>
        [1, 2, 3, 4, 5, 6, 7, 8].reduce(
          (sum, seed) => sum + foundAt(panel({ seed, rate: fivefold }, known ? { waves } : {})).length,
          0,
        )
      expect(count(true)).toBe(0)
      expect(count(false)).toBeGreaterThan(2)
    })

    test('what the wave does not explain is raised, and says so', () => {
      const [finding] = foundAt(panel({ rate: fivefold, extra: [5, 5, 5, 5] }, { waves }))
      expect(finding).toMatchObject({ key: 'g1', wave: waves[0] })
      expect(finding?.verdict.expected).toBeGreaterThan(2 * (finding?.expectedWithoutWave ?? 99))
    })
  })

  test('places within a larger one learn from their like, and both are judged', () => {
    const small = draw({ extra: [1, 1, 1] })
    const sum = (key: string) =>
      Array.from({ length: WEEKS }, (_, week) =>
        small.filter((one) => one.key === key).reduce((total, { counts }) => total + (counts[week] ?? 0), 0),
      )
    const series = [
      ...small.map((one) => ({ ...one, within: 'ALL' })),
      ...KEYS.map((key) => ({ place: 'ALL', key, counts: sum(key), within: null })),
    ]
    const judged = judgeWeek(weekPanel({ weeks: WEEKS, series }), SETTINGS)
    expect(judged.judged).toBe(series.length)
    expect(judged.findings.map(({ place }) => place)).toContain('P0')
    expect(judged.findings.map(({ place }) => place)).not.toContain('ALL')
  })

  test('cannot tell without a past, without the last week, or where nobody reports', () => {
    const reasons = (judged: WeekPanel) => [...judgeWeek(judged, SETTINGS).cannotTell]
    const all = PLACES.length * KEYS.length
    expect(reasons(panel({ weeks: 12 }))).toEqual([['history-too-short', all]])
    expect(reasons(panel({ rate: () => 0 }))).toEqual([['history-too-short', all]])
    const [first, ...others] = draw({})
    if (!first) throw new Error('series')
    const unknown = [{ ...first, counts: [...first.counts.slice(0, -1), null] }, ...others]
    expect(reasons(weekPanel({ weeks: WEEKS, series: unknown }))).toEqual([['count-not-known', 1]])
    const young = [
      { ...first, counts: first.counts.map((count, week) => (week < 74 ? null : count)) },
      ...others,
    ]
    expect(reasons(weekPanel({ weeks: WEEKS, series: young }))).toEqual([['baseline-not-known', 1]])
    expect(judgeWeek(weekPanel({ weeks: 0, series: [] }), SETTINGS)).toMatchObject({
      judged: 0,
      findings: [],
    })
  })

  test('a signal more never makes a finding go away, and the order of series changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 6 }), (seed, extra) => {
        const less = foundAt(panel({ seed, extra: [extra] })).some(({ key }) => key === 'g1')
        const more = foundAt(panel({ seed, extra: [extra + 1] })).some(({ key }) => key === 'g1')
        if (less) expect(more).toBe(true)
        const turned = weekPanel({ weeks: WEEKS, series: draw({ seed, extra: [extra] }).toReversed() })
        expect(foundAt(turned).some(({ key }) => key === 'g1')).toBe(less)
      }),
      { numRuns: 15 },
    )
  })

  test('settings that make no sense are refused', () => {
    expect(() => judgeWeek(panel({}), { ...SETTINGS, level: 0.5 })).toThrow(RangeError)
    expect(() => judgeWeek(panel({}), { ...SETTINGS, falseDiscoveryRate: 0 })).toThrow(RangeError)
  })
})

describe('places that fell silent', () => {
  const silentFor = (weeks: number, rate: number) => (at: number, week: number) =>
    at === 0 ? (week >= WEEKS - weeks ? 0 : rate) : 0.05
  const gaps = (change: Change) => judgeWeek(panel(change), SETTINGS).gaps

  test('a place with three signals a week that is silent for a month is told, with how long and how unlikely', () => {
    const [gap] = gaps({ rate: silentFor(5, 1) })
    expect(gap).toMatchObject({ place: 'P0' })
    expect(gap?.silentWeeks).toBeGreaterThanOrEqual(5)
    expect(gap?.expected).toBeGreaterThan(5)
    expect(gap?.pValue).toBeLessThan(0.001)
    expect(gap?.qValue).toBeLessThan(0.1)
  })

  test('when a cluster is over, its place has not fallen silent', () => {
    const cluster = (at: number, week: number) => (at === 0 ? (week >= 60 && week < 64 ? 2 : 0.01) : 0.05)
    for (const seed of [1, 2, 3]) expect(gaps({ seed, rate: cluster })).toEqual([])
  })

  test('three silent weeks, or silence where little is usual, are no gap', () => {
    expect(gaps({ rate: silentFor(3, 2) })).toEqual([])
    expect(gaps({ rate: silentFor(20, 0.01) })).toEqual([])
  })

  test('a country that reports nothing is no gap of one place', () => {
    expect(gaps({ rate: (_, week) => (week >= WEEKS - 6 ? 0 : 0.3) }).length).toBe(0)
  })
})
