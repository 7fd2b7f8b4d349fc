import type pg from 'pg'

/** Every row of every table, as text that PostgreSQL reads back exactly: one line `table<TAB>json` each. */
export type SavedRows = readonly string[]

interface Table {
  readonly name: string
  readonly key: readonly string[]
  /** Those that are written, and not computed from others. */
  readonly columns: readonly string[]
}

/** Our own tables, with the columns of their primary keys. */
async function tablesOf(client: pg.Client): Promise<Table[]> {
  const found = await client.query<Table>(`
    select c.oid::regclass::text as name, array_agg(a.attname::text order by a.attnum) as key,
      (select array_agg(quote_ident(w.attname) order by w.attnum) from pg_attribute w
       where w.attrelid = c.oid and w.attnum > 0 and not w.attisdropped and w.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^(pg_|information_schema$|public$|platform$)'
    group by c.oid order by 1`)
  return found.rows
}

export async function readRows(client: pg.Client): Promise<SavedRows> {
  const lines: string[] = []
  for (const { name, key } of await tablesOf(client)) {
    const order = key.map((column) => client.escapeIdentifier(column)).join(', ')
    const found = await client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t order by ${order}`,
    )
    lines.push(...found.rows.map(({ row }) => `${name}\t${row}`))
  }
  return lines
}

/** Puts saved rows in place of whatever the migrations wrote; a superuser's work, since no rule looks on. */
export async function writeRows(client: pg.Client, lines: SavedRows): Promise<void> {
  const tables = await tablesOf(client)
  await client.query('begin')
  await client.query(`set local session_replication_role = replica`)
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
  const columns = new Map(tables.map((table) => [table.name, table.columns]))
  for (const [table, rows] of byTable(lines)) {
    const written = columns.get(table) ?? []
    await client.query(
      `insert into ${table} (${written.join(', ')}) overriding system value select ${written.map((name) => `r.${name}`).join(', ')}
       from unnest($1::text[]) as one (value), jsonb_populate_record(null::${table}, one.value::jsonb) as r`,
      [rows],
    )
  }
  // What numbers rows by itself goes on after the last that was saved.
  await client.query(`
    select setval(pg_get_serial_sequence(c.oid::regclass::text, a.attname),
                  greatest((xpath('/row/max/text()', query_to_xml(format('select max(%I) from %s', a.attname, c.oid::regclass),
                    false, true, '')))[1]::text::bigint, 1))
    from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attidentity <> '' and c.relkind = 'r'`)
  await client.query('commit')
}

/** Which saved rows are gone or hold something else now, by table and key; columns that are new do not matter. */
export async function findLost(client: pg.Client, before: SavedRows): Promise<string[]> {
  const keys = new Map((await tablesOf(client)).map(({ name, key }) => [name, key]))
  const lost: string[] = []
  for (const [table, rows] of byTable(before)) {
    const key = keys.get(table)
    if (!key) {
      lost.push(`${table}: the table is gone`)
      continue
    }
    const same = key
      .map((column) => `to_jsonb(t) -> '${column}' = one.value::jsonb -> '${column}'`)
      .join(' and ')
    const found = await client.query<{ row: string }>(
      `select one.value as row from unnest($1::text[]) as one (value)
       where not exists (select from ${table} t where ${same} and to_jsonb(t) @> one.value::jsonb)`,
      [rows],
    )
    lost.push(...found.rows.map(({ row }) => `${table}: ${row}`))
  }
  return lost
}

/** What stands of saved rows, a table at a time: how many are there, and the digest of what was saved of them. */
export async function digestTables(
  client: pg.Client,
  saved: SavedRows,
): Promise<Readonly<Record<string, string>>> {
  const keys = new Map((await tablesOf(client)).map(({ name, key }) => [name, key]))
  const digests: Record<string, string> = {}
  for (const [table, rows] of byTable(saved)) {
    const same = (keys.get(table) ?? [])
      .map((column) => `to_jsonb(t) -> '${column}' = one.value::jsonb -> '${column}'`)
      .join(' and ')
    const found = await client.query<{ digest: string }>(
      `select count(*) || ' rows, sha256 ' || encode(sha256(coalesce(string_agg(kept.row, E'\\n' order by kept.row), '')::bytea), 'hex') as digest
       from (select (select jsonb_object_agg(name, to_jsonb(t) -> name) from jsonb_object_keys(one.value::jsonb) name)::text as row
             from unnest($1::text[]) as one (value) join ${table} t on ${same || 'false'}) kept`,
      [rows],
    )
    digests[table] = found.rows[0]?.digest ?? ''
  }
  return digests
}

function byTable(lines: SavedRows): Map<string, string[]> {
  const rows = new Map<string, string[]>()
  for (const line of lines) {
    const [table = '', row = ''] = line.split('\t', 2)
    rows.set(table, [...(rows.get(table) ?? []), row])
  }
  return rows
}
