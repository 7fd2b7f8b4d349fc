import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { IndicatorRow, NewIndicator, ReadingRow } from '../../../vocabulary/wire/indicator.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { standingOf } from './indicator.ts'

/** An indicator as the database tells it beside its commitment. */
export type IndicatorColumn = NewIndicator & { readonly latest: IndicatorRow['latest'] }

const dayText = (column: RawBuilder<unknown>) => sql`to_char(${column}, 'YYYY-MM-DD')`

/** The column `indicator` of a commitment, with its last figure; null where none is set. */
export const indicatorColumn = (commitmentId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select json_build_object('name', i.name, 'unit', i.unit, 'baseline', i.baseline, 'target', i.target,
            'targetOn', ${dayText(sql`i.target_on`)}, 'measuredBy', i.measured_by,
            'latest', (select json_build_object('value', r.value, 'takenOn', ${dayText(sql`r.taken_on`)})
                       from commitment.reading r where r.indicator_id = i.id
                       order by r.taken_on desc, r.noted_at desc, r.id desc limit 1))
   from commitment.indicator i where i.id = ${commitmentId}) as indicator`

export const toIndicator = (kept: IndicatorColumn, now: Date): IndicatorRow => ({
  ...kept,
  ...standingOf(kept, kept.latest?.value ?? null, now),
})

const keyShape = z.tuple([z.iso.date(), z.iso.datetime(), z.uuid()])

/** What was measured, the last day first; nothing for whoever may not see the commitment. */
export async function listReadings(
  work: Work,
  wanted: { readonly id: string; readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(wanted.cursor, keyShape)
  const noted = sql`date_trunc('milliseconds', r.noted_at)`
  const found = await sql<Omit<ReadingRow, 'notedAt'> & { notedAt: Date }>`
    select r.id, r.value, ${dayText(sql`r.taken_on`)} as "takenOn", r.reference, r.evidence_id as "evidenceId",
      r.noted_at as "notedAt", p.display_name as "notedBy"
    from commitment.reading r join parties.person p on p.id = r.noted_by
    where r.indicator_id = ${wanted.id}
      ${after ? sql`and (r.taken_on, ${noted}, r.id) < (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)` : sql``}
    order by r.taken_on desc, ${noted} desc, r.id desc limit ${wanted.limit + 1}`.execute(work.tx)
  const rows = found.rows.map((row) => ({ ...row, notedAt: row.notedAt.toISOString() }))
  const page = pageOf(rows, wanted.limit, (row) => [row.takenOn, row.notedAt, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'newest-day' }
}

/** What the asker may do with the indicator of a commitment, as the policies of the database say it. */
export async function viewIndicatorRights(
  work: Work,
  id: string,
): Promise<{ readonly setsIndicator: boolean; readonly takesReadings: boolean }> {
  const found = await sql<{ setsIndicator: boolean; takesReadings: boolean }>`
    select not exists (select from commitment.reading r where r.indicator_id = c.id)
        and not (c.kind = 'agreement' and c.state <> 'proposed')
        and commitment.writes(c.id) as "setsIndicator",
      c.state not in ('proposed', 'declined', 'withdrawn')
        and exists (select from commitment.indicator i where i.id = c.id)
        and (access.answers_for(c.owner_id)
             or c.kind <> 'recommendation' and access.keeps_programme(c.territory_id)) as "takesReadings"
    from commitment.commitment c where c.id = ${id}`.execute(work.tx)
  return found.rows[0] ?? { setsIndicator: false, takesReadings: false }
}
