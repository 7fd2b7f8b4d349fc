import { sql } from 'kysely'
import { z } from 'zod'
import type {
  ReportComparison,
  ReportContent,
  ReportKind,
  ReportListRow,
  ReportView,
} from '../../../vocabulary/wire/report.ts'
import type { ReportState } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { compareContent, gatherContent, whatIsMissing } from './content/index.ts'
import { findReport, namesOf, type ReportRecord, readFrozen, reportCycle } from './report-store.ts'

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** The reports that the asker may read, the newest first. */
export async function listReports(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly kind?: ReportKind | undefined
  },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<ReportRecord>`
    select r.* from results.report r
    where (${query.kind ?? null}::text is null or r.kind = ${query.kind ?? null}::text)
      and ${after ? sql`(date_trunc('milliseconds', r.begun_at), r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by date_trunc('milliseconds', r.begun_at) desc, r.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.begun_at.toISOString(), row.id])
  return { items: page.items.map(toRow), nextCursor: page.nextCursor, order: 'newest' }
}

const toRow = (row: ReportRecord): ReportListRow => ({
  id: row.id,
  kind: row.kind,
  period: row.period,
  version: row.version,
  state: row.state,
  reason: row.reason,
  begunAt: row.begun_at.toISOString(),
  frozenAt: row.frozen_at?.toISOString() ?? null,
})

/** What a report says: as it was frozen, or as it stands now. */
export const contentOf = async (work: Work, report: ReportRecord): Promise<ReportContent> =>
  report.content === null ? await gatherContent(work, report) : readFrozen(report.content)

/** One report with what it says, what is missing, and what the asker may do. @throws Problem not-found */
export async function viewReport(work: Work, id: string, mover: Mover): Promise<ReportView> {
  const report = await findReport(work, id)
  const content = await contentOf(work, report)
  const versions = await versionsOf(work, report)
  const inHand = report.state === 'draft' || report.state === 'in-review'
  return {
    ...toRow(report),
    revision: report.revision,
    texts: report.texts,
    ...(await whoWrote(work, report, mover)),
    hash: report.hash,
    returnNote: report.return_note,
    content,
    missing: inHand ? whatIsMissing(content, work.now) : [],
    versions,
    ...rightsOf(work, report, mover),
    mayCorrect:
      report.state === 'frozen' &&
      mover.roles.includes('project-team') &&
      !versions.some(({ version }) => version > report.version),
    mayExport: !inHand,
  }
}

/** Who wrote and who froze it is for the programme; whoever pays reads what it says. */
async function whoWrote(work: Work, { authors, frozen_by }: ReportRecord, mover: Mover) {
  if (mover.roles.every((role) => role === 'donor')) return { authors: [], frozenBy: null }
  const [frozenBy = null] = frozen_by === null ? [] : await namesOf(work, [frozen_by])
  return { authors: await namesOf(work, authors), frozenBy }
}

function rightsOf(work: Work, report: ReportRecord, mover: Mover) {
  const open: readonly ReportState[] = openMoves(reportCycle, report.state, mover)
  const own = work.actor.kind === 'person' && report.authors.includes(work.actor.personId)
  return {
    mayWrite: report.state === 'draft' && mover.roles.includes('project-team'),
    maySubmit: report.state === 'draft' && open.includes('in-review'),
    mayReturn: report.state === 'in-review' && open.includes('draft'),
    mayFreeze: report.state === 'in-review' && open.includes('frozen') && !own,
  }
}

async function versionsOf(work: Work, { kind, period }: ReportRecord) {
  const found = await sql<ReportView['versions'][number]>`
    select id, version, state, reason from results.report where kind = ${kind} and period = ${period}
    order by version limit 99`.execute(work.tx)
  return found.rows
}

/** What a version says otherwise than the one that it corrects. @throws Problem not-found */
export async function compareReport(work: Work, id: string): Promise<ReportComparison> {
  const report = await findReport(work, id)
  if (report.corrects === null) return { earlier: null, differences: [], order: 'place' }
  const earlier = await findReport(work, report.corrects)
  const [before, after] = [await contentOf(work, earlier), await contentOf(work, report)]
  return { earlier: earlier.version, differences: compareContent(before, after), order: 'place' }
}
