import type { CampaignEvidence, SeriesEvidence } from '../../../vocabulary/wire/detection.ts'
import type { FindingWords } from '../../wording/desk/finding/index.ts'
import type { Format } from '../../wording/desk/index.ts'

interface Fact {
  readonly name: string
  readonly value: string
}

/** No model of a few years of counts knows what happens once in longer than this. */
const LONGEST_YEARS = 1000

/** How often chance alone would show as much, in words. */
export function recurrenceWord(
  recurrence: SeriesEvidence['recurrence'],
  words: FindingWords,
  format: Format,
): string {
  if (recurrence.kind === 'once in years') {
    const { years } = recurrence
    if (years > LONGEST_YEARS) return words.recurrence.rarerThan(format.number(LONGEST_YEARS))
    return words.recurrence.onceIn(format.number(years, years < 10 ? 1 : 0))
  }
  if (recurrence.kind === 'times a year')
    return words.recurrence.timesAYear(format.number(recurrence.times, 1))
  return words.recurrence.cannotTell
}

function reasonWord(reason: string, words: FindingWords): string {
  return Object.hasOwn(words.reasons, reason)
    ? words.reasons[reason as keyof FindingWords['reasons']]
    : reason
}

/** A p-value is never said to be nought: below a ten-thousandth it is said to be less than that. */
export function chanceWord(pValue: number, format: Format): string {
  return pValue < 0.0001 ? `< ${format.number(0.0001, 4)}` : format.number(pValue, 4)
}

/** The evidence of a series finding, fact by fact. */
export function seriesFacts(series: SeriesEvidence, words: FindingWords, format: Format): readonly Fact[] {
  const { facts } = words
  return [
    { name: facts.observed, value: format.number(series.observed, 1) },
    { name: facts.expected, value: format.number(series.expected, 1) },
    { name: facts.threshold, value: format.number(series.threshold, 1) },
    {
      name: facts.pValue,
      value: series.pValue === null ? words.recurrence.cannotTell : chanceWord(series.pValue, format),
    },
    { name: facts.method, value: words.methods[series.method] },
    { name: facts.why, value: reasonWord(series.methodReason, words) },
    { name: facts.window, value: words.weeksCount(format.number(series.windowWeeks)) },
    { name: facts.history, value: words.weeksCount(format.number(series.historyWeeks)) },
    { name: facts.weeks, value: format.list(series.weeks.map(format.day)) },
    { name: facts.recurrence, value: recurrenceWord(series.recurrence, words, format) },
    {
      name: facts.falseDiscovery,
      value: facts.falseDiscoveryText(
        format.percent(series.falseDiscoveryRate),
        format.number(series.seriesInRun),
      ),
    },
  ]
}

/** The evidence of a possible campaign. */
export function campaignFacts(
  campaign: CampaignEvidence,
  words: FindingWords,
  format: Format,
): readonly Fact[] {
  return [
    { name: words.campaign.reports, value: format.number(campaign.reports) },
    { name: words.campaign.usual, value: format.number(campaign.usual, 1) },
    { name: words.campaign.patterns, value: format.number(campaign.distinctPatterns) },
    {
      name: words.campaign.span,
      value: words.campaign.spanText(format.moment(campaign.from), format.moment(campaign.to)),
    },
  ]
}
