import {
  type PinnedList,
  readKeyList,
  recipientsOf,
  SealError,
  sealReport,
  toBase64url,
} from '../../../sealing/index.ts'
import type { SealedReportWire, SignedKeyListWire } from '../../../vocabulary/wire/sealed.ts'

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))

export type PaperNote =
  | { readonly kind: 'sealed'; readonly sealed: SealedReportWire }
  /** No desk has a key: nobody could read it. */
  | { readonly kind: 'nobody' }
  /** The list of keys is not signed as it should be. */
  | { readonly kind: 'untrusted' }

/** Seals what stood on the paper as the reporter's own page would; there is no receipt that could open it. */
export async function sealPaperNote(
  note: { readonly text: string; readonly authority: boolean },
  list: SignedKeyListWire,
  pinned: PinnedList | null = null,
): Promise<PaperNote> {
  try {
    const { desks } = await readKeyList(list, pinned)
    const recipients = recipientsOf(desks, { authority: note.authority })
    if (recipients.length === 0) return { kind: 'nobody' }
    const letter = { id: crypto.randomUUID(), kind: 'note' as const, text: note.text.trim() }
    const made = await sealReport({ recipients, letter }, draw)
    const wraps = made.key.wraps.map(({ deskKeyId, sealed }) => ({ deskKeyId, sealed: toBase64url(sealed) }))
    return {
      kind: 'sealed',
      sealed: {
        key: { publicKey: toBase64url(made.key.publicKey), wraps },
        letter: { id: letter.id, ciphertext: toBase64url(made.letter.ciphertext) },
      },
    }
  } catch (error) {
    if (error instanceof SealError) return { kind: 'untrusted' }
    throw error
  }
}
