import { describe, expect, test } from 'vitest'
import { judgeWeek, PANEL_SETTINGS } from '../../country/index.ts'
import { possibleCampaigns } from '../../echoes/index.ts'
import { seededRandom } from '../seeded-random.ts'
import type { CountryLaw, SimulatedAttack } from './country-law.ts'
import { CountryReader, simulateCountry } from './index.ts'
import type { SimulatedReport } from './simulated-country.ts'

const draw = (change: Partial<CountryLaw> = {}, seed = 1) => simulateCountry(change, seededRandom(seed))
const ofTruth = (reports: readonly SimulatedReport[], truth: SimulatedReport['truth']) =>
  reports.filter((report) => report.truth === truth)

describe('a simulated country', () => {
  test('is the same for the same seed, and reports come in order', () => {
    expect(draw({ weeks: 20 })).toEqual(draw({ weeks: 20 }))
    const days = draw().reports.map(({ receivedDay }) => receivedDay)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  test('has as many events and echoes as asked for, within what chance allows', () => {
    const calm = { waves: { campaignsAYear: 0, placesEach: 0, times: 5, halfLifeWeeks: 4 } }
    const { reports } = draw({ ...calm, signalsAYear: 1500 })
    const events = ofTruth(reports, 'event').length
    expect(Math.abs(events / 3 - 1500)).toBeLessThan(120)
    const usual = reports.filter(({ truth }) => truth === 'event' || truth === 'echo')
    expect(Math.abs(ofTruth(reports, 'echo').length / usual.length - 0.3)).toBeLessThan(0.03)
  })

  test('reports five times as much where a training was held, and soon less', () => {
    const waves = { campaignsAYear: 1, placesEach: 298, times: 5, halfLifeWeeks: 4 }
    const country = draw({ signalsAYear: 5000, weeks: 52, waves, seasonSwing: 0 }, 3)
    const from = country.waves[0]?.from ?? 0
    const inWeeks = (first: number, weeks: number) =>
      ofTruth(country.reports, 'event').filter(
        ({ receivedDay }) => receivedDay >= first * 7 && receivedDay < (first + weeks) * 7,
      ).length / weeks
    const before = inWeeks(0, from)
    expect(inWeeks(from, 1) / before).toBeGreaterThan(4)
    expect(inWeeks(from + 4, 1) / before).toBeLessThan(4)
  })

  test('each cluster has its extra signals at its place, in its group and weeks', () => {
    const { clusters, reports } = draw({ signalsAYear: 100, clusters: { aYear: 20, extra: 5, alike: true } })
    expect(clusters.length).toBeGreaterThan(30)
    expect(ofTruth(reports, 'extra')).toHaveLength(5 * clusters.length)
    for (const { place, group, from, to } of clusters) {
      const own = ofTruth(reports, 'extra').filter(
        (report) =>
          report.place === place &&
          report.group === group &&
          report.receivedDay >= from * 7 &&
          report.receivedDay < (to + 1) * 7,
      )
      expect(own.length).toBeGreaterThanOrEqual(5)
    }
  })

  test('what triage has not counted by the day of a run is not in its panel', () => {
    const total = (triageDays: number) => {
      const { panel } = new CountryReader(draw({ signalsAYear: 1500, triageDays })).panelAt(120)
      return panel.series.reduce((sum, { counts }) => sum + (counts.at(-1) ?? 0), 0)
    }
    expect(total(6)).toBeLessThan(0.8 * total(0.01))
  })
})

describe('an attacker', () => {
  const calm = { signalsAYear: 500, clusters: { aYear: 0, extra: 3, alike: false } }
  const attacks: readonly SimulatedAttack[] = [
    { kind: 'one place', week: 70, reports: 50 },
    { kind: 'noise', week: 78, reports: 500 },
  ]
  const raised = (law: Partial<CountryLaw>, without = {}) => {
    const reader = new CountryReader(draw({ ...calm, weeks: 86, ...law }, 9), without)
    return Array.from({ length: 16 }, (_, at) =>
      judgeWeek(reader.panelAt(70 + at).panel, PANEL_SETTINGS).findings.map(
        ({ place, key }) => `${70 + at} ${place} ${key}`,
      ),
    ).flat()
  }

  test('fifty coordinated reports and five hundred of noise raise no finding, and are told as possible campaigns', () => {
    const peace = raised({})
    const attacked = raised({ attacks })
    const unwatched = raised({ attacks }, { campaigns: true, echoes: true })
    process.stdout.write(
      `attacks: ${peace.length} findings in sixteen weeks without, ${attacked.length} with, ${unwatched.length} if campaigns are not watched for and echoes not grouped\n`,
    )
    expect(attacked.filter((finding) => !peace.includes(finding))).toEqual([])
    expect(unwatched.length).toBeGreaterThan(attacked.length)
    const { reports } = draw({ ...calm, weeks: 86, attacks }, 9)
    const found = possibleCampaigns(reports)
    expect(found.map(({ spread }) => spread).toSorted()).toEqual(['one place', 'whole country'])
    const suspect = new Set(found.flatMap((burst) => burst.reports))
    const truths = ofTruth(reports, 'attack')
    expect(truths.filter((report) => suspect.has(report)).length).toBeGreaterThan(0.97 * truths.length)
    expect([...suspect].filter(({ truth }) => truth !== 'attack').length).toBeLessThan(20)
  })

  test('no possible campaign is told in three years of a country that nobody attacks', () => {
    for (const signalsAYear of [100, 1500])
      expect(possibleCampaigns(draw({ signalsAYear }, 4).reports)).toEqual([])
  })
})
