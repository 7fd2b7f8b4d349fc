import { sql } from 'kysely'
import type { NewProtocol } from '../../../vocabulary/wire/mechanism.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { mechanisms, personOf } from './mechanism-store.ts'

/**
 * Adds the protocol of a territory as it was signed: a text, or where it lies. The version adopted last is the one in force;
 * those before it stay with their days.
 *
 * @throws Problem not-found for a place without a mechanism; not-permitted; invalid-input for a day to come, or when there
 *   is neither a text nor a reference
 */
export async function addProtocol(
  work: Work,
  given: { readonly placeId: string; readonly protocol: NewProtocol },
  parts: { readonly chance: Chance },
): Promise<string> {
  const { placeId, protocol } = given
  const asked = await sql<{ may: boolean }>`
    select place_id = any (access.places('supervisor', 'project-team')) as may
    from parties.territory where place_id = ${placeId}`.execute(work.tx)
  const territory = asked.rows[0]
  if (territory === undefined) throw new Problem('not-found')
  if (!territory.may) throw new Problem('not-permitted')
  if (protocol.adoptedOn > work.now.toISOString().slice(0, 10))
    throw Problem.of('invalid-input', '/adoptedOn', 'in-the-future')
  if (protocol.text === '' && protocol.reference === '')
    throw Problem.of('invalid-input', '/reference', 'missing')
  const id = parts.chance.uuid()
  await mechanisms(work)
    .insertInto('governance.protocol')
    .values({
      id,
      place_id: placeId,
      title: protocol.title,
      version: protocol.version,
      text: protocol.text,
      reference: protocol.reference,
      adopted_on: protocol.adoptedOn,
      adopted_by: protocol.adoptedBy,
      valid_until: protocol.validUntil,
      added_by: personOf(work),
      added_at: work.now,
    })
    .execute()
  recordMove(work, {
    kind: 'protocol.added',
    subjectKind: 'protocol',
    subjectId: id,
    state: null,
    detail: { placeId, version: protocol.version, adoptedOn: protocol.adoptedOn },
  })
  return id
}
