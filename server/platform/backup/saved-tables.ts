import type pg from 'pg'

export interface SavedTable {
  /** Schema and name, quoted. */
  readonly table: string
  /** Quoted. */
  readonly columns: readonly string[]
}

/** Sessions and one-time links die with the installation that gave them; migrations belong to the target. */
const leftOut = ['auth.session', 'auth.verification', 'parties.entry_link', 'platform.migration']

/** Every table of the product with its columns, by name. The connection acts as the owner. */
export async function listSavedTables(client: pg.ClientBase): Promise<readonly SavedTable[]> {
  const found = await client.query<SavedTable>(
    `select format('%I.%I', n.nspname, c.relname) as "table",
            array_agg(quote_ident(a.attname) order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and pg_get_userbyid(c.relowner) = 'vigia_owner'
       and n.nspname || '.' || c.relname <> all ($1)
     group by n.nspname, c.relname order by 1`,
    [leftOut],
  )
  return found.rows
}

export async function listMigrations(
  client: pg.ClientBase,
): Promise<readonly { name: string; digest: string }[]> {
  const found = await client.query<{ name: string; digest: string }>(
    'select name, digest from platform.migration order by name',
  )
  return found.rows
}
