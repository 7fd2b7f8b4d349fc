/** One message as it arrived, whatever the channel. It is kept nowhere as it is: see who reads it. */
export interface Inbound {
  /** The channel's own name of the message; null where it gives none, and then a repetition cannot be told. */
  readonly id: string | null
  /** What tells one sender from another: an identifier of the service where there is one, else the number. */
  readonly sender: string
  /** Where an answer goes. */
  readonly replyTo: ReplyTo
  /** Null for a picture, a sound, a place: what is not text is not read. */
  readonly text: string | null
  /** When the channel says that it was sent; null where it does not say. */
  readonly sentAt: Date | null
}

export interface ReplyTo {
  /** `user`: an identifier of the service, for whoever shows no number. */
  readonly kind: 'number' | 'user'
  readonly address: string
}

/** Longer than any channel sends one message; what is longer was not written by a person with a telephone. */
export const mostSigns = 4096
/** Of an id, a number, an identifier. */
export const mostNameSigns = 256
