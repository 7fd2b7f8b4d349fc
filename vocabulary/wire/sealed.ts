import { z } from 'zod'
import { id, instant } from './common.ts'

/** A P-256 point, uncompressed: 65 bytes in base64url. */
export const publicKey = z.string().regex(/^B[A-Za-z0-9_-]{86}$/)
/** What HPKE makes of a private key of 32 bytes: 65 + 32 + 16 bytes in base64url. */
export const sealedPrivateKey = z.string().regex(/^[A-Za-z0-9_-]{151}$/)
/** A letter: the encapsulated key, whole kibibytes and the tag, in base64url. */
export const ciphertext = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .min(1400)
  .max(11_100)

export const letterKinds = z.enum(['note', 'question', 'answer', 'reply', 'needs', 'safe-contact'])

/** The private half of a report's key, sealed to one that may open it. */
export const wrap = z.strictObject({
  deskKeyId: id.nullable().describe('The key of a desk; null: the receipt'),
  sealed: sealedPrivateKey,
})

export const letterToSend = z.strictObject({
  id: id.describe('Made by the sender; the letter opens at this id alone'),
  ciphertext,
})

/** A text that was sealed in the browser: the key of its report, and the first letter. */
export const sealedReport = z.strictObject({
  key: z.strictObject({ publicKey, wraps: z.array(wrap).min(1).max(12) }),
  letter: letterToSend,
})
export type SealedReportWire = z.infer<typeof sealedReport>

/** The keys that a reporter seals to; `list` is the exact text that was signed. */
export const signedKeyList = z.object({
  list: z.string().describe('JSON: number, intake key, keys of desks'),
  signature: z.string().describe('ECDSA P-256 with SHA-256 of the text, r and s, base64url'),
  signedBy: z.string().describe('The public point of the key that signed'),
})

export type SignedKeyListWire = z.infer<typeof signedKeyList>

/** A letter as its recipients get it, still sealed. */
export const sealedLetter = z.object({
  id,
  kind: letterKinds,
  fromReporter: z.boolean(),
  on: instant.describe('The hour'),
  ciphertext: z.string(),
  publicKey: z.string().describe('The key that it is sealed to'),
})
export type SealedLetter = z.infer<typeof sealedLetter>

/** The key of a report, and its private half sealed to those who ask. */
export const sealedKeyForReader = z.object({
  publicKey: z.string(),
  wraps: z.array(z.object({ deskKeyId: id.nullable(), sealed: z.string() })),
})

export const sealedCorrespondence = z.object({
  keys: z.array(sealedKeyForReader),
  letters: z.array(sealedLetter),
})
export type SealedCorrespondence = z.infer<typeof sealedCorrespondence>
