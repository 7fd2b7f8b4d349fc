import { sql } from 'kysely'
import { z } from 'zod'
import type {
  CollaborationRow,
  ParticipationRow,
  participationListQuery,
} from '../../../vocabulary/wire/mandate.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

type Query = z.output<typeof participationListQuery>

const keyShape = z.tuple([z.iso.date(), z.uuid()])

/** Decisions of others in which a body took part, the newest first. */
export async function listParticipations(work: Work, query: Query) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<ParticipationRow>`
    select ${common()}, x.whose, x.matter, x.stance as position, x.words, x.took_part_on as "tookPartOn"
    from governance.participation x ${joined()}
    where ${ofBody(query)} ${after ? sql`and (x.took_part_on, x.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by x.took_part_on desc, x.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.tookPartOn, row.id])
  return { ...page, items: page.items.map(withMoment), order: 'newest' }
}

/** With whom a body works, the newest first. */
export async function listCollaborations(work: Work, query: Query) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<CollaborationRow>`
    select ${common()}, x.with_whom as "withWhom", x.matter, x.began_on as "beganOn", x.ended_on as "endedOn", x.result,
      governance.keeps_body(x.body_id) as keeps
    from governance.collaboration x ${joined()}
    where ${ofBody(query)} ${after ? sql`and (x.began_on, x.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by x.began_on desc, x.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.beganOn, row.id])
  return { ...page, items: page.items.map(withMoment), order: 'newest' }
}

const common = () => sql`x.id, x.body_id as "bodyId", b.name as "bodyName", x.recorded_at as "recordedAt",
  case when d.id is not null then json_build_object('id', d.id, 'number', d.number) end as decision,
  case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organization`
const joined = () => sql`join governance.body b on b.id = x.body_id
  left join governance.decision d on d.id = x.decision_id left join parties.organization o on o.id = x.organization_id`
const ofBody = (query: Query) =>
  sql`(${query.body ?? null}::uuid is null or x.body_id = ${query.body ?? null}::uuid)`
const withMoment = <Row extends { readonly recordedAt: string }>(row: Row): Row => ({
  ...row,
  recordedAt: new Date(row.recordedAt).toISOString(),
})
