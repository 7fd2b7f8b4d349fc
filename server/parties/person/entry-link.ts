import { createHash } from 'node:crypto'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { personTables } from './person-store.ts'

const linkHours = 24
const tokenBytes = 16

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export interface FreshLink {
  /** Shown once and kept nowhere: 128 random bits, base64url. */
  readonly token: string
  readonly expiresAt: Date
}

/** A new one-time link; the ones before it, of the same kind and person, are void. */
export async function makeLink(
  work: Work,
  chance: Chance,
  to: { readonly kind: 'set-up' } | { readonly kind: 'person'; readonly personId: string },
): Promise<FreshLink> {
  const personId = to.kind === 'person' ? to.personId : null
  await personTables(work)
    .updateTable('parties.entry_link')
    .set({ used_at: work.now })
    .where('kind', '=', to.kind)
    .where('used_at', 'is', null)
    .$if(personId !== null, (query) => query.where('person_id', '=', personId))
    .execute()
  const token = Buffer.from(chance.bytes(tokenBytes)).toString('base64url')
  const expiresAt = new Date(work.now.getTime() + linkHours * 3_600_000)
  await personTables(work)
    .insertInto('parties.entry_link')
    .values({
      id: chance.uuid(),
      token_hash: hashOf(token),
      kind: to.kind,
      person_id: personId,
      created_by: work.actor.kind === 'person' ? work.actor.personId : null,
      created_at: work.now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  return { token, expiresAt }
}

export interface OpenLink {
  readonly id: string
  readonly personId: string | null
  readonly expiresAt: Date
}

/**
 * The link of a token, locked until the transaction ends, so that two uses at once are one use.
 *
 * @throws Problem expired-link when it was used, is over or never was: the three answer the same
 */
export async function getOpenLink(work: Work, kind: 'set-up' | 'person', token: string): Promise<OpenLink> {
  const row = await personTables(work)
    .selectFrom('parties.entry_link')
    .select(['id', 'person_id as personId', 'expires_at as expiresAt'])
    .where('token_hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', work.now)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('expired-link')
  return row
}

export async function useLink(work: Work, id: string): Promise<void> {
  await personTables(work)
    .updateTable('parties.entry_link')
    .set({ used_at: work.now })
    .where('id', '=', id)
    .execute()
}
