import { describe, expect, test } from 'vitest'
import { drawCount, seededRandom } from '../../measuring/index.ts'
import { surveillanceSeries } from '../../series/index.ts'
import { farringtonFlexible } from '../farrington/index.ts'
import { glrNb, glrPois } from './index.ts'

const weeks = (counts: readonly (number | null)[]) => surveillanceSeries({ counts, periodsAYear: 52 })
const rounded = (told: ReturnType<typeof glrPois>) =>
  told.map((week) => (week.kind === 'told' ? Math.round(week.statistic * 1e6) / 1e6 : null))

describe('the likelihood ratio chart', () => {
  test('refuses settings that make no sense by their field', () => {
    const series = weeks([2, 1, 3, 2])
    const span = { from: 2, to: 4 }
    expect(() => glrPois(series, span, { mean: 2, limit: 0 })).toThrow('limit: ')
    expect(() => glrPois(series, span, { mean: -1 })).toThrow('mean: ')
    expect(() => glrPois(series, span, { mean: [1, 2, 3] })).toThrow('mean: 3 values for 2 periods')
    expect(() => glrNb(series, span, { mean: 2, alpha: -0.1 })).toThrow('alpha: ')
    expect(() => glrNb(series, span, { mean: 2, alpha: 'estimated' })).toThrow('alpha: ')
    expect(() => glrPois(series, span, { mean: 2, theta: 0 })).toThrow('theta: ')
    expect(() => glrPois(series, span, { mean: 2, change: 'epidemic', theta: 1 })).toThrow('theta: ')
    expect(() => glrPois(series, span, { mean: 2, change: 'epidemic', direction: 'down' })).toThrow(
      'direction: ',
    )
    expect(() => glrPois(series, span, { mean: 2, shortest: 0 })).toThrow('shortest: ')
    expect(() => glrPois(series, span, { mean: 2, shortest: 3, longest: 2 })).toThrow('longest: ')
    expect(() => glrPois(series, { from: 3, to: 5 }, { mean: 2 })).toThrow('span')
  })

  test('a count that is not known cannot be told, and adds nothing to the next weeks', () => {
    for (const chart of [glrPois, glrNb]) {
      const settings = { mean: 2, ...(chart === glrNb ? { alpha: 0.2 } : {}) }
      const [first, gap, ...later] = chart(weeks([4, null, 4, 3]), { from: 0, to: 4 }, settings)
      expect(gap).toEqual({ kind: 'cannot tell', reason: 'count-not-known' })
      const without = rounded(chart(weeks([4, 4, 3]), { from: 0, to: 3 }, settings))
      expect(first && rounded([first, ...later])).toEqual(without)
    }
  })

  // Silence from the third week on, broken once: R 1.20.3 says the second row, whose 0 · log 0 it leaves out.
  test('looking for a fall, silence counts; as in R, a Poisson chart passes over it', () => {
    const series = weeks([2, 3, 0, 0, 0, 0, 1, 0, 0])
    const span = { from: 0, to: 9 }
    const fall = { mean: 2, direction: 'down' } as const
    expect(rounded(glrPois(series, span, fall))).toEqual([0, 0, 2, 4, 6, 2, 1.613706, 3.208241, 4.920558])
    expect(rounded(glrPois(series, span, { ...fall, asInR: true }))).toEqual([
      0, 0, 0.136954, 0.920558, 2.057512, 3.388082, 6.697415, 0, 0,
    ])
  })

  // R 1.20.3: upper bounds of a mean of .3 and α .1, where the stretch before the silence points upwards.
  test('as in R, the search for a fall begins at no change after a stretch that rises, and stops in silence', () => {
    const settings = { mean: 37 / 120, alpha: 0.1, direction: 'down', limit: 2, asInR: true } as const
    const [, , , silent, , , longer] = glrNb(weeks([0, 0, 1, 0, 1, 0, 0]), { from: 0, to: 7 }, settings)
    if (silent?.kind !== 'told' || longer?.kind !== 'told') throw new Error('all is known')
    expect(Math.abs(silent.statistic / 0.3036753616888111 - 1)).toBeLessThan(1e-12)
    expect(Math.abs(longer.statistic / 0.6073507233776222 - 1)).toBeLessThan(1e-12)
  })

  test('the count needed is the first that alarms; as in R, a negative binomial chart has 1e99 where nothing was seen', () => {
    const counts = [2, 3, 0, 1, 0, 4, 1, 0, 0]
    const span = { from: 0, to: 9 }
    const settings = { mean: 2, alpha: 0.2, countNeeded: true } as const
    const needed = (asInR: boolean) =>
      glrNb(weeks(counts), span, { ...settings, asInR }).map((week) =>
        week.kind === 'told' ? week.countNeeded : null,
      )
    expect(needed(false)).toEqual([11, 11, 11, 11, 11, 11, 11, 11, 11])
    expect(needed(true)).toEqual([11, 11, 1e99, 11, 1e99, 11, 11, 1e99, 1e99])
    for (const last of [10, 11]) {
      const changed = glrNb(weeks([...counts.slice(0, 8), last]), span, settings).at(-1)
      expect(changed?.kind === 'told' && changed.alarm).toBe(last === 11)
    }
  })

  test('begins anew in the period after an alarm', () => {
    const series = weeks([9, 3, 1])
    const [alarm, ...after] = glrPois(series, { from: 0, to: 3 }, { mean: 2 })
    expect(alarm?.kind === 'told' && alarm.alarm).toBe(true)
    expect(rounded(after)).toEqual(rounded(glrPois(weeks([3, 1]), { from: 0, to: 2 }, { mean: 2 })))
  })

  test('a slow drift is found before the flexible Farrington method finds it, at no more false alarms', () => {
    const [start, length, rounds] = [312, 60, 40]
    const span = { from: start, to: start + length }
    const firstOf = (told: readonly ({ kind: string } & Partial<{ alarm: boolean }>)[]) => {
      const at = told.findIndex((week) => week.alarm === true)
      return at === -1 ? length : at
    }
    const waits = (growth: number, seed: number) => {
      const random = seededRandom(seed)
      const counts = Array.from({ length: span.to }, (_, at) =>
        drawCount({ mean: 4 * growth ** Math.max(0, at - start), dispersion: 1 }, random),
      )
      const ratio = glrPois(weeks(counts), span, { limit: 5, mean: { harmonics: 1 } })
      return [firstOf(ratio), firstOf(farringtonFlexible(weeks(counts), span, { alpha: 0.005 }))] as const
    }
    const seeds = Array.from({ length: rounds }, (_, k) => 9_001 + k)
    const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / rounds
    const drift = seeds.map((seed) => waits(1.015, seed))
    const quiet = seeds.map((seed) => waits(1, seed + 1_000))
    const silent = [0, 1].map((k) => quiet.filter((pair) => pair[k] === length).length)
    const [own = 0, theirs = 0] = [0, 1].map((k) => meanOf(drift.map((pair) => pair[k] ?? 0)))
    process.stdout.write(
      `a rise of 1.5 % a week, ${rounds} series: found after ${own} weeks by the ratio, ${theirs} by Farrington; without a rise ${silent.join(' and ')} stay silent for ${length} weeks\n`,
    )
    expect(silent[0]).toBeGreaterThanOrEqual(silent[1] ?? 0)
    expect(own).toBeLessThan(theirs)
  })
})
