import {
  fromBase64url,
  type KeyPair,
  type LetterKind,
  openLetter,
  openSealedKey,
  sealLetter,
  toBase64url,
  wrapFor,
} from '../../../sealing/index.ts'
import type { SealedCorrespondence } from '../../../vocabulary/wire/sealed.ts'
import type { KeyHandedOn, LetterFromDesk, LettersOfSignal } from '../../../vocabulary/wire/signal.ts'

/** The opened keys of the desks of whoever reads. */
export interface DeskKeys {
  openDeskKey(deskKeyId: string): Promise<KeyPair | null>
}

export interface OpenedLetter {
  readonly id: string
  readonly kind: LetterKind
  readonly fromReporter: boolean
  /** The hour, as an instant. */
  readonly on: string
  /** Null where none of the reader's keys opens it. */
  readonly text: string | null
}

type OpenedKeys = ReadonlyMap<string, KeyPair>

/** The keys of a signal that one of the reader's desks opens, by their public half. */
export async function openKeysOf(sealed: SealedCorrespondence, keys: DeskKeys): Promise<OpenedKeys> {
  const opened = new Map<string, KeyPair>()
  for (const { publicKey, wraps } of sealed.keys) {
    for (const wrap of wraps) {
      const desk = wrap.deskKeyId === null ? null : await keys.openDeskKey(wrap.deskKeyId)
      const pair = desk === null ? null : await tryKey(desk, { publicKey, sealed: wrap.sealed })
      if (pair !== null) opened.set(publicKey, pair)
    }
  }
  return opened
}

const tryKey = async (desk: KeyPair, key: { publicKey: string; sealed: string }): Promise<KeyPair | null> =>
  await openSealedKey(desk.privateKey, {
    publicKey: fromBase64url(key.publicKey),
    sealed: fromBase64url(key.sealed),
  }).catch(() => null)

/** Every letter in its order; one that was changed or is for others stays closed and says so. */
export async function openLetters(
  sealed: SealedCorrespondence,
  opened: OpenedKeys,
): Promise<readonly OpenedLetter[]> {
  return await Promise.all(
    sealed.letters.map(async ({ id, kind, fromReporter, on, publicKey, ciphertext }) => {
      const key = opened.get(publicKey)
      const text =
        key === undefined
          ? null
          : await openLetter(key.privateKey, fromBase64url(ciphertext), { id, kind }).catch(() => null)
      return { id, kind, fromReporter, on, text }
    }),
  )
}

/** A question or an answer, sealed to the newest key of the signal. */
export async function sealToReporter(
  letters: LettersOfSignal,
  written: { readonly id: string; readonly kind: 'question' | 'answer'; readonly text: string },
): Promise<LetterFromDesk | null> {
  const publicKey = letters.keys.at(-1)?.publicKey
  if (publicKey === undefined) return null
  const ciphertext = await sealLetter(fromBase64url(publicKey), written.text, written)
  return { kind: written.kind, publicKey, letter: { id: written.id, ciphertext: toBase64url(ciphertext) } }
}

/** The keys that a desk lacks and the reader holds, sealed to that desk. */
export async function sealToDesk(
  desk: LettersOfSignal['openTo'][number],
  opened: OpenedKeys,
): Promise<KeyHandedOn> {
  const lacking = [...opened].filter(([publicKey]) => desk.lacks.includes(publicKey))
  const recipient = { deskKeyId: desk.deskKeyId, publicKey: fromBase64url(desk.publicKey) }
  const keys = await Promise.all(
    lacking.map(async ([publicKey, pair]) => ({
      publicKey,
      sealed: toBase64url((await wrapFor(pair, recipient)).sealed),
    })),
  )
  return { deskKeyId: desk.deskKeyId, keys }
}
