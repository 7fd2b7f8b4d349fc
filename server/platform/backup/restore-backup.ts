import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BackupError } from './backup-error.ts'
import {
  type BackupHeader,
  backupHeader,
  backupManifest,
  parseRecord,
  readRecord,
  type TableEnd,
  tableEnd,
  tableStart,
} from './records.ts'
import { listMigrations, listSavedTables, type SavedTable } from './saved-tables.ts'
import { ByteReader, openFile } from './seal-file.ts'

export interface RestoreParts {
  readonly owner: pg.PoolConfig
  readonly secretKey: string
  readonly told: (rows: number) => void
  readonly pause: () => void
}

export interface Restored {
  readonly madeAt: string
  readonly tables: readonly TableEnd[]
}

/**
 * Writes a backup into an empty installation of the same schema, in one transaction: all of it or nothing. Every
 * table is held against the digest and the number of rows that the backup gives.
 *
 * @throws BackupError
 */
export async function restoreBackup(file: AsyncIterable<Uint8Array>, parts: RestoreParts): Promise<Restored> {
  const client = new pg.Client(parts.owner)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local role vigia_owner')
    await refuseUsed(client)
    const restored = await writeTables(client, new ByteReader(openFile(file, parts.secretKey)), parts)
    await client.query('commit')
    return restored
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

async function writeTables(client: pg.Client, reader: ByteReader, parts: RestoreParts): Promise<Restored> {
  const header = await readHeader(client, reader)
  const known = await listSavedTables(client)
  const foreignKeys = await openTables(client, known)
  const tables: TableEnd[] = []
  for (;;) {
    const { kind, payload } = await readRecord(reader)
    if (kind === 'M') {
      if (JSON.stringify(parseRecord(payload, backupManifest).tables) !== JSON.stringify(tables))
        throw incomplete()
      break
    }
    if (kind !== 'T') throw incomplete()
    const { table, columns } = parseRecord(payload, tableStart)
    const own = known.find((one) => one.table === table)
    // Names go into a statement: only those of this database's own tables ever do.
    if (own === undefined || own.columns.join() !== columns.join()) throw otherSchema()
    tables.push(
      await writeTable(client, own, {
        reader,
        ...parts,
        before: tables.reduce((sum, one) => sum + one.rows, 0),
      }),
    )
  }
  if (tables.length !== known.length) throw incomplete()
  await closeTables(client, known, foreignKeys)
  return { madeAt: header.madeAt, tables }
}

async function readHeader(client: pg.Client, reader: ByteReader): Promise<BackupHeader> {
  const { kind, payload } = await readRecord(reader)
  if (kind !== 'H') throw incomplete()
  const header = parseRecord(payload, backupHeader)
  if (JSON.stringify(header.migrations) !== JSON.stringify(await listMigrations(client))) {
    throw new BackupError(
      'other-schema',
      `The backup was made by release ${header.version}, whose tables have another form. Restore it with that release; a newer one then upgrades it.`,
    )
  }
  return header
}

interface TableReading extends RestoreParts {
  readonly reader: ByteReader
  readonly before: number
}

async function writeTable(
  client: pg.Client,
  { table, columns }: SavedTable,
  reading: TableReading,
): Promise<TableEnd> {
  const hash = createHash('sha256')
  let rows = 0
  let end: TableEnd | null = null
  async function* pieces() {
    for (;;) {
      reading.pause()
      const { kind, payload } = await readRecord(reading.reader)
      if (kind === 'E') {
        end = parseRecord(payload, tableEnd)
        return
      }
      if (kind !== 'D') throw incomplete()
      hash.update(payload)
      for (let at = payload.indexOf(10); at >= 0; at = payload.indexOf(10, at + 1)) rows += 1
      reading.told(reading.before + rows)
      yield payload
    }
  }
  await pipeline(
    Readable.from(pieces()),
    client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)),
  )
  const written: TableEnd = { table, rows, sha256: hash.digest('hex') }
  if (JSON.stringify(end) !== JSON.stringify(written)) {
    throw new BackupError(
      'digest-differs',
      `The rows of ${table} are not those that the backup says it holds. Fetch another copy.`,
    )
  }
  return written
}

/** A restore replaces nothing: whatever was done here would be lost without a trace. */
async function refuseUsed(client: pg.Client): Promise<void> {
  const found = await client.query<{ used: boolean }>(
    `select (select position from audit.head) > 0 or exists (select from parties.person)
         or exists (select from warning.signal) as used`,
  )
  if (found.rows[0]?.used !== false) {
    throw new BackupError(
      'not-empty',
      'This installation is in use; a backup is restored into an empty one only. Name another with --into: a folder that does not exist yet, or the address of an empty database.',
    )
  }
}

interface ForeignKey {
  readonly target: string
  readonly name: string
  readonly definition: string
}

/**
 * Lets rows in as they come: tables that point at each other have no order. The constraints are put back in the same
 * transaction and check every row then; triggers do not act on what they acted on once.
 */
async function openTables(client: pg.Client, tables: readonly SavedTable[]): Promise<readonly ForeignKey[]> {
  const found = await client.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as target, quote_ident(k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and pg_get_userbyid(c.relowner) = 'vigia_owner' order by 1, 2`,
  )
  for (const { target, name } of found.rows)
    await client.query(`alter table ${target} drop constraint ${name}`)
  for (const { table } of tables) {
    // COPY does not write through row-level security; its owner is bound by it until this line.
    await client.query(`alter table ${table} no force row level security`)
    await client.query(`alter table ${table} disable trigger user`)
    await client.query(`delete from ${table}`)
  }
  return found.rows
}

async function closeTables(
  client: pg.Client,
  tables: readonly SavedTable[],
  foreignKeys: readonly ForeignKey[],
): Promise<void> {
  for (const { target, name, definition } of foreignKeys) {
    await client.query(`alter table ${target} add constraint ${name} ${definition}`)
  }
  for (const { table } of tables) {
    await client.query(`alter table ${table} enable trigger user`)
    await client.query(`alter table ${table} force row level security`)
  }
}

const incomplete = () =>
  new BackupError(
    'damaged',
    'The backup is not whole: a part is missing or out of place. Fetch another copy.',
  )
const otherSchema = () =>
  new BackupError('other-schema', 'The backup holds a table that this release does not have.')
