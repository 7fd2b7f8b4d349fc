import { PANEL_SETTINGS, type PanelSettings } from '../../country/index.ts'
import { seededRandom } from '../seeded-random.ts'
import { COUNTRY_LAW, type CountryLaw, WEEKS_A_YEAR } from './country-law.ts'
import { addTallies, type CountryTally, measureCountry, NO_TALLY } from './measure-country.ts'
import type { Without } from './panel-at.ts'
import { simulateCountry } from './simulate-country.ts'

export type CountryQuestion = {
  readonly signalsAYear: number
  readonly years: number
  readonly seeds: number
  /** The first of the seeds that are drawn with. */
  readonly firstSeed?: number
  readonly settings?: PanelSettings
  readonly law?: Partial<CountryLaw>
  readonly without?: Without
}

/** What simulated countries say of the weekly run. A share of nothing is null. */
export type CountryAnswer = {
  readonly signalsAYear: number
  /** Years of weekly runs that were made. */
  readonly yearsJudged: number
  /** Mean over runs of the share of false findings, a run without findings being 0: what the rate promises to hold. */
  readonly falseDiscoveryRate: number
  /** Of all findings of all years, each counted once however many weeks it stood, the share that is false; it depends on how many clusters there are to find. */
  readonly falseShareOfAll: number | null
  /** False findings a year in the whole country, each counted once, and those of them that fall into a known wave. */
  readonly falseAYear: number
  readonly falseInWavesAYear: number
  /** What the product says beforehand of false findings a year. */
  readonly expectedFalseAYear: number
  /** Clusters that were added, and the share of them that was found. */
  readonly clusters: number
  readonly power: number | null
  /** Share of all judgements that could not tell. */
  readonly cannotTell: number
  readonly falseGapsAYear: number
}

/** The first 25 weeks are learnt from. */
const FIRST_JUDGED_WEEK = 25

/**
 * Draws as many countries as there are seeds, makes every weekly run from the 26th week on, and adds up what came of them.
 * @example
 * const answer = reportCountry({ signalsAYear: 100, years: 1, seeds: 1, law: { places: 10 } })
 * Math.round(answer.yearsJudged * 52) // → 27
 */
export function reportCountry(question: CountryQuestion): CountryAnswer {
  const { signalsAYear, years, seeds, firstSeed = 1, settings = PANEL_SETTINGS, without } = question
  const law = { ...COUNTRY_LAW, ...question.law, signalsAYear, weeks: Math.round(years * WEEKS_A_YEAR) }
  let tally = NO_TALLY
  for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
    const country = simulateCountry(law, seededRandom(seed))
    const measured = measureCountry(country, {
      settings,
      fromWeek: FIRST_JUDGED_WEEK,
      ...(without && { without }),
    })
    tally = addTallies(tally, measured)
  }
  return answerOf(signalsAYear, tally)
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

function answerOf(signalsAYear: number, tally: CountryTally): CountryAnswer {
  const yearsJudged = tally.runs / WEEKS_A_YEAR
  return {
    signalsAYear,
    yearsJudged,
    falseDiscoveryRate: share(tally.falseShares, tally.runs) ?? 0,
    falseShareOfAll: share(tally.falseEpisodes, tally.episodes),
    falseAYear: share(tally.falseEpisodes, yearsJudged) ?? 0,
    falseInWavesAYear: share(tally.falseInWaves, yearsJudged) ?? 0,
    expectedFalseAYear: share(tally.expectedFalse, tally.runs) ?? 0,
    clusters: tally.clusters,
    power: share(tally.found, tally.clusters),
    cannotTell: share(tally.notTold, tally.series) ?? 0,
    falseGapsAYear: share(tally.falseGaps, yearsJudged) ?? 0,
  }
}
