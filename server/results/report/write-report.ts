import { sql } from 'kysely'
import type { z } from 'zod'
import type { newReport, ReportDraft } from '../../../vocabulary/wire/report.ts'
import { findReportPeriod, type ReportPeriodKind } from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { findReport, getReportInHand, recordReportMove, reports } from './report-store.ts'

interface Parts {
  readonly chance: Chance
}
type Wanted = z.output<typeof newReport>

/** How long each kind of report is. */
const periodsOf: Readonly<Record<Wanted['kind'], readonly ReportPeriodKind[]>> = {
  situation: ['week', 'month'],
  'alert-follow-up': ['month', 'half', 'year'],
  'semi-annual': ['half'],
  annual: ['year'],
}

/**
 * Begins the report of a period.
 *
 * @throws Problem invalid-input for a period that is not of this kind or has not begun; conflict when there is one already
 */
export async function beginReport(work: Work, wanted: Wanted, { chance }: Parts): Promise<string> {
  const span = findReportPeriod(wanted.period)
  if (span === null || !periodsOf[wanted.kind].includes(span.kind))
    throw Problem.of('invalid-input', '/period', 'invalid')
  if (span.from > work.now.toISOString().slice(0, 10))
    throw Problem.of('invalid-input', '/period', 'refused-by-rule')
  const standing =
    await sql`select from results.report where kind = ${wanted.kind} and period = ${wanted.period}`.execute(
      work.tx,
    )
  if (standing.rows.length > 0) throw Problem.of('conflict', '/period')
  return await insertReport(work, { ...wanted, version: 1, corrects: null, reason: '', texts: {} }, chance)
}

/** Begins another version of a report that is frozen, with its words, and with the reason. */
export async function correctReport(
  work: Work,
  given: { readonly id: string; readonly reason: string },
  { chance }: Parts,
): Promise<string> {
  const { id: corrects, kind, period, version, state, texts } = await findReport(work, given.id)
  if (state !== 'frozen') throw Problem.of('move-not-allowed', '/state', state)
  const inHand = await sql`select from results.report where corrects = ${corrects}`.execute(work.tx)
  if (inHand.rows.length > 0) throw Problem.of('conflict', '/params/id')
  const next = { kind, period, version: version + 1, corrects, reason: given.reason, texts }
  return await insertReport(work, next, chance)
}

async function insertReport(
  work: Work,
  report: Wanted & {
    readonly version: number
    readonly corrects: string | null
    readonly reason: string
    readonly texts: ReportDraft['texts']
  },
  chance: Chance,
): Promise<string> {
  const row = { id: chance.uuid(), state: 'draft' as const }
  await reports(work)
    .insertInto('results.report')
    .values({
      ...report,
      ...row,
      texts: JSON.stringify(report.texts),
      state_since: work.now,
      revision: 0,
      authors: [personOf(work)],
      begun_at: work.now,
    })
    .execute()
  recordReportMove(work, row, { act: report.corrects === null ? 'begun' : 'correction-begun' })
  return row.id
}

/**
 * Keeps every text as it stands on the screen.
 *
 * @returns the new revision
 * @throws Problem conflict when somebody saved after the revision that was read
 */
export async function saveReport(work: Work, id: string, draft: ReportDraft): Promise<number> {
  const report = await getReportInHand(work, id)
  if (report.state !== 'draft') throw Problem.of('move-not-allowed', '/state', report.state)
  if (report.revision !== draft.revision) throw Problem.of('conflict', '/revision')
  const revision = report.revision + 1
  await reports(work)
    .updateTable('results.report')
    .set({
      revision,
      texts: JSON.stringify(draft.texts),
      authors: [...new Set([...report.authors, personOf(work)])],
    })
    .where('id', '=', id)
    .execute()
  recordReportMove(work, report, { act: 'saved', detail: { revision } })
  return revision
}
