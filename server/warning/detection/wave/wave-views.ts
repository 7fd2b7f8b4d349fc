import { sql } from 'kysely'
import { z } from 'zod'
import type { ReportingWaveRow } from '../../../../vocabulary/wire/reporting.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'

const keyShape = z.tuple([z.iso.date(), z.uuid()])

type Row = Omit<ReportingWaveRow, 'addedAt' | 'withdrawnAt'> & {
  readonly addedAt: Date
  readonly withdrawnAt: Date | null
}

/** The waves of reporting, the newest first, those that were withdrawn among them. */
export async function listWaves(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly territory?: string | undefined
  },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const territory = query.territory ?? null
  const found = await sql<Row>`
    select w.id, w.kind, w.place_id as "placeId", p.name as "placeName", w.week::text as week, w.weeks, w.grounds,
      m.title as meeting, a.display_name as "addedBy", w.added_at as "addedAt", k.display_name as "withdrawnBy",
      w.withdrawn_at as "withdrawnAt",
      w.withdrawn_at is null and w.place_id = any ((select access.places('analyst'))::text[]) as keeps
    from warning.reporting_wave w join parties.place p on p.id = w.place_id
    left join parties.meeting m on m.id = w.meeting_id left join parties.person a on a.id = w.added_by
    left join parties.person k on k.id = w.withdrawn_by
    where (${territory}::text is null or w.place_id = any (parties.places_below(array[${territory}::text])))
      and ${after ? sql`(w.week, w.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql`true`}
    order by w.week desc, w.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.week, row.id])
  return {
    items: page.items.map((row) => ({
      ...row,
      addedAt: row.addedAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    })),
    nextCursor: page.nextCursor,
    order: 'newest',
  }
}
