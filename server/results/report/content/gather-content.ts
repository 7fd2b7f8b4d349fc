import { smallestShown } from '../../../../disclosure/index.ts'
import type { ReportContent } from '../../../../vocabulary/wire/report.ts'
import { findReportPeriod } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { findProfile } from '../report-profile.ts'
import type { ReportRecord } from '../report-store.ts'
import { readActs, readFollowed } from './read-acts.ts'
import { readOutcomes, textAt } from './read-outcomes.ts'
import { readPublished } from './read-published.ts'

/** Whether a report is for whoever pays: by outcome, without what was asked of whom. */
const isForDonor = (kind: ReportRecord['kind']): boolean => kind === 'semi-annual' || kind === 'annual'

/** Everything that a report says now: figures as the product has them, and what was written beside them. */
export async function gatherContent(
  work: Work,
  report: Pick<ReportRecord, 'kind' | 'period' | 'version' | 'reason' | 'texts'>,
): Promise<ReportContent> {
  const { kind, period, version, reason, texts } = report
  const span = findReportPeriod(period)
  if (span === null) throw Problem.of('invalid-input', '/period', 'invalid')
  const forDonor = isForDonor(kind)
  const told = forDonor ? await readOutcomes(work, { period, texts }) : { framework: null, outcomes: [] }
  return {
    kind,
    period,
    from: span.from,
    to: span.to,
    version,
    reason,
    framework: told.framework,
    smallestShown,
    profile: forDonor ? await findProfile(work) : null,
    situation: textAt(texts, 'situation'),
    outcomes: [...told.outcomes],
    acts: await readActs(work, span),
    followed: forDonor ? [] : await readFollowed(work, span),
    published: await readPublished(work, span),
    gender: textAt(texts, 'gender'),
    lessons: textAt(texts, 'lessons'),
    readAt: work.now.toISOString(),
  }
}
