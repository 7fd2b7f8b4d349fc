import type { NewSharingProtocol } from '../../../vocabulary/wire/sharing.ts'
import { sharingEndReasons, sharingFields } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { dayOf } from '../directory/index.ts'
import { getProtocol, moveProtocol, personOf, sharing } from './sharing-store.ts'

/**
 * Enters a protocol as it was signed: who, for what, which fields, until when, the digest of the document, and who owns the
 * data. It opens nothing until another person has held it against the signed paper.
 *
 * @throws Problem invalid-input for a field that is not of the catalogue, a day to come, or days in the wrong order
 */
export async function addProtocol(
  work: Work,
  wanted: NewSharingProtocol,
  parts: { readonly chance: Chance },
): Promise<string> {
  for (const [index, code] of wanted.fields.entries())
    await requireCode(work, sharingFields, { code, at: `/fields/${index}` })
  if (wanted.signedOn > dayOf(work.now)) throw Problem.of('invalid-input', '/signedOn', 'in-the-future')
  if (wanted.signedOn > wanted.validFrom) throw Problem.of('invalid-input', '/validFrom', 'too-early')
  if (wanted.validUntil <= wanted.validFrom) throw Problem.of('invalid-input', '/validUntil', 'too-early')
  const id = parts.chance.uuid()
  await sharing(work)
    .insertInto('parties.sharing_protocol')
    .values({
      id,
      title: wanted.title,
      with_whom: wanted.withWhom,
      purpose: wanted.purpose,
      fields: wanted.fields,
      data_class: wanted.dataClass,
      signed_on: wanted.signedOn,
      valid_from: wanted.validFrom,
      valid_until: wanted.validUntil,
      document_hash: Buffer.from(wanted.documentHash, 'hex'),
      state: 'draft',
      state_since: work.now,
      end_reason: null,
      added_by: personOf(work),
      added_at: work.now,
      confirmed_by: null,
      confirmed_at: null,
    })
    .execute()
  await sharing(work)
    .insertInto('parties.sharing_owner')
    .values([...new Set(wanted.owners)].map((owner) => ({ protocol_id: id, organization_id: owner })))
    .execute()
  recordMove(work, {
    kind: 'sharing-protocol.added',
    subjectKind: 'sharing-protocol',
    subjectId: id,
    state: 'draft',
    detail: { dataClass: wanted.dataClass, owners: wanted.owners.length },
  })
  return id
}

/** Another person has held it against the signed paper. @throws Problem author-cannot-sign; move-not-allowed once it is over */
export async function confirmProtocol(work: Work, id: string): Promise<void> {
  const protocol = await getProtocol(work, id)
  if (protocol.added_by === personOf(work)) throw new Problem('author-cannot-sign')
  if (protocol.valid_until < dayOf(work.now)) throw Problem.of('move-not-allowed', '/validUntil', 'expired')
  await moveProtocol(work, protocol, {
    to: 'in-force',
    set: { confirmed_by: personOf(work), confirmed_at: work.now },
  })
}

/** Ends a protocol before its day, with a reason; what was asked under it is refused by the clock. */
export async function endProtocol(work: Work, id: string, reason: string): Promise<void> {
  await requireCode(work, sharingEndReasons, { code: reason, at: '/reason' })
  const protocol = await getProtocol(work, id)
  await moveProtocol(work, protocol, { to: 'ended', set: { end_reason: reason } })
}
