import type { Bytes } from './bytes.ts'
import type { RandomBytes } from './key-pair.ts'
import { type LetterKind, sealLetter } from './letter.ts'
import { newSealedKey, type Recipient, type SealedKey } from './sealed-key.ts'

/** What a sealed text is sent as: the key of its report with its wraps, and the first letter. */
export interface SealedReport {
  readonly key: SealedKey
  readonly letter: { readonly id: string; readonly ciphertext: Bytes }
}

export interface ReportToSeal {
  readonly recipients: readonly Recipient[]
  readonly letter: { readonly id: string; readonly kind: LetterKind; readonly text: string }
}

/** Seals the first text of a report under a key pair of its own. The private half is forgotten here. */
export async function sealReport(report: ReportToSeal, randomBytes: RandomBytes): Promise<SealedReport> {
  const { publicKey, wraps } = await newSealedKey(report.recipients, randomBytes)
  const ciphertext = await sealLetter(publicKey, report.letter.text, report.letter)
  return { key: { publicKey, wraps }, letter: { id: report.letter.id, ciphertext } }
}
