import { type RawBuilder, sql } from 'kysely'

/** Whether one of these columns has such a part, whatever its case, as a condition; every row is meant when nothing is searched for. */
export const hasPart = (columns: readonly string[], search: string | undefined): RawBuilder<unknown> =>
  search === undefined || search === ''
    ? sql`true`
    : sql`strpos(lower(concat_ws(' ', ${sql.join(columns.map((column) => sql.ref(column)))})), lower(${search})) > 0`
