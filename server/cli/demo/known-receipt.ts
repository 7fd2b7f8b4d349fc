import { findId, newReceipt, openKeyPair, toBase64url } from '../../../sealing/index.ts'
import { receiptWords } from '../../../vocabulary/words/receipt-words.ts'
import type { Chance } from '../../platform/chance.ts'

export interface KnownReceipt {
  /** Seven words, to be typed where an answer is read. */
  readonly words: readonly string[]
  /** What they find. */
  readonly find: string
  /** The public half of what they open. */
  readonly receiptKey: string
}

/** A receipt that everybody may know, so that a visitor can read an answer; nobody real was given it. */
export async function makeKnownReceipt(chance: Chance): Promise<KnownReceipt> {
  const words = await newReceipt(receiptWords, (length) => chance.bytes(length))
  const { publicKey } = await openKeyPair(words)
  return { words, find: toBase64url(await findId(words)), receiptKey: toBase64url(publicKey) }
}
