import { sql } from 'kysely'
import type { ReferralText, SealedReferralText } from '../../../vocabulary/wire/referral.ts'
import { recordOpening } from '../../parties/audit/index.ts'
import {
  keepLetter,
  keepSealedKey,
  type SealedParts,
  viewCorrespondence,
} from '../../parties/sealed/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getReferral, recordReferralMove } from './referral-store.ts'

const writable = [
  'draft',
  'consent-recorded',
  'legal-basis-recorded',
  'legal-basis-signed',
  'sent',
  'received',
]

/** The sealed text of a referral, for its worker and, from its sending on, its provider; that it was read is remembered. */
export async function viewReferralText(work: Work, id: string, parts: SealedParts): Promise<ReferralText> {
  const referral = await getReferral(work, id)
  const subject = { kind: 'referral', id: referral.id }
  const correspondence = await viewCorrespondence(work, subject, parts.seals.months)
  const readers = await readersOf(work, referral.id)
  if (correspondence.letters.length > 0)
    await recordOpening(work, { subjectKind: 'referral-text', subjectId: referral.id }, parts)
  return { ...correspondence, readers }
}

/**
 * Keeps what the worker sealed in place of what was there.
 *
 * @throws Problem not-found; move-not-allowed once a service answered; invalid-input wrong-recipients unless it is sealed
 *   to the provider on the sheet and to nobody but it and the worker's own institution
 */
export async function writeReferralText(
  work: Work,
  text: { readonly id: string } & SealedReferralText,
  parts: SealedParts,
): Promise<void> {
  const referral = await getReferral(work, text.id)
  if (!writable.includes(referral.state)) throw Problem.of('move-not-allowed', '/state', referral.state)
  const deskOf = new Map((await readersOf(work, referral.id)).map((one) => [one.deskKeyId, one.desk]))
  const desks = text.key.wraps.map(({ deskKeyId }) => (deskKeyId === null ? null : deskOf.get(deskKeyId)))
  if (!desks.every((desk) => desk) || !desks.includes('provider'))
    throw Problem.of('invalid-input', '/key/wraps', 'wrong-recipients')
  await sql`select warning.forget_referral_text(${referral.id})`.execute(work.tx)
  const subject = { kind: 'referral', id: referral.id }
  const keyId = await keepSealedKey(work, text.key, { ...parts, subject })
  for (const letter of text.letters) await keepLetter(work, { ...letter, keyId })
  recordReferralMove(work, referral, { act: 'text-sealed', state: referral.state })
}

async function readersOf(work: Work, id: string): Promise<ReferralText['readers']> {
  const found = await sql<{ deskKeyId: string; desk: 'own' | 'provider'; publicKey: Buffer }>`
    select desk_key_id as "deskKeyId", desk, public_key as "publicKey" from warning.readers_of_referral(${id})
    order by desk, desk_key_id limit 20`.execute(work.tx)
  return found.rows.map((row) => ({ ...row, publicKey: row.publicKey.toString('base64url') }))
}
