import { z } from 'zod'
import { signalSubmission } from './signal.ts'

/** The form in which telephones seal what waits on them. */
export const entryFormat = 1

/** A whole signal, sealed on a telephone to the server's intake key while there was no network. */
export const sealedEntry = z.strictObject({
  format: z.number().int().min(0).max(1000).describe('1 is the form that is known'),
  keyId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .describe('The intake key that it is sealed to; earlier ones are still accepted'),
  sealed: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .min(1400)
    .max(24_000)
    .describe('HPKE of the padded JSON of a signal without its proof, base64url'),
  proof: signalSubmission.shape.proof.describe(
    'Proof of work; a telephone that cannot read whether there is danger sends null first',
  ),
})
export type SealedEntry = z.infer<typeof sealedEntry>

/** What lies in an entry: the proof travels outside of it, because it is made at sending. */
export const signalInEntry = signalSubmission.omit({ proof: true })
