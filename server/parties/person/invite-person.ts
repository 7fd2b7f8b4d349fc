import type { z } from 'zod'
import type { newPerson, newRole } from '../../../vocabulary/wire/people.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type FreshLink, makeLink } from './entry-link.ts'
import { findPerson, personTables } from './person-store.ts'

/** Makes an account with its roles and the link with which the person sets a passphrase. */
export async function invitePerson(
  work: Work,
  chance: Chance,
  given: z.output<typeof newPerson>,
): Promise<FreshLink & { readonly personId: string }> {
  const personId = chance.uuid()
  await addPerson(work, { id: personId, ...given })
  if (given.mail !== null) {
    await personTables(work)
      .insertInto('parties.person_mail')
      .values({ person_id: personId, address: given.mail })
      .execute()
  }
  for (const [index, role] of given.roles.entries())
    await under(`/roles/${index}`, () => grantRole(work, chance, { personId, role }))
  return { personId, ...(await makeLink(work, chance, { kind: 'person', personId })) }
}

export async function addPerson(
  work: Work,
  person: {
    readonly id: string
    readonly login: string
    readonly displayName: string
    readonly language: 'es' | 'fr' | 'en'
  },
): Promise<void> {
  await personTables(work)
    .insertInto('parties.person')
    .values({
      id: person.id,
      login: person.login,
      display_name: person.displayName,
      language: person.language,
      active: true,
      created_at: work.now,
      ended_at: null,
    })
    .execute()
  recordMove(work, {
    kind: 'person.invited',
    subjectKind: 'person',
    subjectId: person.id,
    state: 'active',
    detail: {},
  })
}

/** @returns the id of the grant */
export async function grantRole(
  work: Work,
  chance: Chance,
  given: { readonly personId: string; readonly role: z.output<typeof newRole> },
): Promise<string> {
  const { personId, role } = given
  const grantId = chance.uuid()
  await personTables(work)
    .insertInto('parties.role_grant')
    .values({
      id: grantId,
      person_id: personId,
      role: role.role,
      place_id: role.placeId,
      organization_id: role.organizationId,
      valid_from: work.now,
      valid_to: null,
      granted_by: work.actor.kind === 'person' ? work.actor.personId : null,
    })
    .execute()
  recordMove(work, {
    kind: 'role.granted',
    subjectKind: 'person',
    subjectId: personId,
    state: null,
    detail: { grantId, role: role.role, placeId: role.placeId, organizationId: role.organizationId },
  })
  return grantId
}

/**
 * Ends a role at this moment; it opens nothing from the next request on.
 *
 * @throws Problem not-found; already-decided when it has ended; conflict for one's own role of administrator
 */
export async function endRole(
  work: Work,
  given: { readonly personId: string; readonly grantId: string },
): Promise<void> {
  const grant = await personTables(work)
    .selectFrom('parties.role_grant')
    .select(['role', 'valid_to'])
    .where('id', '=', given.grantId)
    .where('person_id', '=', given.personId)
    .executeTakeFirst()
  if (grant === undefined) throw new Problem('not-found')
  if (grant.valid_to !== null) throw new Problem('already-decided')
  if (grant.role === 'administrator') refuseOwn(work, given.personId)
  await personTables(work)
    .updateTable('parties.role_grant')
    .set({ valid_to: work.now })
    .where('id', '=', given.grantId)
    .execute()
  recordMove(work, {
    kind: 'role.ended',
    subjectKind: 'person',
    subjectId: given.personId,
    state: null,
    detail: { grantId: given.grantId, role: grant.role },
  })
}

/**
 * Ends an account at this moment: its person row stays, since decisions carry its name.
 *
 * @throws Problem not-found, already-decided; conflict for one's own account
 */
export async function deactivatePerson(work: Work, personId: string): Promise<void> {
  const person = await findPerson(work, personId)
  if (person === null) throw new Problem('not-found')
  if (!person.active) throw new Problem('already-decided')
  refuseOwn(work, personId)
  await personTables(work)
    .updateTable('parties.person')
    .set({ active: false, ended_at: work.now })
    .where('id', '=', personId)
    .execute()
  recordMove(work, {
    kind: 'person.deactivated',
    subjectKind: 'person',
    subjectId: personId,
    state: 'ended',
    detail: {},
  })
}

/** Another administrator must do it: so there is always one left who can invite. */
function refuseOwn(work: Work, personId: string): void {
  if (work.actor.kind === 'person' && work.actor.personId === personId)
    throw Problem.of('conflict', '/id', 'own-account')
}
