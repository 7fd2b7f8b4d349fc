import { describe, expect, test } from 'vitest'
import { normalTails, poissonTails } from '../../distributions/index.ts'
import { surveillanceSeries } from '../../series/index.ts'
import { farringtonExpectation, judgeByLadder } from '../../temporal/index.ts'
import { seededRandom } from '../seeded-random.ts'
import {
  type JudgeWeek,
  levelAtRate,
  NOUFAILY_SCENARIOS,
  type NoufailyTally,
  OUTBREAK_SIZES,
  scoreNoufaily,
  simulateNoufaily,
  tallyNoufaily,
} from './index.ts'

/** Another seed each week of the year, so that nothing can be fitted to one; it is printed, and `NOUFAILY_SEED` repeats it. */
const SEED = Number(process.env.NOUFAILY_SEED ?? Math.floor(Date.now() / (7 * 86_400_000)))
const SPARSE = new Set([5, 6, 7, 8])

const sum = (counts: readonly number[], from: number, to: number) =>
  counts.slice(from, to).reduce((total, count) => total + count, 0)

const ownHistory: JudgeWeek = (counts, at) => {
  const start = { kind: 'number', first: 1 } as const
  const series = { id: 'simulated', label: 'simulated', period: 'week', start, counts } as const
  const { verdict } = judgeByLadder(series, at, { level: 0.01 })
  if (verdict.kind !== 'judged' || verdict.pValue === null || verdict.pBeyond === null)
    throw new Error('every week of a long series is judged')
  return { pValue: verdict.pValue, pBeyond: verdict.pBeyond }
}

/** The flexible method's own law with the error of its mean, and no rule of five cases. What it cannot tell never alarms. */
const flexible: JudgeWeek = (counts, at) => {
  const series = surveillanceSeries({ counts, periodsAYear: 52 })
  const [told] = farringtonExpectation(series, { from: at, to: at + 1 })
  if (told?.kind !== 'told' || told.pValue === null || told.pBeyond === null) return { pValue: 1, pBeyond: 1 }
  return { pValue: told.pValue, pBeyond: told.pBeyond }
}

/** C1 as R has it: seven weeks, no floor under the deviation. */
const c1: JudgeWeek = (counts, at) => {
  const before = counts.slice(at - 7, at)
  const mean = sum(before, 0, 7) / 7
  const deviation = Math.sqrt(before.reduce((all, count) => all + (count - mean) ** 2, 0) / 6)
  const excess = (counts[at] ?? 0) - mean
  const p = deviation > 0 ? normalTails(excess / deviation).upper : excess > 0 ? 0 : 1
  return { pValue: p, pBeyond: p }
}

/** Four weeks against the 52 before them, as if their mean were known. */
const naiveSum: JudgeWeek = (counts, at) => {
  const mean = sum(counts, at - 55, at - 3) / 13
  const observed = sum(counts, at - 3, at + 1)
  return {
    pValue: observed === 0 ? 1 : poissonTails(observed - 1, mean).upper,
    pBeyond: poissonTails(observed, mean).upper,
  }
}

type Plan = {
  readonly rounds: (scenario: number) => number
  readonly every: number
  readonly salt: number
  readonly quietOnly?: boolean
}

