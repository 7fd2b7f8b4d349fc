import { sql } from 'kysely'
import { z } from 'zod'
import type { ActivityRow, NewActivity } from '../../../vocabulary/wire/programme.ts'

import { activityKinds } from '../../../vocabulary/words/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { isWithin, requirePlace } from '../../parties/place/index.ts'

import type { Chance } from '../../platform/chance.ts'
import { hasPart, recordMove, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'

/**
 * Notes what an organisation does at a place.
 *
 * @throws Problem invalid-input for an unknown activity, place or organisation; conflict when it is noted already
 */
export async function noteActivity(
  work: Work,
  given: NewActivity,
  parts: { readonly chance: Chance },
): Promise<string> {
  await requireCode(work, activityKinds, { code: given.kind, at: '/kind' })
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  await requirePlace(work, given.placeId)
  const id = parts.chance.uuid()
  await sql`insert into governance.activity (id, organization_id, kind, place_id, from_on, note, noted_by)
    values (${id}, ${given.organizationId}, ${given.kind}, ${given.placeId}, ${given.fromOn}::date, ${given.note},
            ${work.actor.personId})`.execute(work.tx)
  record(work, id, 'noted')
  return id
}

/** Ends an activity on a day; its row stays. @throws Problem not-found; conflict when it has ended already */
export async function endActivity(work: Work, id: string, toOn: string): Promise<void> {
  const seen = await sql<{ ended: boolean }>`
    select to_on is not null as ended from governance.activity where id = ${id}`.execute(work.tx)
  const [row] = seen.rows
  if (row === undefined) throw new Problem('not-found')
  if (row.ended) throw Problem.of('conflict', '/toOn', 'ended')
  const done = await sql`update governance.activity set to_on = ${toOn}::date where id = ${id}`.execute(
    work.tx,
  )
  if (done.numAffectedRows === 0n) throw new Problem('not-permitted')
  record(work, id, 'ended')
}

const keyShape = z.tuple([z.string(), z.string(), z.string(), z.uuid()])

/** Who does what where, by place or by organisation. */
export async function listActivities(
  work: Work,
  wanted: {
    readonly by: 'place' | 'organization'
    readonly place?: string | undefined
    readonly kind?: string | undefined
    readonly search?: string | undefined
    readonly ended: 'with' | 'without'
    readonly limit: number
    readonly cursor?: string | undefined
  },
) {
  const after = decodeCursor(wanted.cursor, keyShape)
  const key =
    wanted.by === 'place' ? sql`(p.name, o.name, a.kind, a.id)` : sql`(o.name, p.name, a.kind, a.id)`
  const found = await sql<ActivityRow>`
    select a.id, a.kind, a.place_id as "placeId", p.name as "placeName", a.from_on as "fromOn", a.to_on as "toOn", a.note,
      json_build_object('id', o.id, 'name', o.name) as organization,
      access.keeps_programme(a.place_id) or access.answers_for(a.organization_id) as keeps
    from governance.activity a join parties.organization o on o.id = a.organization_id
    join parties.place p on p.id = a.place_id
    where (${wanted.ended === 'with'} or a.to_on is null or a.to_on > (access.moment() at time zone 'UTC')::date)
      and ${isWithin('a.place_id', wanted.place)} and ${hasPart(['o.name', 'o.short_name'], wanted.search)}
      ${wanted.kind === undefined ? sql`` : sql`and a.kind = ${wanted.kind}`}
      ${after ? sql`and ${key} > (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]}::uuid)` : sql``}
    order by ${key} limit ${wanted.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, wanted.limit, (row) =>
    wanted.by === 'place'
      ? [row.placeName, row.organization.name, row.kind, row.id]
      : [row.organization.name, row.placeName, row.kind, row.id],
  )
  return { items: [...items], nextCursor, order: wanted.by }
}

function record(work: Work, id: string, act: string): void {
  recordMove(work, {
    kind: `activity.${act}`,
    subjectKind: 'activity',
    subjectId: id,
    state: null,
    detail: {},
  })
}
