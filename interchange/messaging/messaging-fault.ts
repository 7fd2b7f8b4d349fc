/** What can be wrong with a message of a channel: fixed words, never what stood there. */
export type FaultReason =
  | 'too-large'
  | 'too-long'
  | 'too-many'
  | 'too-deep'
  | 'not-utf-8'
  | 'not-json'
  | 'not-a-form'
  | 'wrong-type'
  | 'missing'

/** Bytes that are not what their channel says. It carries no word of them, so that none can reach a log or a reply. */
export class MessagingFault extends Error {
  /** A JSON pointer, the name of a field of a form, or the position of the sign at which reading stopped. */
  readonly place: string
  readonly reason: FaultReason

  constructor(place: string, reason: FaultReason) {
    super(`${reason} at ${place}`)
    this.name = 'MessagingFault'
    this.place = place
    this.reason = reason
  }
}
