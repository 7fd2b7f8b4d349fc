import { type ColumnType, type Generated, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import type { ReportContent, ReportKind, ReportTexts } from '../../../vocabulary/wire/report.ts'
import { reportContent } from '../../../vocabulary/wire/report.ts'
import { type ReportState, reportMoveRoles, reportMoves } from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface ReportTable {
  id: string
  kind: ReportKind
  period: string
  version: number
  corrects: string | null
  reason: Generated<string>
  state: ReportState
  state_since: Date
  revision: number
  texts: ColumnType<ReportTexts, string, string>
  authors: string[]
  begun_at: Date
  return_note: Generated<string>
  content: string | null
  hash: string | null
  frozen_at: Date | null
  frozen_by: string | null
}

type ReportTables = Record<'results.report', ReportTable>

export type ReportRecord = Selectable<ReportTable>
export type ReportChange = Omit<Updateable<ReportTable>, 'id'>

export const reportCycle: Cycle<ReportState> = { moves: reportMoves, roles: reportMoveRoles }

export const reports = (work: Work): Kysely<ReportTables> => work.tx.withTables<ReportTables>()

/** A report as it stands, for whoever may read it. @throws Problem not-found */
export async function findReport(work: Work, id: string): Promise<ReportRecord> {
  const found = await reports(work)
    .selectFrom('results.report')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

/** A report that is in hand, locked. @throws Problem not-found, move-not-allowed, not-permitted */
export async function getReportInHand(work: Work, id: string): Promise<ReportRecord> {
  const seen = await findReport(work, id)
  if (seen.state !== 'draft' && seen.state !== 'in-review')
    throw Problem.of('move-not-allowed', '/state', seen.state)
  const found = await reports(work)
    .selectFrom('results.report')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-permitted')
  return found
}

export function recordReportMove(
  work: Work,
  report: Pick<ReportRecord, 'id' | 'state'>,
  told: { readonly act: string; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `report.${told.act}`,
    subjectKind: 'report',
    subjectId: report.id,
    state: report.state,
    detail: told.detail ?? {},
  })
}

/** The content that was frozen, read from the text that was hashed. */
export const readFrozen = (text: string): ReportContent => reportContent.parse(JSON.parse(text))

/** The names that people are called by, in the order asked. */
export async function namesOf(work: Work, ids: readonly string[]): Promise<string[]> {
  const found = await sql<{ id: string; name: string }>`
    select id, display_name as name from parties.person where id = any (${[...ids]}::uuid[])`.execute(work.tx)
  const names = new Map(found.rows.map(({ id, name }) => [id, name]))
  return ids.flatMap((id) => names.get(id) ?? [])
}
