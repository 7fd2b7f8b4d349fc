import {
  fromBase64url,
  type KeyPair,
  newSealedKey,
  openLetter,
  openSealedKey,
  sealLetter,
  toBase64url,
} from '../../../sealing/index.ts'
import type { ReferralText, SealedReferralText } from '../../../vocabulary/wire/referral.ts'

export type TextKind = SealedReferralText['letters'][number]['kind']
export type Texts = { readonly [Kind in TextKind]: string }

const kinds: readonly TextKind[] = ['needs', 'safe-contact']
const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Seals what was written, each text by itself, to the provider and to the own institution. */
export async function sealTexts(texts: Texts, readers: ReferralText['readers']): Promise<SealedReferralText> {
  const recipients = readers.map(({ deskKeyId, publicKey }) => ({
    deskKeyId,
    publicKey: fromBase64url(publicKey),
  }))
  const key = await newSealedKey(recipients, draw)
  const written = kinds.filter((kind) => texts[kind].trim() !== '')
  const letters = await Promise.all(
    written.map(async (kind) => {
      const id = crypto.randomUUID()
      return {
        id,
        kind,
        ciphertext: toBase64url(await sealLetter(key.publicKey, texts[kind].trim(), { kind, id })),
      }
    }),
  )
  const wraps = key.wraps.map(({ deskKeyId, sealed }) => ({ deskKeyId, sealed: toBase64url(sealed) }))
  return { key: { publicKey: toBase64url(key.publicKey), wraps }, letters }
}

/** The texts that a desk of the reader opens; null where there is one that does not open. */
export async function openTexts(
  sealed: ReferralText,
  keys: { openDeskKey(deskKeyId: string): Promise<KeyPair | null> },
): Promise<Texts | null> {
  const found = { needs: '', 'safe-contact': '' }
  for (const letter of sealed.letters) {
    const text = await openOne(sealed, letter, keys)
    if (text === null) return null
    if (letter.kind === 'needs' || letter.kind === 'safe-contact') found[letter.kind] = text
  }
  return found
}

async function openOne(
  sealed: ReferralText,
  letter: ReferralText['letters'][number],
  keys: { openDeskKey(deskKeyId: string): Promise<KeyPair | null> },
): Promise<string | null> {
  const key = sealed.keys.find(({ publicKey }) => publicKey === letter.publicKey)
  for (const wrap of key?.wraps ?? []) {
    const desk = wrap.deskKeyId === null ? null : await keys.openDeskKey(wrap.deskKeyId)
    if (desk === null) continue
    const bytes = { publicKey: fromBase64url(letter.publicKey), sealed: fromBase64url(wrap.sealed) }
    const text = await openSealedKey(desk.privateKey, bytes)
      .then(({ privateKey }) => openLetter(privateKey, fromBase64url(letter.ciphertext), letter))
      .catch(() => null)
    if (text !== null) return text
  }
  return null
}
