import { type Cluster, periodLabel, type ScanOutcome } from '../../../detectors/index.ts'
import { printable } from '../tool/index.ts'
import type { Gathered, Lack } from './reading/gather-scan.ts'
import type { ScanRequest } from './scan-request.ts'
import { type Language, type ScanWords, WORDS } from './words/index.ts'

const MOST_NAMES = 12

type Say = {
  readonly words: ScanWords
  readonly whole: (value: number) => string
  readonly rounded: (value: number) => string
  readonly small: (value: number) => string
  readonly list: (names: readonly string[]) => string
}

function sayIn(language: Language): Say {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat([language], options)
    return (value: number) => formatter.format(value)
  }
  const list = new Intl.ListFormat([language], { type: 'conjunction' })
  return {
    words: WORDS[language],
    whole: format({ maximumFractionDigits: 0 }),
    rounded: format({ maximumSignificantDigits: 3 }),
    small: format({ maximumSignificantDigits: 2 }),
    list: (names) => list.format(names.map(printable)),
  }
}

/** How long one waits by chance alone: in intervals, in years from two years on. */
function recurrenceLine({ recurrence }: Cluster, { calendar }: Gathered, { words, rounded }: Say): string[] {
  if (recurrence === null) return []
  if (calendar.start.kind === 'number') return [words.recurrence.periods(rounded(recurrence))]
  const aYear = calendar.period === 'week' ? 52 : 12
  if (recurrence >= 2 * aYear) return [words.recurrence.years(rounded(recurrence / aYear))]
  return [words.recurrence[calendar.period === 'week' ? 'weeks' : 'months'](rounded(recurrence))]
}

function clusterLines(cluster: Cluster, gathered: Gathered, say: Say): string {
  const { words, whole, rounded, small, list } = say
  const names = cluster.places.map((id) => gathered.names.get(id) ?? id)
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names
  const where = words.where(list(shown), cluster.radius > 0 ? rounded(cluster.radius) : null)
  const label = (at: number) => periodLabel(gathered.calendar, at)
  const p = cluster.pValue === null ? null : small(cluster.pValue)
  const figures = {
    observed: whole(cluster.observed),
    expected: rounded(cluster.expected),
    ratio: small(cluster.ratio),
  }
  const told = [
    words.sentence[cluster.rate](figures),
    ...recurrenceLine(cluster, gathered, say),
    ...(p === null ? [] : [words.chance(p)]),
  ]
  return `  ${where}, ${words.when(label(cluster.from), label(cluster.to - 1))}: ${told.join('; ')}.`
}

/** Why nothing can be told, for a person. */
export function printLack(
  lack: Lack | { readonly reason: keyof ScanWords['reason'] },
  language: Language,
): string {
  const { words, whole, list } = sayIn(language)
  const figure =
    'cells' in lack ? whole(lack.cells) : 'names' in lack ? list(lack.names.slice(0, MOST_NAMES)) : ''
  return `${words.cannotTell}\n  ${words.reason[lack.reason](figure)}\n`
}

/** The clusters as sentences, the strongest first; those above the level are counted. */
export function printClusters(
  outcome: Extract<ScanOutcome, { kind: 'scanned' }>,
  gathered: Gathered,
  { level, language, settings }: ScanRequest,
): string {
  const say = sayIn(language)
  const { words, whole, small } = say
  const { data } = gathered
  const shown = outcome.clusters.filter(({ pValue }) => pValue === null || pValue <= level)
  const hidden = outcome.clusters.length - shown.length
  const lines = [
    words.looked({ places: whole(data.ids.length), periods: whole(data.times), cases: whole(data.total) }),
    shown.length > 0 ? words.clusters(whole(shown.length), small(level)) : words.none(small(level)),
    ...shown.map((cluster) => clusterLines(cluster, gathered, say)),
    ...(hidden > 0 ? [words.others(whole(hidden))] : []),
    words.model[settings.model],
    ...(outcome.maxima.length > 0 ? [words.price(whole(outcome.maxima.length))] : []),
  ]
  return `${lines.join('\n')}\n`
}
