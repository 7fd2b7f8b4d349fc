import {
  fromBase64url,
  type KeyPair,
  openKeyPair,
  openLetter,
  openSealedKey,
} from '../../../sealing/index.ts'
import type { SealedCorrespondence, SealedLetter } from '../../../vocabulary/wire/sealed.ts'

/** A letter between the reporter and the desk; `text` is null when the words do not open it. */
export interface OpenedLetter {
  readonly id: string
  readonly kind: SealedLetter['kind']
  readonly fromReporter: boolean
  /** The hour, an ISO instant. */
  readonly on: string
  readonly text: string | null
}

/** Opens what was written, with the key that the words are. Only this telephone, and only now, can read it. */
export async function openLetters(
  { keys, letters }: SealedCorrespondence,
  words: readonly string[],
): Promise<readonly OpenedLetter[]> {
  if (letters.length === 0) return []
  const receipt = await openKeyPair(words)
  const opened = new Map<string, KeyPair>()
  for (const { publicKey, wraps } of keys) {
    const own = wraps.find(({ deskKeyId }) => deskKeyId === null)
    const pair = own ? await openKey(receipt, publicKey, own.sealed) : null
    if (pair) opened.set(publicKey, pair)
  }
  return await Promise.all(letters.map((letter) => openOne(letter, opened.get(letter.publicKey))))
}

async function openKey(receipt: KeyPair, publicKey: string, sealed: string): Promise<KeyPair | null> {
  try {
    const key = { publicKey: fromBase64url(publicKey), sealed: fromBase64url(sealed) }
    return await openSealedKey(receipt.privateKey, key)
  } catch {
    return null
  }
}

async function openOne(letter: SealedLetter, key: KeyPair | undefined): Promise<OpenedLetter> {
  const { id, kind, fromReporter, on } = letter
  try {
    if (!key) return { id, kind, fromReporter, on, text: null }
    const text = await openLetter(key.privateKey, fromBase64url(letter.ciphertext), { kind, id })
    return { id, kind, fromReporter, on, text }
  } catch {
    return { id, kind, fromReporter, on, text: null }
  }
}
