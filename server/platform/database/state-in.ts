import { type RawBuilder, sql } from 'kysely'

/**
 * That a column holds one of these states, written out in the statement so that partial indexes of states serve it.
 *
 * @param states fixed words of the code, never what somebody sent
 */
export const stateIn = (column: string, states: readonly string[]): RawBuilder<unknown> =>
  sql`${sql.ref(column)} in (${sql.join(states.map((state) => sql.lit(state)))})`
