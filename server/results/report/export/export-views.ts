import { sql } from 'kysely'
import { z } from 'zod'
import type { ExportRow, newExport } from '../../../../vocabulary/wire/report.ts'
import { personOf } from '../../../commitment/index.ts'
import { recordOpening } from '../../../parties/audit/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { findReport } from '../report-store.ts'
import { type ExportFormat, exportLine, keptHours } from './run-exports.ts'

interface Row {
  readonly id: string
  readonly report_id: string
  readonly format: ExportFormat
  readonly language: 'es' | 'fr' | 'en'
  readonly state: ExportRow['state']
  readonly state_since: Date
  readonly step: ExportRow['step']
  readonly share: number
  readonly asked_at: Date
  readonly fault: string | null
  readonly digest: string | null
  readonly kept: boolean
}

const columns = sql`id, report_id, format, language, state, state_since, step, share, asked_at, fault, digest, file is not null as kept`
const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
/** Of one person at a time, so that nobody fills the disk. */
const mostWaiting = 20

/** Asks for a file of a frozen report. @throws Problem move-not-allowed while it is not frozen; too-many-attempts */
export async function askExport(
  work: Work,
  wanted: z.output<typeof newExport> & { readonly reportId: string },
  { chance }: { readonly chance: Chance },
): Promise<ExportRow> {
  const { state } = await findReport(work, wanted.reportId)
  if (state !== 'frozen' && state !== 'superseded') throw Problem.of('move-not-allowed', '/state', state)
  const waiting = await sql`select from results.report_export where state in ('waiting', 'running')`.execute(
    work.tx,
  )
  if (waiting.rows.length >= mostWaiting) throw new Problem('too-many-attempts')
  const id = chance.uuid()
  await sql`insert into results.report_export
      (id, report_id, format, language, state, state_since, asked_by, asked_at, attempts, step, share)
    values (${id}, ${wanted.reportId}, ${wanted.format}, ${wanted.language}, 'waiting', ${work.now}, ${personOf(work)},
            ${work.now}, 0, 'waiting', 0)`.execute(work.tx)
  exportLine.record(work, id, 'waiting')
  return await viewExport(work, id)
}

/** The files that the asker asked for, the newest first. */
export async function listExports(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined; readonly reportId: string },
) {
  await findReport(work, query.reportId)
  const after = decodeCursor(query.cursor, keyShape)
  const at = sql`date_trunc('milliseconds', asked_at)`
  const found = await sql<Row>`
    select ${columns} from results.report_export where report_id = ${query.reportId}
      and ${after ? sql`(${at}, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by ${at} desc, id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.asked_at.toISOString(), row.id])
  return { items: page.items.map(toRow), nextCursor: page.nextCursor, order: 'newest' }
}

/** One file with how far it is. @throws Problem not-found */
export async function viewExport(work: Work, id: string): Promise<ExportRow> {
  const found = await sql<Row>`select ${columns} from results.report_export where id = ${id}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  return toRow(row)
}

const toRow = (row: Row): ExportRow => ({
  id: row.id,
  reportId: row.report_id,
  format: row.format,
  language: row.language,
  state: row.state,
  step: row.step,
  share: row.share,
  askedAt: row.asked_at.toISOString(),
  fault: row.fault,
  digest: row.digest,
  keptUntil: row.kept ? new Date(row.state_since.getTime() + keptHours * 3_600_000).toISOString() : null,
})

/** What each format is called and sent as. */
const sentAs: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  iati: ['xml', 'application/xml; charset=utf-8'],
  hxl: ['csv', 'text/csv; charset=utf-8'],
  dhis2: ['json', 'application/json; charset=utf-8'],
  geojson: ['geojson', 'application/geo+json; charset=utf-8'],
}

/** The file itself; that it left, and to whom, stands in the chain. @throws Problem not-found when there is none any more */
export async function fetchExport(work: Work, id: string, parts: { readonly chance: Chance }) {
  const found = await sql<{
    file: Buffer
    format: ExportFormat
    language: string
    period: string
    kind: string
    version: number
  }>`
    select e.file, e.format, e.language, r.period, r.kind, r.version
    from results.report_export e join results.report r on r.id = e.report_id
    where e.id = ${id} and e.file is not null`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  await recordOpening(work, { subjectKind: 'report-export', subjectId: id }, parts)
  const [ending, type] = sentAs[row.format]
  return {
    bytes: row.file,
    type,
    name: `${row.kind}-${row.period}-v${row.version}-${row.format}-${row.language}.${ending}`,
  }
}
