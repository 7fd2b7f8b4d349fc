import { recipientsOf, sealReport, toBase64url } from '../../../sealing/index.ts'
import type { SealedReportWire } from '../../../vocabulary/wire/sealed.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { listedKeys } from './key-list.ts'

/**
 * Seals a text that a channel delivered in clear, at once, to the desks that must read it; the caller forgets the text.
 * Null when no desk has a key: then there is nobody to seal to, the text is forgotten, and the channel says so.
 */
export async function sealArrivingText(
  work: Work,
  arriving: { readonly text: string; readonly authority: boolean },
  parts: { readonly chance: Chance },
): Promise<SealedReportWire | null> {
  const desks = (await listedKeys(work)).map((key) => ({ ...key, publicKey: new Uint8Array(key.publicKey) }))
  const recipients = recipientsOf(desks, { authority: arriving.authority })
  if (recipients.length === 0 || arriving.text.trim() === '') return null
  const letter = { id: parts.chance.uuid(), kind: 'note' as const, text: arriving.text.trim() }
  const sealed = await sealReport({ recipients, letter }, (length) => parts.chance.bytes(length))
  return {
    key: {
      publicKey: toBase64url(sealed.key.publicKey),
      wraps: sealed.key.wraps.map((wrap) => ({ ...wrap, sealed: toBase64url(wrap.sealed) })),
    },
    letter: { id: letter.id, ciphertext: toBase64url(sealed.letter.ciphertext) },
  }
}
