import type { ErrorWord } from './reply-words.ts'

/** What the protocol knows beside success. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 503

/** A telephone is refused: a status, a sentence of the list, and places in the form or the file; never what was written. */
export class Refusal extends Error {
  readonly status: RefusalStatus
  readonly word: ErrorWord
  readonly places: readonly string[]

  constructor(status: RefusalStatus, word: ErrorWord, places: readonly string[] = []) {
    super(word)
    this.name = 'Refusal'
    this.status = status
    this.word = word
    this.places = places
  }
}
