import type { ClusterEvidence, SeriesEvidence } from '../../../vocabulary/wire/detection.ts'
import type { DetectionWords } from '../../wording/desk/detection/index.ts'
import type { FindingWords } from '../../wording/desk/finding/index.ts'
import type { Format } from '../../wording/desk/index.ts'
import { chanceWord, recurrenceWord } from './series-facts.ts'

interface Speech {
  readonly words: DetectionWords
  readonly finding: FindingWords
  readonly format: Format
}
type Fact = { readonly name: string; readonly value: string }

/** What a coordinator reads: how many, in how many weeks, what is usual, and how rarely chance alone shows as much. */
export function seriesSentence(series: SeriesEvidence, { words, finding, format }: Speech): string {
  return words.evidence.sentence({
    observed: format.number(series.observed),
    observedIsOne: series.observed === 1,
    weeks: format.number(series.windowWeeks),
    weeksIsOne: series.windowWeeks === 1,
    expected: series.expected < 1 ? null : format.number(series.expected, series.expected < 10 ? 1 : 0),
    chance: recurrenceWord(series.recurrence, finding, format),
  })
}

/** What else there is to know of a series finding; what was not kept at the time is left out, never guessed. */
export function evidenceFacts(series: SeriesEvidence, speech: Speech): readonly Fact[] {
  const { words, finding, format } = speech
  const told = (name: string, value: number | undefined, say: (value: number) => string): Fact[] =>
    value === undefined ? [] : [{ name, value: say(value) }]
  const { evidence } = words
  return [
    {
      name: evidence.signals,
      value: evidence.signalsText(format.number(series.signals), format.number(series.events)),
    },
    { name: evidence.oneMore, value: recurrenceWord(series.oneMore, finding, format) },
    ...told(evidence.qValue, series.qValue, (share) => chanceWord(share, format)),
    ...told(evidence.byChance, series.byChanceAYear, (times) => format.number(times, 2)),
    ...told(evidence.countryChange, series.countryChange, (times) =>
      evidence.countryChangeText(format.number(times, 1)),
    ),
    ...waveFacts(series, speech),
    { name: evidence.delay, value: delayText(series, speech) },
    ...told(evidence.falseAlarms, series.expectedFalseAlarmsAYear, (alarms) => format.number(alarms, 1)),
  ]
}

function waveFacts({ wave, expectedWithoutWave }: SeriesEvidence, { words, format }: Speech): Fact[] {
  const { evidence } = words
  if (wave === undefined) return []
  if (wave === null) return [{ name: evidence.wave, value: evidence.noWave }]
  return [
    { name: evidence.wave, value: evidence.waveText(words.waveKinds[wave.kind], format.day(wave.week)) },
    ...(expectedWithoutWave === undefined
      ? []
      : [{ name: evidence.withoutWave, value: format.number(expectedWithoutWave, 1) }]),
  ]
}

const delayText = ({ delay }: SeriesEvidence, { words, format }: Speech): string =>
  delay.kind === 'told'
    ? words.evidence.delayText(format.days(delay.half), format.days(delay.most))
    : words.evidence.fewerThanTen

export function agreementFacts({ agreement }: SeriesEvidence, { words }: Speech): readonly Fact[] {
  return agreement.map(({ method, says }) => ({
    name: words.evidence.methods[method],
    value: words.evidence.says[says],
  }))
}

export function clusterSentence(cluster: ClusterEvidence, { words, format }: Speech): string {
  return words.cluster.sentence({
    observed: format.number(cluster.observed),
    expected: format.number(cluster.expected, 1),
    places: format.number(cluster.places.length),
    weeks: format.number(cluster.weeks.length),
    recurrence: format.number(Math.floor(cluster.recurrenceWeeks)),
  })
}

export function clusterFacts(cluster: ClusterEvidence, { words, finding, format }: Speech): readonly Fact[] {
  return [
    { name: words.cluster.places, value: format.list(cluster.places.map(({ name }) => name)) },
    { name: words.cluster.radius, value: words.cluster.radiusText(format.number(cluster.radiusKm)) },
    { name: words.cluster.observed, value: format.number(cluster.observed) },
    { name: words.cluster.expected, value: format.number(cluster.expected, 1) },
    { name: words.cluster.pValue, value: chanceWord(cluster.pValue, format) },
    {
      name: words.cluster.recurrence,
      value: finding.weeksCount(format.number(Math.floor(cluster.recurrenceWeeks))),
    },
    { name: words.cluster.weeks, value: format.list(cluster.weeks.map(format.day)) },
    { name: words.cluster.method, value: words.cluster.methodText },
  ]
}
