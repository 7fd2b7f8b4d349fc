import { type RawBuilder, sql } from 'kysely'
import type { AttentionItem } from '../../../vocabulary/wire/attention.ts'

/** One kind of waiting work: whose it is, and the rows that wait. Which of them are seen, the database decides. */
export interface AttentionSource {
  readonly kind: AttentionItem['kind']
  readonly roles: readonly string[]
  /** Its clock began with a report, so it is shown by the hour. */
  readonly coarse?: true
  /** Rows of `subject_id, place_id, facts, number, due_at, restricted, exercise`; `me` is the asker's own id. */
  readonly rows: (me: string) => RawBuilder<unknown>
}

/** A column of the rows that a kind of work does not have. */
export const none = sql`null::text`
