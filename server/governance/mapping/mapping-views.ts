import { sql } from 'kysely'
import { z } from 'zod'
import type { Narrowing } from '../../../vocabulary/wire/common.ts'
import type { MappingDetail, MappingRow } from '../../../vocabulary/wire/mapping.ts'
import { narrowMeetings, viewMeeting, viewMeetings } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { viewWorkshopOf } from './link-workshop.ts'
import { mappings } from './mapping-store.ts'

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

interface Found {
  id: string
  starts_at: Date
  entered: boolean
  risk: number
  safe: number
  services: number
  roles: number
  scenarios: number
}

/** Mapping sessions, the latest first. */
export async function listMappings(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined } & Narrowing,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const start = sql`date_trunc('milliseconds', m.starts_at)`
  const found = await sql<Found>`
    select m.id, m.starts_at, g.id is not null as entered,
      (select count(*)::int from governance.mapped_place p where p.mapping_id = m.id and p.standing = 'risk') as risk,
      (select count(*)::int from governance.mapped_place p where p.mapping_id = m.id and p.standing = 'safe') as safe,
      (select count(*)::int from governance.mapped_service s where s.mapping_id = m.id) as services,
      (select count(*)::int from governance.mapped_role r where r.mapping_id = m.id) as roles,
      (select count(*)::int from governance.scenario s where s.mapping_id = m.id and s.version = 1) as scenarios
    from parties.meeting m left join governance.mapping g on g.id = m.id
    where m.kind = 'mapping' and (select access.sees_internal()) and ${narrowMeetings(query)}
      ${after ? sql`and (${start}, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by ${start} desc, m.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  const meetings = await viewMeetings(
    work,
    page.items.map((row) => row.id),
  )
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const items = page.items.flatMap((row): MappingRow[] => {
    const meeting = byId.get(row.id)
    const { risk, safe, services, roles, scenarios } = row
    return meeting === undefined
      ? []
      : [{ ...meeting, counts: row.entered ? { risk, safe, services, roles } : null, scenarios }]
  })
  return { items, nextCursor: page.nextCursor, order: 'latest-first' }
}

/** A session with what was said and what came of it. @throws Problem not-found */
export async function viewMapping(work: Work, id: string): Promise<MappingDetail> {
  const meeting = await viewMeeting(work, id)
  if (meeting.kind !== 'mapping') throw new Problem('not-found')
  return {
    ...meeting,
    workshop: await viewWorkshopOf(work, id),
    record: await readRecord(work, id),
    ...(await readResult(work, id)),
  }
}

async function readRecord(work: Work, id: string): Promise<MappingDetail['record']> {
  const db = mappings(work)
  const head = await db.selectFrom('governance.mapping').selectAll().where('id', '=', id).executeTakeFirst()
  if (!head) return null
  return {
    places: await db
      .selectFrom('governance.mapped_place')
      .select(['kind', 'standing', 'reasons', 'times', 'amount'])
      .where('mapping_id', '=', id)
      .orderBy('ordinal')
      .execute(),
    services: await db
      .selectFrom('governance.mapped_service')
      .select(['id', 'need', 'standing', 'hours'])
      .where('mapping_id', '=', id)
      .orderBy('ordinal')
      .execute(),
    roles: await db
      .selectFrom('governance.mapped_role')
      .select(['role', 'amount'])
      .where('mapping_id', '=', id)
      .orderBy('ordinal')
      .execute(),
    seasons: await db
      .selectFrom('governance.mapped_season')
      .select(['reason', 'months'])
      .where('mapping_id', '=', id)
      .orderBy('ordinal')
      .execute(),
    notes: head.notes,
    enteredAt: head.entered_at.toISOString(),
  }
}

async function readResult(work: Work, id: string): Promise<Pick<MappingDetail, 'scenarios' | 'services'>> {
  // Of each scenario the version that stands now: the one in force, or the newest.
  const scenarios = await sql<{ id: string; threat: string; state: string }>`
    select distinct on (s.lineage_id) s.id, s.threat, s.state from governance.scenario s
    where s.mapping_id = ${id} order by s.lineage_id, (s.state = 'validated') desc, s.version desc limit 50`.execute(
    work.tx,
  )
  const services = await sql<{ id: string; name: string; state: string }>`
    select id, name, state from parties.service where mapping_id = ${id} order by name, id limit 50`.execute(
    work.tx,
  )
  return { scenarios: scenarios.rows, services: services.rows }
}
