import { type Bytes, utf8 } from './bytes.ts'
import { pad, unpad } from './padding.ts'
import { openWith, SealError, sealTo } from './seal.ts'

/**
 * What a letter is. A question never opens as an answer, nor the reporter's words as the desk's; the last two are of a
 * referral.
 */
export type LetterKind = 'note' | 'question' | 'answer' | 'reply' | 'needs' | 'safe-contact'

export interface LetterPlace {
  readonly kind: LetterKind
  /** Made by the sender; a letter that was put in another's place does not open. */
  readonly id: string
}

/** Seals a text to the key of a report, padded to 1 KiB. */
export async function sealLetter(publicKey: Bytes, text: string, place: LetterPlace): Promise<Bytes> {
  return await sealTo(publicKey, pad(utf8(text)), contextOf(place))
}

/** @throws SealError when it is not the letter that was written, at its place, or the key is another */
export async function openLetter(privateKey: Bytes, sealed: Bytes, place: LetterPlace): Promise<string> {
  const content = unpad(await openWith(privateKey, sealed, contextOf(place)))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new SealError()
  }
}

const contextOf = ({ kind, id }: LetterPlace) => ({ purpose: `letter ${kind}`, about: id })
