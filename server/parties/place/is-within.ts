import { type RawBuilder, sql } from 'kysely'

/** Whether a column names this place or one below it, as a condition; every row is meant when no place is named. */
export const isWithin = (column: string, territory: string | undefined): RawBuilder<unknown> =>
  territory === undefined
    ? sql`true`
    : sql`${sql.ref(column)} = any (parties.places_below(array[${territory}]))`
