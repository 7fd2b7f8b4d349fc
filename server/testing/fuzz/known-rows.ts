import type pg from 'pg'
import * as words from '../../../vocabulary/words/index.ts'
import { places } from '../test-country.ts'

/** What exists: ids of rows by table, places, receipts, and the codes of every catalogue. */
export interface Known {
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly places: readonly string[]
  /** What the words of the receipts find. */
  readonly finds: readonly string[]
  /** By the name that the catalogue is exported under. */
  readonly codes: ReadonlyMap<string, readonly string[]>
}

const kept = 40

/** Prepares the one question that all tables answer at once; `read` asks it of the owner's connection. */
export async function knownRows(
  client: pg.Client,
  finds: readonly string[],
): Promise<{ read(): Promise<Known> }> {
  const tables = await client.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.columns
     where column_name = 'id' and data_type = 'uuid' and table_schema <> 'audit' order by 1, 2`,
  )
  const first = tables.rows.map(({ schema, name }) => {
    const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`
    return `(select ${client.escapeLiteral(name)} as name, id from ${table} order by id limit ${kept})`
  })
  const codes = catalogues()
  return {
    async read() {
      const found = await client.query<{ name: string; id: string }>(first.join(' union all '))
      const ids = Map.groupBy(found.rows, ({ name }) => name)
      return {
        ids: new Map([...ids].map(([name, rows]) => [name, rows.map(({ id }) => id)])),
        places: places.map(({ id }) => id),
        finds,
        codes,
      }
    },
  }
}

function catalogues(): Map<string, string[]> {
  const named = Object.entries(words).map(
    ([name, value]) => [name, [...new Set(codesIn(value))].sort()] as const,
  )
  return new Map(named.filter(([, codes]) => codes.length > 0).map(([name, codes]) => [name, codes]))
}

/** Every word of the catalogues that has the form of a code, keys included. */
function codesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[A-Za-z][A-Za-z0-9-]{0,47}$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value)
    ? []
    : Object.keys(value).filter((key) => /^[A-Za-z][a-z0-9-]+$/.test(key))
  return [...keys, ...Object.values(value).flatMap(codesIn)]
}
