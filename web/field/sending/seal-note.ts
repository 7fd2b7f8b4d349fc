import {
  type Bytes,
  type KeyList,
  openKeyPair,
  recipientsOf,
  type SealedReport,
  sealReport,
  toBase64url,
} from '../../../sealing/index.ts'
import type { SealedReportWire } from '../../../vocabulary/wire/sealed.ts'
import { authorityInvolved, type Draft } from '../draft/index.ts'
import { type Intake, IntakeFailure } from '../intake/index.ts'
import { findKeys } from './find-keys.ts'
import { newUuid } from './new-uuid.ts'

export interface NoteParts {
  readonly desks: KeyList['desks']
  readonly receiptKey: Bytes
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
}

/** Whether somebody has a key to read a note of this report with. */
export const noteHasReaders = (draft: Draft, { desks }: Pick<KeyList, 'desks'>): boolean =>
  readersOf(draft, desks).length > 0

const readersOf = (draft: Draft, desks: KeyList['desks']): KeyList['desks'] =>
  recipientsOf(desks, { authority: authorityInvolved(draft) === 'yes' })

/** The note, sealed to the desks that must read it and to the receipt; null without a note or without a reader. */
export async function sealNote(draft: Draft, parts: NoteParts): Promise<SealedReportWire | null> {
  const text = draft.note.trim()
  const readers = readersOf(draft, parts.desks)
  if (text === '' || readers.length === 0) return null
  const recipients = [...readers, { deskKeyId: null, publicKey: parts.receiptKey }]
  const letter = { id: newUuid(parts.random), kind: 'note', text } as const
  return wireOf(await sealReport({ recipients, letter }, (length) => parts.random(new Uint8Array(length))))
}

/** A reply goes to the national triage desk alone; who else must read it, the desk decides. Null when that has no key. */
export async function sealReply(
  text: string,
  parts: Pick<NoteParts, 'random'> & { readonly words: readonly string[]; readonly intake: Intake },
): Promise<SealedReportWire | null> {
  const keys = await findKeys(parts.intake)
  if (keys === null) throw new IntakeFailure('unreachable')
  if (keys.kind === 'untrusted') throw new IntakeFailure('keys-untrusted')
  const readers = keys.list.desks.filter(({ desk }) => desk === 'triage')
  if (readers.length === 0) return null
  const { publicKey } = await openKeyPair(parts.words)
  const recipients = [...readers, { deskKeyId: null, publicKey }]
  const letter = { id: newUuid(parts.random), kind: 'reply', text } as const
  return wireOf(await sealReport({ recipients, letter }, (length) => parts.random(new Uint8Array(length))))
}

const wireOf = ({ key, letter }: SealedReport): SealedReportWire => ({
  key: {
    publicKey: toBase64url(key.publicKey),
    wraps: key.wraps.map(({ deskKeyId, sealed }) => ({ deskKeyId, sealed: toBase64url(sealed) })),
  },
  letter: { id: letter.id, ciphertext: toBase64url(letter.ciphertext) },
})
