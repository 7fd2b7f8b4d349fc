import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findShared } from '../../reference/read-reference.ts'
import { judgeByMethod } from '../../temporal/index.ts'
import { EARS, EARS_AS_R } from '../../temporal/simple-methods/ears-one-week.ts'
import { seededRandom } from '../seeded-random.ts'
import {
  levelAtRate,
  NOUFAILY_SCENARIOS,
  type NoufailyScenario,
  type NoufailyTally,
  scoreNoufaily,
  simulateNoufaily,
  tallyNoufaily,
  withOutbreak,
} from './index.ts'
import { noufailyMean } from './simulate-noufaily.ts'

const asSeries = (counts: readonly number[]) => ({
  id: 'simulated',
  label: 'simulated',
  period: 'week' as const,
  start: { kind: 'number' as const, first: 1 },
  counts,
})

function judge(counts: readonly number[], at: number) {
  const verdict = judgeByMethod(asSeries(counts), at, { method: 'own-history', level: 0.01 })
  if (verdict.kind !== 'judged' || verdict.pValue === null || verdict.pBeyond === null)
    throw new Error('every week of a long series is judged')
  return { pValue: verdict.pValue, pBeyond: verdict.pBeyond }
}

/** How many standard deviations the cases of the weeks before the first outbreak lie from what the scenario says. */
function distance(scenario: NoufailyScenario, histories: readonly (readonly number[])[]): number {
  let expected = 0
  for (let at = 0; at < 312; at += 1) expected += noufailyMean(scenario, at)
  const all = histories.reduce((sum, counts) => sum + counts.slice(0, 312).reduce((a, b) => a + b, 0), 0)
  return (all - expected * histories.length) / Math.sqrt(scenario.phi * expected * histories.length)
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(100 * share).toFixed(2)} %`

describe('the simulation of Noufaily and others', () => {
  test('has 28 scenarios: seven families, plain, seasonal, with a trend, with both', () => {
    expect(NOUFAILY_SCENARIOS).toHaveLength(28)
    expect(NOUFAILY_SCENARIOS.map(({ id }) => id)).toEqual(Array.from({ length: 28 }, (_, k) => k + 1))
    expect(NOUFAILY_SCENARIOS[4]).toEqual({ id: 5, theta: -2, beta: 0, cosine: 0, sine: 0, phi: 2 })
    expect(NOUFAILY_SCENARIOS[7]).toMatchObject({ theta: -2, beta: 0.005, cosine: 0.1, sine: 0.3 })
  })

  test('the same seed gives the same series, another one another', () => {
    const [scenario] = NOUFAILY_SCENARIOS
    if (!scenario) throw new Error('no scenario')
    expect(simulateNoufaily(scenario, seededRandom(5))).toEqual(simulateNoufaily(scenario, seededRandom(5)))
    expect(simulateNoufaily(scenario, seededRandom(5))).not.toEqual(
      simulateNoufaily(scenario, seededRandom(6)),
    )
  })

  test('cases follow the scenario before the outbreaks; outbreaks hold two cases at least and end with the series', () => {
    for (const scenario of NOUFAILY_SCENARIOS) {
      const made = Array.from({ length: 6 }, (_, k) =>
        simulateNoufaily(scenario, seededRandom(900 * scenario.id + k)),
      )
      expect(
        Math.abs(
          distance(
            scenario,
            made.map(({ counts }) => counts),
          ),
        ),
      ).toBeLessThan(4)
      for (const { counts, start, outbreaks, pastStarts } of made) {
        expect(counts).toHaveLength(624)
        expect(new Set(pastStarts).size).toBe(4)
        for (const { extra } of outbreaks) {
          expect(extra.reduce((sum, more) => sum + more, 0)).toBeGreaterThanOrEqual(2)
          expect(start + extra.length).toBeLessThanOrEqual(624)
        }
      }
    }
  })
})

type Golden = {
  readonly summary: readonly { readonly algorithm: string; readonly FPR: number; readonly POD: number }[]
  readonly series: readonly {
    readonly scenario: number
    readonly observed: readonly number[]
    readonly currentStart: number
    readonly currentByK: readonly (readonly number[])[]
    readonly alarms: Readonly<
      Record<string, { noOutbreak: readonly number[]; byK: readonly (readonly number[])[] }>
    >
  }[]
}

const path = findShared('golden/noufaily_sim.json')
const golden = (): Golden => JSON.parse(path ? readFileSync(path, 'utf8') : '{"summary":[],"series":[]}')

/** The reference's series in our form: its scenario, its outbreaks, and the first position of the current one. */
const asOurs = ({ scenario, observed, currentStart, currentByK }: Golden['series'][number]) => ({
  scenario: NOUFAILY_SCENARIOS[scenario - 1] as NoufailyScenario,
  counts: observed,
  pastStarts: [],
  start: currentStart - 1,
  outbreaks: currentByK.map((extra, k) => ({ size: [1, 2, 3, 5, 7, 10][k] ?? 0, extra })),
})

/** The tally of what R alarmed on: an alarm is a p-value of nought. */
const ofR = (
  algorithm: string,
  { scenario, alarms, currentByK }: Golden['series'][number],
): NoufailyTally => {
  const said = alarms[algorithm]
  const quiet = Array.from({ length: 49 }, (_, k) => (said?.noOutbreak.includes(k + 1) ? 0 : 1))
  return {
    scenario,
    quiet,
    outbreaks: currentByK.map((_, k) => ({
      size: [1, 2, 3, 5, 7, 10][k] ?? 0,
      weeks: said?.byK[k]?.map((alarm) => 1 - alarm) ?? [],
    })),
  }
}

describe.skipIf(!path)('beside the simulation as R ran it', () => {
  test('its series and ours follow the same law', () => {
    for (const scenario of NOUFAILY_SCENARIOS) {
      const theirs = golden().series.filter((one) => one.scenario === scenario.id)
      expect(theirs).toHaveLength(4)
      expect(
        Math.abs(
          distance(
            scenario,
            theirs.map(({ observed }) => observed),
          ),
        ),
      ).toBeLessThan(4)
    }
  })

  test('scoring gives the figures R gave, and C1 alarms where R alarmed', () => {
    const { summary, series } = golden()
    for (const { algorithm, FPR, POD } of summary) {
      const score = scoreNoufaily(
        series.map((one) => ofR(algorithm, one)),
        0.5,
      )
      expect(score.falsePositiveRate).toBeCloseTo(FPR, 12)
      expect(score.detected).toBeCloseTo(POD, 12)
    }
    for (const one of series) {
      for (const [k, said] of (one.alarms.C1?.byK ?? []).entries()) {
        const counts = withOutbreak(asOurs(one), one.currentByK[k] ?? [])
        const found = said.map((_, week) => {
          const verdict = EARS['ears-c1'].judge(
            asSeries(counts),
            one.currentStart - 1 + week,
            EARS_AS_R['ears-c1'],
          )
          return verdict.kind === 'judged' && verdict.alarm ? 1 : 0
        })
        expect(found).toEqual(said)
      }
    }
  })

  test('on R’s own series, at the rate of false alarms of each method, as many outbreaks are found at least', () => {
    const { summary, series } = golden()
    const random = seededRandom(31)
    const ours = series.map((one) => tallyNoufaily(asOurs(one), judge, { random }))
    for (const { algorithm, FPR, POD } of summary) {
      const { detected } = scoreNoufaily(ours, levelAtRate(ours, FPR))
      print(
        `at a false-positive rate of ${percent(FPR)}: ${algorithm} ${percent(POD)}, own history ${percent(detected)}`,
      )
      expect(detected).toBeGreaterThanOrEqual(POD)
    }
  }, 60_000)
})
