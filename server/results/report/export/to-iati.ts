import {
  type IatiActivity,
  type IatiIndicator,
  type IatiResult,
  type IatiText,
  type IatiValue,
  writeIati,
} from '../../../../interchange/iati/index.ts'
import type {
  ReportContent,
  ReportOutcome,
  ReportProfile,
  ReportRow,
  ReportText,
} from '../../../../vocabulary/wire/report.ts'
import { partWord } from '../../../../vocabulary/words/index.ts'
import { Problem } from '../../../platform/problem.ts'

/** ResultType of IATI: what is reached for good is an impact, what is delivered an output. */
const types = { ultimate: '3', intermediate: '2', immediate: '2', output: '1' } as const

/**
 * The activity with its results, as far as they are measured.
 *
 * @throws Problem report-incomplete while nobody has said who reports to whom
 */
export function toIati(content: ReportContent, frozenAt: Date): string {
  const { profile } = content
  if (profile === null) throw Problem.of('report-incomplete', '/profile', 'profile')
  const gender = Math.max(0, ...content.outcomes.map((one) => one.gender))
  return writeIati({
    ...headOf(content, profile),
    updatedAt: `${frozenAt.toISOString().slice(0, 19)}Z`,
    markers: [{ code: '1', significance: gender === 2 ? '2' : gender === 1 ? '1' : '0' }],
    results: content.outcomes.flatMap((outcome) => resultOf(outcome, content)),
  })
}

function headOf(
  content: ReportContent,
  profile: ReportProfile,
): Omit<IatiActivity, 'updatedAt' | 'markers' | 'results'> {
  const name = profile.reporterName
  const isOver = profile.endsOn !== null && profile.endsOn <= content.to
  const told = textOf(content.lessons)
  return {
    identifier: `${profile.reporterRef}-${profile.activity}`,
    language: 'es',
    reporter: { ref: profile.reporterRef, type: profile.reporterType, name },
    title: profile.title,
    description: told ?? profile.title,
    participants: [
      { ref: null, type: '10', name: profile.funder, role: '1' },
      { ref: profile.reporterRef, type: profile.reporterType, name, role: '4' },
    ],
    status: isOver ? '4' : '2',
    dates: [
      { type: '2', day: profile.startsOn },
      ...(profile.endsOn === null
        ? []
        : [{ type: isOver ? ('4' as const) : ('3' as const), day: profile.endsOn }]),
    ],
    countries: [{ code: profile.country, percentage: 100 }],
    sectors: profile.sectors,
  }
}

function resultOf(outcome: ReportOutcome, content: ReportContent): IatiResult[] {
  const indicators = outcome.rows.map((row) => indicatorOf(row, content))
  if (indicators.length === 0) return []
  const { level, statement, narrative } = outcome
  return [{ type: types[level], title: statement, description: textOf(narrative), indicators }]
}

function indicatorOf(row: ReportRow, { from, to, smallestShown }: ReportContent): IatiIndicator {
  const dimensions: IatiValue['dimensions'] = []
  const { baseline, planned, actual } = row
  const target: IatiValue[] = planned === null ? [] : [{ value: planned, dimensions, comment: null }]
  const whole: IatiValue[] =
    actual.kind === 'known' ? [{ value: actual.value, dimensions, comment: textOf(row.varianceText) }] : []
  const parts = row.parts.flatMap((part): IatiValue[] =>
    part.value.kind === 'known'
      ? [
          {
            value: part.value.value,
            dimensions: [{ name: part.by, value: partWord(part, 'es') }],
            comment: null,
          },
        ]
      : [],
  )
  return {
    measure: row.unit === 'percent' ? '2' : '1',
    ascending: row.better !== 'lower',
    title: row.name,
    description: notShown(row, smallestShown),
    baseline:
      baseline === null
        ? null
        : { value: baseline.value, year: Number(baseline.on.slice(0, 4)), dimensions, comment: null },
    periods: [{ from, to, targets: target, actuals: [...whole, ...parts] }],
  }
}

/** IATI has no way to say *suppressed*: where a figure is left out, the indicator says that some are. */
function notShown({ actual, parts }: ReportRow, smallest: number): IatiText | null {
  const hidden = [actual, ...parts.map(({ value }) => value)].some(
    (one) => one.kind === 'within' || (one.kind === 'cannot-tell' && one.reason === 'below-gate'),
  )
  if (!hidden) return null
  return {
    es: `Las cifras menores de ${smallest} no se publican, tampoco el cero.`,
    fr: `Les chiffres inférieurs à ${smallest} ne sont pas publiés, zéro non plus.`,
    en: `Figures below ${smallest} are not published, nor is nought.`,
  }
}

const textOf = (text: ReportText): ReportText | null =>
  text.es.trim() || text.fr.trim() || text.en.trim() ? text : null
