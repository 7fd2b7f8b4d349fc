import { describe, expect, test } from 'vitest'
import { PANEL_SETTINGS } from '../../country/index.ts'
import { type CountryAnswer, type CountryQuestion, reportCountry } from './report-country.ts'

/** Fresh: no other measurement draws with them. */
const SEEDS = { firstSeed: 40_001, seeds: 8 } as const
const alike = { aYear: 13, extra: 3, alike: true }
const noCluster = { aYear: 0, extra: 3, alike: false }

const ask = (signalsAYear: number, change: Partial<CountryQuestion> = {}) =>
  reportCountry({ signalsAYear, years: 3, ...SEEDS, ...change })

const say = (name: string, answer: CountryAnswer) => {
  const figures = Object.entries(answer).map(
    ([figure, value]) => `${figure} ${value === null ? '–' : Number(value.toFixed(3))}`,
  )
  process.stdout.write(`${name}: ${figures.join(' · ')}\n`)
}

describe('the weekly run of a simulated country, from the 26th week on', () => {
  test.each([100, 500, 1500])('holds both goals at %i signals a year', (signalsAYear) => {
    const answer = ask(signalsAYear)
    say(`${signalsAYear} a year`, answer)
    expect(answer.falseDiscoveryRate).toBeLessThanOrEqual(0.1)
    expect(answer.power).toBeGreaterThanOrEqual(0.6)
    expect(answer.cannotTell).toBeLessThan(signalsAYear < 500 ? 0.05 : 0.001)
    // What the product says of its false findings beforehand is a bound.
    expect(answer.falseAYear).toBeLessThan(answer.expectedFalseAYear * 1.3)
    expect(answer.falseGapsAYear).toBeLessThan(1)
  })

  test.each([100, 500, 1500])(
    'with nothing real at %i signals a year, about the rate of weeks raises anything',
    (signalsAYear) => {
      const answer = ask(signalsAYear, { law: { clusters: noCluster }, seeds: 4 })
      say(`${signalsAYear} a year, nothing real`, answer)
      // Ten years of weeks that overlap: the rate of .07 and two standard errors of about .02.
      expect(answer.falseDiscoveryRate).toBeLessThanOrEqual(0.11)
    },
  )

  test('is wrong far more often where echoes are not grouped, finds larger clusters, and is stricter when asked', () => {
    const few = { seeds: 3 }
    const whole = ask(1500, few)
    say('1500, as it is', whole)
    const echoing = ask(1500, { ...few, without: { echoes: true } })
    say('1500, echoes not grouped', echoing)
    // Waves and reporters change less than the error of so few countries; clusters of like signals are found less often. Printed only.
    say('1500, waves not known', ask(1500, { ...few, without: { waves: true } }))
    say('1500, reporters not known', ask(1500, { ...few, without: { reporters: true } }))
    const like = ask(1500, { ...few, law: { clusters: alike } })
    say('1500, clusters of one code and kind of place', like)
    const five = ask(1500, { ...few, law: { clusters: { ...alike, extra: 5, alike: false } } })
    say('1500, five extra signals', five)
    const strict = ask(1500, { ...few, settings: { ...PANEL_SETTINGS, falseDiscoveryRate: 0.02 } })
    say('1500, rate .02', strict)
    expect(echoing.falseDiscoveryRate).toBeGreaterThan(2 * whole.falseDiscoveryRate)
    expect(five.power).toBeGreaterThan(0.8)
    expect(strict.falseAYear).toBeLessThan(1.5)
  })
})
