/**
 * What is known of one report when events are told apart. Days are numbers on one scale (days since any fixed day) and may have
 * a fraction. Words are the caller's: two of them are the same when their texts are.
 */
export type EventReport = {
  readonly id: string
  readonly place: string
  readonly codes: readonly string[]
  /** What kind of place it happened at (a bar, a farm …); null where nobody said. */
  readonly placeKind: string | null
  readonly receivedDay: number
  /** The days it was noticed on, both included; null where nobody said. */
  readonly observed: { readonly from: number; readonly to: number } | null
  /** The report that somebody at the desk has called this one a repetition of. */
  readonly repeats?: string | null
  /** Somebody at the desk has looked and says that it is an event of its own. */
  readonly ownEvent?: boolean
}