function measure(judge: JudgeWeek, { rounds, every, salt, quietOnly = false }: Plan): NoufailyTally[] {
  return NOUFAILY_SCENARIOS.flatMap((scenario) =>
    Array.from({ length: rounds(scenario.id) }, (_, round) => {
      const random = seededRandom(SEED * 7_919 + salt * 1_000_003 + scenario.id * 10_007 + round)
      const series = simulateNoufaily(scenario, random)
      return tallyNoufaily(quietOnly ? { ...series, outbreaks: [] } : series, judge, { random, every })
    }),
  )
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const row = (...cells: readonly (string | number)[]) => print(`| ${cells.join(' | ')} |`)
const percent = (share: number) => (100 * share).toFixed(2)

describe(`the simulation of Noufaily and others, seed ${SEED}`, () => {
  test('false alarms lie within 0.5 and 1.5 times the level in all 28 scenarios, as far as so many weeks can tell', () => {
    const tallies = measure(ownHistory, { rounds: () => 400, every: 4, salt: 1, quietOnly: true })
    const weeks = tallies.reduce((all, { quiet }) => all + quiet.length, 0) / 28
    print(`false-positive rate in per cent, ${Math.round(weeks)} weeks a scenario`)
    row('theta, phi', 'level', 'plain', 'season', 'trend', 'both')
    const out: string[] = []
    const beyondChance: string[] = []
    for (const level of [0.01, 0.05]) {
      const { rateByScenario, falsePositiveRate } = scoreNoufaily(tallies, level)
      for (let family = 0; family < 28; family += 4) {
        const { theta = 0, phi = 0 } = NOUFAILY_SCENARIOS[family] ?? {}
        const rates = [1, 2, 3, 4].map((kind) => rateByScenario.get(family + kind) ?? 1)
        row(`${theta}, ${phi}`, level, ...rates.map(percent))
        // Three standard errors of a rate at either bound: each week of the year draws another 56 of them.
        const errorAt = (rate: number) => 3 * Math.sqrt(rate / weeks)
        for (const [kind, rate] of rates.entries()) {
          const [least, most] = [0.5 * level, 1.5 * level]
          const said = `${family + kind + 1} at ${level}: ${percent(rate)}`
          if (rate < least || rate > most) out.push(said)
          if (rate < least - errorAt(least) || rate > most + errorAt(most)) beyondChance.push(said)
        }
      }
      print(`all at ${level}: ${percent(falsePositiveRate)}`)
    }
    print(`outside 0.5 … 1.5 times the level: ${out.length === 0 ? 'none' : out.join('; ')}`)
    expect(beyondChance).toEqual([])
    expect(out.length).toBeLessThanOrEqual(6)
  })

  test('at equal false alarms more outbreaks are found than by the flexible method, C1 and the naive sum', () => {
    const methods = Object.entries({
      'own history': ownHistory,
      flexible,
      'EARS C1': c1,
      'naive sum': naiveSum,
    })
    const compare = (family: string, rounds: Plan['rounds'], salt: number) => {
      const measured = methods.map(([name, judge]) => ({
        name,
        tallies: measure(judge, { rounds, every: 2, salt }),
      }))
      row(
        family,
        'false alarms %',
        'detected %',
        'first week %',
        ...OUTBREAK_SIZES.map((k) => `k=${k}`),
        'delay',
      )
      return [0.005, 0.01, 0.025, 0.05].map((rate) =>
        measured.map(({ name, tallies }) => {
          const score = scoreNoufaily(tallies, levelAtRate(tallies, rate))
          const { falsePositiveRate, detected, detectedInFirstWeek, detectedBySize, meanDelayWeeks } = score
          const sizes = OUTBREAK_SIZES.map((size) => percent(detectedBySize.get(size) ?? 0))
          const delay = (meanDelayWeeks ?? 0).toFixed(2)
          row(
            name,
            percent(falsePositiveRate),
            percent(detected),
            percent(detectedInFirstWeek),
            ...sizes,
            delay,
          )
          return detected
        }),
      )
    }
    const everywhere = compare('all scenarios', () => 40, 2)
    for (const [own = 0, ...others] of everywhere.slice(0, 2))
      for (const other of others) expect(own).toBeGreaterThan(other)
    // At higher rates the flexible method comes near: less than a standard error of .8 % of some 6,700 outbreaks lies between them.
    for (const [own = 0, ...others] of everywhere)
      for (const other of others) expect(own).toBeGreaterThan(other - 0.016)
    // The flexible method is printed beside the rest: here the two differ by less than their error. C1 alarms so often that it has no lower rate.
    for (const [own = 0, , earsC1 = 1, naive = 1] of compare(
      'theta = −2',
      (id) => (SPARSE.has(id) ? 200 : 0),
      3,
    ).slice(2)) {
      expect(own).toBeGreaterThan(earsC1 + 0.03)
      expect(own).toBeGreaterThan(naive + 0.03)
    }
  })
})
