import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { ServiceRow } from '../../../vocabulary/wire/service.ts'
import { serviceVerificationDays, serviceViews } from '../../../vocabulary/words/index.ts'
import { clockOf } from '../../platform/clock-left.ts'
import { hasPart, stateIn, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { dayOf } from '../directory/index.ts'
import type { ServiceRecord } from './service-store.ts'

type Row = ServiceRecord & {
  place_name: string
  organization_name: string | null
  verifier_name: string | null
  keeps: boolean
}

interface Query {
  readonly view: keyof typeof serviceViews
  readonly place?: string | undefined
  readonly need?: string | undefined
  readonly search?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

const dayMs = 86_400_000
const keyShape = z.tuple([z.string().max(120), z.string().max(120), z.uuid()])

/** Services by place and name. A place asks for its own, those within it, and those of the places it belongs to. */
export async function listServices(work: Work, query: Query) {
  const after = decodeCursor(query.cursor, keyShape)
  const staleBefore = dayOf(new Date(work.now.getTime() - serviceVerificationDays * dayMs))
  const { place, need, view, search } = query
  const rows = await readServices(work, {
    where: sql`${stateIn('s.state', serviceViews[view])}
      ${view === 'overdue' ? sql`and s.last_verified_on <= ${staleBefore}::date` : sql``}
      and ${hasPart(['s.name', 'o.name'], search)}
      ${need === undefined ? sql`` : sql`and ${need} = any (s.needs)`}
      ${
        place === undefined
          ? sql``
          : sql`and (s.place_id = any (parties.places_below(array[${place}]))
                     or s.place_id in (select place_id from parties.places_above(${place})))`
      }
      ${after ? sql`and (p.name, s.name, s.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)` : sql``}`,
    orderBy: sql`p.name, s.name, s.id`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.place_name, row.name, row.id])
  return {
    items: page.items.map((row) => toRow(row, work.now)),
    nextCursor: page.nextCursor,
    order: 'place-name',
  }
}

export async function viewService(work: Work, id: string): Promise<ServiceRow> {
  const [row] = await readServices(work, { where: sql`s.id = ${id}`, orderBy: sql`s.id`, limit: 1 })
  if (row === undefined) throw new Problem('not-found')
  return toRow(row, work.now)
}

async function readServices(
  work: Work,
  query: { where: RawBuilder<unknown>; orderBy: RawBuilder<unknown>; limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select s.*, to_char(s.last_verified_on, 'YYYY-MM-DD') as last_verified_on, p.name as place_name,
      o.name as organization_name, v.display_name as verifier_name,
      s.place_id = any ((select access.places('supervisor', 'project-team'))::text[]) as keeps
    from parties.service s join parties.place p on p.id = s.place_id
    left join parties.organization o on o.id = s.organization_id left join parties.person v on v.id = s.verified_by
    where ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows
}

function toRow(row: Row, now: Date): ServiceRow {
  return {
    id: row.id,
    state: row.state,
    name: row.name,
    organization:
      row.organization_id === null ? null : { id: row.organization_id, name: row.organization_name ?? '' },
    placeId: row.place_id,
    placeName: row.place_name,
    needs: row.needs,
    receives: row.receives,
    sheltered: row.sheltered,
    whereabouts: row.whereabouts,
    hours: row.hours,
    languages: row.languages,
    conditions: row.conditions,
    reachedThrough: row.reached_through,
    mappingId: row.mapping_id,
    createdAt: row.created_at.toISOString(),
    lastVerifiedOn: row.last_verified_on,
    verifiedBy: row.verifier_name,
    clock: row.state === 'listed' ? clockOf(dueOf(row.last_verified_on), now) : null,
    endReason: row.end_reason,
    keeps: row.keeps,
  }
}

/** When it is to be verified again: the beginning of the ninetieth day after the last time. */
const dueOf = (verifiedOn: string | null): Date =>
  new Date(new Date(`${verifiedOn}T00:00:00Z`).getTime() + serviceVerificationDays * dayMs)
