import { sql } from 'kysely'
import { z } from 'zod'
import type { roleRow } from '../../../vocabulary/wire/people.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { personTables, type RoleHeld } from './person-store.ts'

type RoleRow = z.input<typeof roleRow>

const cursorKey = z.tuple([z.string()])

/** Everybody with an account, by sign-in name, with the roles that the asker may see. */
export async function listPeople(
  work: Work,
  wanted: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly search?: string | undefined
  },
) {
  const after = decodeCursor(wanted.cursor, cursorKey)?.[0] ?? ''
  const rows = await personTables(work)
    .selectFrom('parties.person')
    .select(['id', 'login', 'display_name as displayName', 'language', 'active'])
    .where('login', '>', after)
    .where(
      sql<boolean>`${wanted.search ?? ''} = '' or strpos(lower(login || ' ' || display_name), lower(${wanted.search ?? ''})) > 0`,
    )
    .orderBy('login')
    .limit(wanted.limit + 1)
    .execute()
  const { items, nextCursor } = pageOf(rows, wanted.limit, (row) => [row.login])
  const roles = await rolesOf(
    work,
    items.map(({ id }) => id),
  )
  return {
    items: items.map((row) => ({ ...row, roles: roles.get(row.id) ?? [] })),
    nextCursor,
    order: 'login',
  }
}

async function rolesOf(work: Work, personIds: readonly string[]): Promise<Map<string, RoleRow[]>> {
  const found = await sql<
    RoleHeld & { grantId: string; personId: string; validFrom: Date; validTo: Date | null }
  >`
    select g.id as "grantId", g.person_id as "personId", g.role, g.place_id as "placeId", p.name as "placeName",
           g.organization_id as "organizationId", o.name as "organizationName",
           g.valid_from as "validFrom", g.valid_to as "validTo"
    from parties.role_grant g join parties.place p on p.id = g.place_id
    left join parties.organization o on o.id = g.organization_id
    where g.person_id = any (${[...personIds]}::uuid[]) order by g.valid_from desc, g.id`.execute(work.tx)
  const roles = new Map<string, RoleRow[]>()
  for (const { personId, validFrom, validTo, ...held } of found.rows) {
    const row = { ...held, validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null }
    roles.set(personId, [...(roles.get(personId) ?? []), row])
  }
  return roles
}
