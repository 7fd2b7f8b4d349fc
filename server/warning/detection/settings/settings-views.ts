import { sql } from 'kysely'
import { z } from 'zod'
import type { DetectionSettingsRow } from '../../../../vocabulary/wire/detection-settings.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { settingsInForce } from './detection-settings.ts'

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

type Row = Omit<DetectionSettingsRow, 'proposedAt' | 'settledAt' | 'inForce'> & {
  readonly proposedAt: Date
  readonly settledAt: Date | null
}

/** What is in force, and everything that was ever proposed, the newest first. */
export async function listSettings(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const inForce = await settingsInForce(work)
  const found = await sql<Row>`
    select s.id, s.state, s.level, s.false_discovery_rate as "falseDiscoveryRate", s.minimum_count as "minimumCount",
      s.window_weeks as "windowWeeks", s.grounds,
      p.display_name as "proposedBy", s.proposed_at as "proposedAt", k.display_name as "settledBy", s.settled_at as "settledAt",
      s.proposed_by is not distinct from access.person_id() as own
    from warning.detection_settings s join parties.person p on p.id = s.proposed_by
    left join parties.person k on k.id = s.settled_by
    where ${after ? sql`(s.proposed_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by s.proposed_at desc, s.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.proposedAt.toISOString(), row.id])
  return {
    inForce,
    items: page.items.map((row) => ({
      ...row,
      inForce: row.id === inForce.id,
      proposedAt: row.proposedAt.toISOString(),
      settledAt: row.settledAt?.toISOString() ?? null,
    })),
    nextCursor: page.nextCursor,
    order: 'newest',
  }
}
