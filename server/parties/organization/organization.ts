import { sql } from 'kysely'
import { z } from 'zod'
import type { newOrganization } from '../../../vocabulary/wire/people.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface OrganizationRow {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly kind: 'institution' | 'civil-society' | 'programme' | 'ombudsman' | 'donor'
  readonly sector: string | null
  readonly placeId: string
  readonly validFrom: string
  readonly validTo: string | null
}

const cursorKey = z.tuple([z.string(), z.uuid()])

/** Institutions and organisations, those that ended too, by name. */
export async function listOrganizations(
  work: Work,
  wanted: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly search?: string | undefined
  },
) {
  const after = decodeCursor(wanted.cursor, cursorKey)
  const found = await sql<OrganizationRow>`
    select id, name, short_name as "shortName", kind, sector, place_id as "placeId",
           to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo"
    from parties.organization
    where (${wanted.search ?? ''} = '' or strpos(lower(concat_ws(' ', name, short_name)), lower(${wanted.search ?? ''})) > 0)
      and (${after?.[0] ?? null}::text is null or (name, id) > (${after?.[0] ?? ''}, ${after?.[1] ?? null}::uuid))
    order by name, id limit ${wanted.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, wanted.limit, (row) => [row.name, row.id])
  return { items: [...items], nextCursor, order: 'name' }
}

export async function addOrganization(
  work: Work,
  chance: Chance,
  given: z.output<typeof newOrganization>,
): Promise<string> {
  const id = chance.uuid()
  await sql`insert into parties.organization (id, name, short_name, kind, sector, place_id, valid_from)
    values (${id}, ${given.name}, ${given.shortName}, ${given.kind}, ${given.sector}, ${given.placeId},
            ${given.validFrom}::date)`.execute(work.tx)
  recordMove(work, {
    kind: 'organization.added',
    subjectKind: 'organization',
    subjectId: id,
    state: 'in-force',
    detail: {},
  })
  return id
}

/**
 * Ends an organisation on a day: dated, never deleted, since alerts were addressed to it.
 *
 * @throws Problem not-found; conflict when it has ended already
 */
export async function endOrganization(work: Work, id: string, validTo: string): Promise<void> {
  const known = await sql<{ ended: boolean }>`
    select valid_to is not null as ended from parties.organization where id = ${id}`.execute(work.tx)
  const row = known.rows[0]
  if (row === undefined) throw new Problem('not-found')
  if (row.ended) throw Problem.of('conflict', '/id', 'ended')
  await sql`update parties.organization set valid_to = ${validTo}::date where id = ${id}`.execute(work.tx)
  recordMove(work, {
    kind: 'organization.ended',
    subjectKind: 'organization',
    subjectId: id,
    state: 'ended',
    detail: { validTo },
  })
}
