import { sql } from 'kysely'
import type { z } from 'zod'
import type { ReportContent, reportMove } from '../../../vocabulary/wire/report.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { canonicalText, hashOf } from '../../platform/canonical-text.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { explainVariance } from '../framework/index.ts'
import { gatherContent, whatIsMissing } from './content/index.ts'
import {
  getReportInHand,
  type ReportChange,
  type ReportRecord,
  recordReportMove,
  reportCycle,
  reports,
} from './report-store.ts'

interface Parts {
  readonly chance: Chance
}
type Wanted = z.output<typeof reportMove>

/**
 * Puts a report before another, gives it back, or freezes it.
 *
 * @throws Problem not-permitted for whoever wrote in it; report-incomplete while something is missing
 */
export async function moveReport(
  work: Work,
  given: Wanted & { readonly id: string; readonly mover: Mover },
  parts: Parts,
): Promise<void> {
  const report = await getReportInHand(work, given.id)
  permitMove(reportCycle, { from: report.state, to: given.to }, given.mover)
  if (given.to === 'frozen') await freeze(work, report)
  else if (given.to === 'in-review') await submit(work, report, parts)
  else await giveBack(work, report, given.note)
}

async function submit(work: Work, report: ReportRecord, parts: Parts): Promise<void> {
  const content = await gatherContent(work, report)
  refuseIncomplete(whatIsMissing(content, work.now))
  await explainRows(work, { report, content }, parts)
  await change(work, report, { state: 'in-review', return_note: '' })
  recordReportMove(work, { ...report, state: 'in-review' }, { act: 'submitted' })
}

async function giveBack(work: Work, report: ReportRecord, note: string): Promise<void> {
  // Whoever wrote it takes it back without a word; another says what is wrong.
  if (note === '' && !report.authors.includes(personOf(work)))
    throw Problem.of('invalid-input', '/note', 'required')
  await change(work, report, { state: 'draft', return_note: note })
  recordReportMove(work, { ...report, state: 'draft' }, { act: 'returned' })
}

/** The content is read once more, fixed in its canonical form, and hashed. */
async function freeze(work: Work, report: ReportRecord): Promise<void> {
  const by = personOf(work)
  if (report.authors.includes(by)) throw Problem.of('not-permitted', '/state', 'own-work')
  const read = await gatherContent(work, report)
  refuseIncomplete(whatIsMissing(read, work.now))
  const content = canonicalText(read)
  const hash = hashOf(content)
  if (report.corrects !== null) {
    await sql`select results.supersede_report(${report.corrects})`.execute(work.tx)
    recordReportMove(work, { id: report.corrects, state: 'superseded' }, { act: 'superseded' })
  }
  await change(work, report, { state: 'frozen', content, hash, frozen_at: work.now, frozen_by: by })
  recordReportMove(work, { ...report, state: 'frozen' }, { act: 'frozen', detail: { hash } })
}

const longestVariance = 1000

/** Why a figure differs stands beside the figure as well, where it is kept; there it is one text, in the first language written. */
async function explainRows(
  work: Work,
  { report, content }: { readonly report: ReportRecord; readonly content: ReportContent },
  parts: Parts,
): Promise<void> {
  for (const { key } of content.outcomes.flatMap(({ rows }) => rows)) {
    const written = report.texts[`variance:${key}`]
    const text = (written?.es || written?.fr || written?.en || '').trim().slice(0, longestVariance)
    if (text.length >= 3) await explainVariance(work, { row: key, period: report.period, text }, parts)
  }
}

function refuseIncomplete(missing: ReturnType<typeof whatIsMissing>): void {
  const [first] = missing.filter(({ blocks }) => blocks)
  if (first !== undefined) throw Problem.of('report-incomplete', `/texts/${first.part}`, first.what)
}

async function change(work: Work, report: ReportRecord, to: ReportChange): Promise<void> {
  await reports(work)
    .updateTable('results.report')
    .set({ ...to, state_since: work.now })
    .where('id', '=', report.id)
    .execute()
}
