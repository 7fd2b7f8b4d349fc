import { describe, expect, test } from 'vitest'
import { drawCount, seededRandom } from '../../measuring/index.ts'
import { type NowcastSettings, nowcast, type ReportingTriangle, reportingTriangle } from './index.ts'

const LONGEST = 8

/** Reports of 60 weeks whose number grows; three in ten become known in each further week, the rest in the ninth. */
function simulate(seed: number, growth: number): { triangle: ReportingTriangle; final: readonly number[] } {
  const random = seededRandom(seed)
  const reports: { event: number; report: number }[] = []
  const final: number[] = []
  for (let event = 0; event < 60; event += 1) {
    const count = drawCount({ mean: 6 * growth ** event, dispersion: 1 }, random)
    final.push(count)
    for (let one = 0; one < count; one += 1) {
      let delay = 0
      while (delay < LONGEST && random() > 0.3) delay += 1
      reports.push({ event, report: event + delay })
    }
  }
  return { triangle: reportingTriangle(reports, { periods: 60, longestDelay: LONGEST }), final }
}

/** Of the last eight weeks, the shares whose final count lies below, within and above the interval. */
function coverage(settings: NowcastSettings, growth: number) {
  const positions = Array.from({ length: LONGEST }, (_, k) => 60 - LONGEST + k)
  let [below, within, above] = [0, 0, 0]
  for (let seed = 1; seed <= 200; seed += 1) {
    const { triangle, final } = simulate(50_000 + seed, growth)
    for (const [k, told] of nowcast(triangle, positions, settings).periods.entries()) {
      if (told.kind !== 'told') throw new Error('600 reports teach every delay')
      const count = final[positions[k] ?? 0] ?? 0
      if (count < told.lower) below += 1
      else if (count > told.upper) above += 1
      else within += 1
    }
  }
  const all = below + within + above
  return { below: below / all, within: within / all, above: above / all }
}

describe('the nowcast', () => {
  test('its 95 % intervals hold the final count nineteen times in twenty, steady or growing', () => {
    for (const growth of [1, 1.05]) {
      const { below, within, above } = coverage({}, growth)
      process.stdout.write(
        `nowcast, growth ${growth} a week: 95 % intervals hold ${within} of 1,600, ${below} lie below, ${above} above\n`,
      )
      // Weeks of one run share their delays: .95 less two standard errors; whole numbers make intervals wider than asked.
      expect(within).toBeGreaterThan(0.935)
      expect(within).toBeLessThan(0.99)
    }
  })

  test('while counts grow, taking delays as seen expects too little; learning them where they could be seen does not', () => {
    const biased = coverage({ method: 'dirichlet' }, 1.05)
    const corrected = coverage({}, 1.05)
    process.stdout.write(`above the interval: ${biased.above} by dirichlet, ${corrected.above} by hazard\n`)
    expect(biased.above).toBeGreaterThan(2 * corrected.above)
  })

  test('its probabilities add up to one; as in R they add up to more', () => {
    const { triangle } = simulate(7, 1)
    const sumOf = (settings: NowcastSettings) => {
      const [told] = nowcast(triangle, [58], settings).periods
      return told?.kind === 'told' ? told.probabilities.reduce((sum, part) => sum + part, 0) : null
    }
    expect(sumOf({})).toBeCloseTo(1, 9)
    expect(sumOf({ asInR: true })).toBeGreaterThan(1.0001)
  })

  test('where no report has taught the longest delay nothing is foretold', () => {
    const triangle = reportingTriangle([{ event: 2, report: 2 }], { periods: 3, longestDelay: 2 })
    expect(nowcast(triangle, [2]).periods).toEqual([{ kind: 'cannot tell', reason: 'no-reference-value' }])
  })

  test('as in R, nothing is expected where nothing is usually known so early', () => {
    const reports = [0, 0, 1, 1].map((event) => ({ event, report: event + 1 }))
    const triangle = reportingTriangle(reports, { periods: 4, longestDelay: 1 })
    const [told] = nowcast(triangle, [3], { asInR: true, largest: 5 }).periods
    expect(told).toMatchObject({ share: 0, median: 0, lower: 0, upper: 0, mean: 0 })
    expect(told?.kind === 'told' && told.probabilities).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('settings and reports that make no sense are refused by their field', () => {
    const triangle = reportingTriangle([{ event: 0, report: 1 }], { periods: 3, longestDelay: 1 })
    expect(() => nowcast(triangle, [0], { prior: 0 })).toThrow('prior: ')
    expect(() => nowcast(triangle, [0], { alpha: 1 })).toThrow('alpha: ')
    expect(() => nowcast(triangle, [0], { largest: 0.5 })).toThrow('largest: ')
    expect(() => nowcast(triangle, [0], { window: { periods: 0, ending: 'now' } })).toThrow(
      'window.periods: ',
    )
    expect(() => nowcast(triangle, [3])).toThrow('positions: ')
    expect(() => reportingTriangle([], { periods: 0, longestDelay: 1 })).toThrow('periods: ')
    expect(() => reportingTriangle([], { periods: 1, longestDelay: 0 })).toThrow('longestDelay: ')
    const at = { periods: 3, longestDelay: 1 }
    expect(() => reportingTriangle([{ event: 1, report: 0 }], at)).toThrow('reports: not known before')
    expect(() => reportingTriangle([{ event: 0.5, report: 1 }], at)).toThrow('reports: whole')
  })
})
