import { randomUUID } from 'node:crypto'
import {
  type KeyPair,
  newSealedKey,
  openSealedKey,
  type Recipient,
  type SealedKey,
  sealFile,
  sealLetter,
  sealReport,
  toBase64url,
  utf8,
  wrapFor,
} from '../../sealing/index.ts'
import type { NewEvidenceFile } from '../../vocabulary/wire/commitment.ts'
import type { SealedReferralText } from '../../vocabulary/wire/referral.ts'
import type { SealedReportWire } from '../../vocabulary/wire/sealed.ts'
import type { LettersOfSignal } from '../../vocabulary/wire/signal.ts'

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

/** A text as a browser seals it. */
export async function aSealedText(
  text: string,
  recipients: readonly Recipient[],
  kind: 'note' | 'reply' = 'note',
): Promise<SealedReportWire> {
  const made = await sealReport({ recipients, letter: { id: randomUUID(), kind, text } }, draw)
  return {
    key: wireOf(made.key),
    letter: { id: made.letter.id, ciphertext: toBase64url(made.letter.ciphertext) },
  }
}

/** A question or an answer, sealed to the newest key of a signal. */
export async function aLetterTo(letters: LettersOfSignal, kind: 'question' | 'answer', text: string) {
  const publicKey = letters.keys.at(-1)?.publicKey ?? ''
  const id = randomUUID()
  const ciphertext = toBase64url(await sealLetter(bytes(publicKey), text, { kind, id }))
  return { kind, publicKey, letter: { id, ciphertext } }
}

/** The keys of a signal that a desk lacks, sealed to it by a desk that holds them; null when it may not have them. */
export async function keysHandedOn(
  letters: LettersOfSignal,
  holder: KeyPair & { readonly deskKeyId: string },
  to: string,
) {
  const desk = letters.openTo.find((one) => one.desk === to)
  if (desk === undefined) return null
  const lacking = letters.keys.filter(({ publicKey }) => desk.lacks.includes(publicKey))
  const keys = await Promise.all(
    lacking.map(async (key) => {
      const wrap = key.wraps.find(({ deskKeyId }) => deskKeyId === holder.deskKeyId)
      const opened = await openSealedKey(holder.privateKey, {
        publicKey: bytes(key.publicKey),
        sealed: bytes(wrap?.sealed ?? ''),
      })
      const made = await wrapFor(opened, { deskKeyId: desk.deskKeyId, publicKey: bytes(desk.publicKey) })
      return { publicKey: key.publicKey, sealed: toBase64url(made.sealed) }
    }),
  )
  return { deskKeyId: desk.deskKeyId, keys }
}

/** A file as the browser of an institution seals it. */
export async function aSealedFile(
  recipients: readonly Recipient[],
  content = 'contenido',
): Promise<NewEvidenceFile> {
  const key = await newSealedKey(recipients, draw)
  const id = randomUUID()
  const file = { name: 'acta.pdf', type: 'application/pdf', bytes: utf8(content) }
  return {
    key: wireOf(key),
    file: { id, ciphertext: toBase64url(await sealFile(key.publicKey, file, id)) },
  }
}

/** What a case worker's browser seals for a provider. */
export async function aSealedReferral(
  recipients: readonly Recipient[],
  needs: string,
  safeContact: string | null = null,
): Promise<SealedReferralText> {
  const key = await newSealedKey(recipients, draw)
  const letterOf = async (kind: 'needs' | 'safe-contact', text: string) => {
    const id = randomUUID()
    return { id, kind, ciphertext: toBase64url(await sealLetter(key.publicKey, text, { kind, id })) }
  }
  const letters = [await letterOf('needs', needs)]
  if (safeContact !== null) letters.push(await letterOf('safe-contact', safeContact))
  return { key: wireOf(key), letters }
}

const wireOf = (key: SealedKey) => ({
  publicKey: toBase64url(key.publicKey),
  wraps: key.wraps.map((wrap) => ({ deskKeyId: wrap.deskKeyId, sealed: toBase64url(wrap.sealed) })),
})
