import type { Kysely } from 'kysely'
import type { Actor } from './actor.ts'

/** No table is known to the platform: a store says `tx.withTables<ItsTables>()`. */
// biome-ignore lint/complexity/noBannedTypes: the empty set of tables is exactly what is meant
export type NoTables = {}

/** A move of some thing, to become an event and a link of the audit chain when its transaction ends. */
export interface Move {
  /** What happened, for instance `signal.triaged`. */
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
  /** The state after the move; `audit verify` holds the row against it. Null when the subject has none. */
  readonly state: string | null
  /** Codes and ids that the woken stages need; never a text that a person wrote. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** One transaction in somebody's name at one moment. Its fate commits or rolls back everything in it. */
export interface Work {
  readonly tx: Kysely<NoTables>
  readonly actor: Actor
  readonly now: Date
  readonly moves: Move[]
}

/** Remember a move; it is written when the transaction ends, after its row (the link is taken last). */
export function recordMove(work: Work, move: Move): void {
  work.moves.push(move)
}
