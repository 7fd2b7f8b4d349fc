import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ReportContent } from '../../../../vocabulary/wire/report.ts'
import type { Database, Work } from '../../../platform/database/index.ts'
import { type Job, jobLine } from '../../../platform/jobs/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { readFrozen } from '../report-store.ts'
import { type Limits, toDhis2, toGeojson, toHxl } from './to-figures.ts'
import { toIati } from './to-iati.ts'

export type ExportFormat = 'iati' | 'hxl' | 'dhis2' | 'geojson'

/** Files of reports, made beside the beats one after the other. */
export const exportLine = jobLine({ table: 'results.report_export', subject: 'report-export' })

const actor = { kind: 'job', name: 'report-exports' } as const
/** How long a file waits to be fetched. */
export const keptHours = 24

class Cancelled extends Error {}

interface Wanted {
  readonly id: string
  readonly format: ExportFormat
  readonly language: 'es' | 'fr' | 'en'
  readonly content: ReportContent
  readonly frozenAt: Date
  readonly country: string
  readonly limits: readonly Limits[]
}

/** Makes every file that waits, or that a killed server left half made. One that cannot be made says why. */
export async function runExports(parts: { readonly job: Database }): Promise<void> {
  for (;;) {
    const job = await parts.job.transact(actor, exportLine.take)
    if (job === null) return
    await makeOne(job, parts.job)
  }
}

async function makeOne({ id }: Job, database: Database): Promise<void> {
  const tell = async (step: string, share: number): Promise<void> => {
    if (!(await database.transact(actor, (work) => exportLine.tell(work, id, { step, share }))))
      throw new Cancelled()
  }
  try {
    await tell('reading', 0.1)
    const wanted = await database.transact(actor, (work) => readWanted(work, id))
    await tell('making', 0.4)
    const file = makeFile(wanted)
    await tell('keeping', 0.9)
    await database.transact(actor, (work) => keep(work, id, file))
  } catch (error) {
    if (error instanceof Cancelled) return
    const fault =
      error instanceof Problem
        ? (error.fields[0]?.code ?? error.code)
        : error instanceof Error
          ? error.name
          : 'unknown'
    await database.transact(actor, async (work) => {
      await sql`update results.report_export set fault = ${fault.slice(0, 80)} where id = ${id}`.execute(
        work.tx,
      )
      await exportLine.end(work, id, 'failed')
    })
  }
}

async function readWanted(work: Work, id: string): Promise<Wanted> {
  const found = await sql<Omit<Wanted, 'content' | 'limits'> & { text: string }>`
    select e.id, e.format, e.language, r.content as text, r.frozen_at as "frozenAt",
      (select p.id from parties.place p where p.level = 0) as country
    from results.report_export e join results.report r on r.id = e.report_id where e.id = ${id}`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (row === undefined) throw new Error('an export is about no report')
  const { text, ...rest } = row
  return {
    ...rest,
    content: readFrozen(text),
    limits: row.format === 'geojson' ? await readLimits(work) : [],
  }
}

type Outline =
  | { readonly type: 'Polygon'; readonly coordinates: NonNullable<Limits['polygons']>[number] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: NonNullable<Limits['polygons']> }

async function readLimits(work: Work): Promise<Limits[]> {
  const found = await sql<{ id: string; name: string; outline: Outline | null }>`
    select id, name, outline from parties.place where level = 1 order by id limit 200`.execute(work.tx)
  return found.rows.map(({ id, name, outline }) => ({
    placeId: id,
    placeName: name,
    polygons:
      outline === null ? null : outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates,
  }))
}

function makeFile(wanted: Wanted): Uint8Array {
  const { content, language } = wanted
  const text = {
    iati: () => toIati(content, wanted.frozenAt),
    hxl: () => toHxl(content, language),
    dhis2: () => toDhis2(content, wanted.country),
    geojson: () => toGeojson(content, wanted.limits),
  }[wanted.format]()
  return new TextEncoder().encode(text)
}

async function keep(work: Work, id: string, file: Uint8Array): Promise<void> {
  const digest = createHash('sha256').update(file).digest('hex')
  await sql`update results.report_export set file = ${Buffer.from(file)}, digest = ${digest}
    where id = ${id} and state = 'running'`.execute(work.tx)
  await exportLine.end(work, id, 'done')
}

/** A file that nobody fetched for a day goes; that there was one, and its digest, stay. */
export async function sweepReportExports(work: Work): Promise<void> {
  await sql`update results.report_export set file = null
    where file is not null and state_since < ${work.now}::timestamptz - make_interval(hours => ${keptHours})`.execute(
    work.tx,
  )
}
