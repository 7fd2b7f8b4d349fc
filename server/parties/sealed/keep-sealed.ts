import type { LetterKind } from '../../../sealing/index.ts'
import type { SealedReportWire } from '../../../vocabulary/wire/sealed.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { MonthlyKeys } from '../../platform/keys/index.ts'
import { Problem } from '../../platform/problem.ts'
import { bytesOf, type SealedSubject, sealedTables } from './sealed-store.ts'

export interface SealedParts {
  readonly chance: Chance
  readonly seals: { readonly months: MonthlyKeys }
}

interface KeyToKeep {
  readonly publicKey: string
  readonly wraps: readonly WrapToKeep[]
}
export interface WrapToKeep {
  readonly deskKeyId: string | null
  readonly sealed: string
}

/**
 * Keeps the key of a report with its wraps, and gives its id. The caller has checked for whom it is wrapped; who sends
 * without a receipt cannot read what was written here, so a first key is number 1 without looking.
 */
export async function keepSealedKey(
  work: Work,
  key: KeyToKeep,
  parts: SealedParts & { readonly subject: SealedSubject; readonly number?: number },
): Promise<string> {
  const id = parts.chance.uuid()
  await sealedTables(work)
    .insertInto('sealed.key')
    .values({
      id,
      subject_kind: parts.subject.kind,
      subject_id: parts.subject.id,
      number: parts.number ?? 1,
      public_key: bytesOf(key.publicKey),
      made_at: work.now,
    })
    .execute()
  await keepWraps(work, { keyId: id, wraps: key.wraps }, parts)
  return id
}

/**
 * Wraps once more under the month's key and keeps.
 *
 * @throws Problem conflict for a recipient that has one already; service-unavailable when the month has no key and none can
 *   be made: nothing is kept under no key
 */
export async function keepWraps(
  work: Work,
  given: { readonly keyId: string; readonly wraps: readonly WrapToKeep[] },
  parts: SealedParts,
): Promise<void> {
  for (const wrap of given.wraps) {
    const { month, sealed } = await wrapUnderMonth(bytesOf(wrap.sealed), { work, parts })
    await sealedTables(work)
      .insertInto('sealed.wrap')
      .values({ id: parts.chance.uuid(), key_id: given.keyId, desk_key_id: wrap.deskKeyId, month, sealed })
      .execute()
  }
}

async function wrapUnderMonth(plain: Buffer, { work, parts }: { work: Work; parts: SealedParts }) {
  try {
    return await parts.seals.months.wrap(plain, work.now)
  } catch {
    throw new Problem('service-unavailable')
  }
}

/** @throws Problem conflict when the letter's id exists */
export async function keepLetter(
  work: Work,
  letter: {
    readonly id: string
    readonly keyId: string
    readonly kind: LetterKind
    readonly ciphertext: string
  },
): Promise<void> {
  const ciphertext = bytesOf(letter.ciphertext)
  if ((ciphertext.length - 65 - 16) % 1024 !== 0)
    throw Problem.of('invalid-input', '/letter/ciphertext', 'not-padded')
  await sealedTables(work)
    .insertInto('sealed.letter')
    .values({
      id: letter.id,
      key_id: letter.keyId,
      kind: letter.kind,
      written_by: work.actor.kind === 'person' ? work.actor.personId : null,
      written_at: work.now,
      ciphertext,
    })
    .execute()
}

/** Keeps a text that was sealed in the browser with the first letter of its subject. */
export async function keepReport(
  work: Work,
  report: SealedReportWire,
  parts: SealedParts & {
    readonly subject: SealedSubject
    readonly kind: LetterKind
    readonly number?: number
  },
): Promise<void> {
  const keyId = await keepSealedKey(work, report.key, parts)
  await keepLetter(work, { ...report.letter, keyId, kind: parts.kind })
}
