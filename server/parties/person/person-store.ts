import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'

export type PersonTables = {
  'parties.person': {
    id: string
    login: string
    display_name: string
    language: 'es' | 'fr' | 'en'
    active: boolean
    created_at: Date
    ended_at: Date | null
  }
  'parties.role_grant': {
    id: string
    person_id: string
    role: string
    place_id: string
    organization_id: string | null
    valid_from: Date
    valid_to: Date | null
    granted_by: string | null
  }
  'parties.entry_link': {
    id: string
    token_hash: Buffer
    kind: 'set-up' | 'person'
    person_id: string | null
    created_by: string | null
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  'parties.person_mail': { person_id: string; address: string }
}

export const personTables = (work: Work) => work.tx.withTables<PersonTables>()

export interface Person {
  readonly id: string
  readonly login: string
  readonly displayName: string
  readonly language: 'es' | 'fr' | 'en'
  readonly active: boolean
}

export async function findPerson(work: Work, id: string): Promise<Person | null> {
  const row = await personTables(work)
    .selectFrom('parties.person')
    .select(['id', 'login', 'display_name as displayName', 'language', 'active'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export interface RoleHeld {
  readonly role: string
  readonly placeId: string
  readonly placeName: string
  readonly organizationId: string | null
  readonly organizationName: string | null
}

/**
 * The person who asks and the roles in force at this moment, both from the rows: what was ended a moment ago
 * opens nothing any more. Null when the account is not active.
 */
export async function findAsker(work: Work): Promise<{ person: Person; roles: RoleHeld[] } | null> {
  const id = work.actor.kind === 'person' ? work.actor.personId : null
  const person = id === null ? null : await findPerson(work, id)
  if (!person?.active) return null
  const roles = await sql<RoleHeld>`
    select g.role, g.place_id as "placeId", p.name as "placeName",
           g.organization_id as "organizationId", o.name as "organizationName"
    from access.grants() g
    join parties.place p on p.id = g.place_id
    left join parties.organization o on o.id = g.organization_id
    order by g.valid_from, g.role, g.place_id`.execute(work.tx)
  return { person, roles: roles.rows }
}
