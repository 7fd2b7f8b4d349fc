import { expect, test } from 'vitest'
import type { CountPanel } from '../../../vocabulary/wire/count-panel.ts'
import { judgeAgain, panelAt, sumUp, weeksToJudge } from './what-if.ts'

const settings = { level: 0.01, falseDiscoveryRate: 0.1, minimumCount: 3, windowWeeks: 4 }
const ids = Array.from({ length: 12 }, (_, at) => `P${at}`)
/** A year and a half in which every place has one now and then, and one of them rises in three weeks near the end. */
const panel: CountPanel = {
  restricted: false,
  firstWeek: '2024-09-02',
  weeks: 80,
  places: [
    { id: 'D', name: 'Department', within: null },
    ...ids.map((id) => ({ id, name: id, within: 'D' })),
  ],
  groups: ['online'],
  series: ids.map((territoryId, nth) => {
    const usual = Array.from({ length: 80 }, (_, at) => at).filter((at) => (at + 7 * nth) % 11 === 0)
    const rise = nth === 3 ? [70, 71, 72] : []
    const at = [...new Set([...usual, ...rise])].sort((a, b) => a - b)
    return {
      territoryId,
      group: 'online' as const,
      at,
      counts: at.map((week) => (rise.includes(week) ? 4 : 1)),
    }
  }),
  waves: [{ place: 'P3', kind: 'campaign', from: 10, weeks: 2 }],
  reporters: [],
  settings,
}
const year = (change: Partial<typeof settings> = {}) =>
  sumUp(weeksToJudge(panel).map((week) => judgeAgain(panel, week, { ...settings, ...change })))

test('the panel of a week ends with it, has every series, and adds places up to their department', () => {
  const at = panelAt(panel, 72)
  expect(at.weeks).toBe(73)
  expect(at.series).toHaveLength(13)
  const [department, , , , fourth] = at.series
  expect(fourth?.counts.slice(-3)).toEqual([4, 4, 4])
  expect(department?.counts.at(-1)).toBe(
    at.series.slice(1).reduce((sum, one) => sum + (one.counts.at(-1) ?? 0), 0),
  )
  expect(at.waves).toEqual([{ place: 'P3', kind: 'campaign', from: 10, weeks: 2 }])
})

test('a rise of several weeks is one finding of the year, and stricter settings find no more', () => {
  const now = year()
  expect(now.weeksTold).toBe(52)
  expect(now.findings.filter(({ place }) => place === 'P3')).toHaveLength(1)
  expect(now.findings.length).toBeLessThan(4)
  expect(now.expectedFalseAlarmsAYear).toBeGreaterThan(0)
  const strict = year({ level: 0.0001, falseDiscoveryRate: 0.01 })
  expect(strict.findings.length).toBeLessThanOrEqual(now.findings.length)
  expect(strict.expectedFalseAlarmsAYear).toBeLessThan(now.expectedFalseAlarmsAYear)
  expect(year({ minimumCount: 20 }).findings).toEqual([])
})

test('what has no history cannot be told, which is not the same as no finding', () => {
  const young = { ...panel, weeks: 6, series: [] }
  const all = sumUp(weeksToJudge(young).map((week) => judgeAgain(young, week, settings)))
  expect(all).toEqual({ weeksTold: 0, findings: [], expectedFalseAlarmsAYear: 0 })
})
