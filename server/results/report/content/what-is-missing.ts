import type { MissingPart, ReportContent, ReportRow, ReportText } from '../../../../vocabulary/wire/report.ts'

/** What stands between a draft and its freezing, first; then what would make it better. */
export function whatIsMissing(content: ReportContent, now: Date): MissingPart[] {
  const found = [
    ...aboutPeriod(content, now),
    ...(content.outcomes.length > 0 ? ofOutcomes(content) : []),
    ...ofEnd(content),
  ]
  return found.toSorted((a, b) => Number(b.blocks) - Number(a.blocks))
}

const must = (what: MissingPart['what'], part: string): MissingPart => ({ what, part, blocks: true })
const better = (what: MissingPart['what'], part: string): MissingPart => ({ what, part, blocks: false })

/** Figures of a period that runs are figures so far, and none of them is frozen. */
function aboutPeriod({ to, kind, framework, profile }: ReportContent, now: Date): MissingPart[] {
  const forDonor = kind === 'semi-annual' || kind === 'annual'
  return [
    ...(now.toISOString().slice(0, 10) <= to ? [must('period-runs', 'period')] : []),
    ...(forDonor && framework === null ? [must('no-framework', 'framework')] : []),
    ...(forDonor && profile === null ? [better('profile', 'profile')] : []),
  ]
}

function ofOutcomes({ outcomes }: ReportContent): MissingPart[] {
  return outcomes.flatMap((outcome) => [
    // What nothing measures needs no narrative of its own.
    ...(outcome.rows.length > 0 ? ofText(outcome.narrative, 'narrative', `outcome:${outcome.code}`) : []),
    ...outcome.rows
      .filter(isShort)
      .flatMap((row) => ofText(row.varianceText, 'variance', `variance:${row.key}`)),
  ])
}

/** Less was reached than planned, or it cannot be told what was: whoever reads asks why. */
const isShort = ({ planned, actual, variance, better: way }: ReportRow): boolean =>
  planned !== null &&
  (actual.kind === 'cannot-tell'
    ? actual.reason !== 'below-gate'
    : variance !== null && (way === 'lower' ? variance > 0 : variance < 0))

function ofEnd({ kind, situation, gender, lessons }: ReportContent): MissingPart[] {
  if (kind === 'situation' || kind === 'alert-follow-up') return ofText(situation, 'situation', 'situation')
  return [...ofText(gender, 'gender', 'gender'), ...ofText(lessons, 'lessons', 'lessons')]
}

function ofText(text: ReportText, what: MissingPart['what'], part: string): MissingPart[] {
  const written = Object.values(text).filter((one) => one.trim() !== '').length
  if (written === 0) return [must(what, part)]
  return written < 3 ? [better('translation', part)] : []
}
