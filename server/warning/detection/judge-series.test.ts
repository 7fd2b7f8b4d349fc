import { describe, expect, test } from 'vitest'
import { drawCount, seededRandom } from '../../../detectors/index.ts'
import { judgeSeries, type PlaceSeries } from './judge-series.ts'

const series = (territoryId: string, counts: readonly number[]): PlaceSeries => ({
  territoryId,
  group: 'recruitment',
  counts,
})
const silent = (weeks: number) => Array.from({ length: weeks }, () => 0)

describe('a run over many series', () => {
  test('silence is judged and raises nothing; too short a past is kept as cannot tell, by its reason', () => {
    const long = judgeSeries([series('01', silent(80)), series('02', silent(80))])
    expect(long).toMatchObject({ judged: 2, raised: [] })
    const short = judgeSeries([series('01', silent(5)), series('02', [3])])
    expect(short).toMatchObject({ judged: 0, raised: [] })
    expect([...short.cannotTell]).toEqual([
      ['history-too-short', 1],
      ['no-history', 1],
    ])
  })

  test('a rise that is plain among hundreds of quiet series is raised with its evidence', () => {
    const quiet = Array.from({ length: 400 }, (_, at) => series(`Q${at}`, silent(80)))
    const rising = series('R', [...silent(76), 1, 2, 3, 4])
    const { raised } = judgeSeries([...quiet, rising])
    expect(raised.map((found) => found.series.territoryId)).toEqual(['R'])
    expect(raised[0]).toMatchObject({
      methodReason: 'year-of-weeks',
      historyWeeks: 79,
      verdict: { observed: 10, window: 4 },
    })
  })

  test('the same rise that stands out alone does not among ever so many noisy series', () => {
    const weak = series('W', [...silent(76), 0, 1, 1, 1])
    const alone = judgeSeries([weak])
    const p = alone.raised[0]?.verdict.pValue ?? 1
    expect(p).toBeLessThan(0.01)
    const quiet = Array.from({ length: Math.ceil(0.2 / p) }, (_, at) => series(`Q${at}`, silent(80)))
    expect(judgeSeries([...quiet, weak]).raised).toEqual([])
  })

  test('with nothing real, few runs in ten raise anything, however short the history', () => {
    const random = seededRandom(11)
    for (const weeks of [20, 70]) {
      let runs = 0
      for (let run = 0; run < 60; run++) {
        const all = Array.from({ length: 120 }, (_, at) =>
          series(
            `P${at}`,
            Array.from({ length: weeks }, () => drawCount({ mean: 0.3, dispersion: 1 }, random)),
          ),
        )
        if (judgeSeries(all).raised.length > 0) runs += 1
      }
      expect(runs).toBeLessThanOrEqual(15)
    }
  })
})
