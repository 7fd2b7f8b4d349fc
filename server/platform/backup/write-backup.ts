import { createHash } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { BackupHeader, TableEnd } from './records.ts'
import { recordOf } from './records.ts'
import { listMigrations, listSavedTables } from './saved-tables.ts'

export interface BackupParts {
  readonly owner: pg.PoolConfig
  readonly now: Date
  readonly version: string
  readonly told: (rows: number) => void
  /** Called between pieces; throws to stop. */
  readonly pause: () => void
}

/**
 * Every row of the product as the records of a backup, all of one moment (one repeatable-read snapshot): the server
 * goes on serving meanwhile.
 */
export async function* backupRecords(parts: BackupParts, tables: TableEnd[]): AsyncGenerator<Uint8Array> {
  const client = new pg.Client(parts.owner)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local role vigia_owner')
    const header: BackupHeader = {
      format: 'vigia-backup-1',
      madeAt: parts.now.toISOString(),
      version: parts.version,
      migrations: [...(await listMigrations(client))],
    }
    yield recordOf('H', header)
    let before = 0
    for (const { table, columns } of await listSavedTables(client)) {
      yield recordOf('T', { table, columns })
      const hash = createHash('sha256')
      let rows = 0
      for await (const piece of client.query(
        copyTo(`copy ${table} (${columns.join(', ')}) to stdout`),
      ) as AsyncIterable<Buffer>) {
        hash.update(piece)
        // COPY escapes the line ends of its values: each that stands is the end of a row.
        for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows += 1
        parts.pause()
        parts.told(before + rows)
        yield recordOf('D', piece)
      }
      before += rows
      const end = { table, rows, sha256: hash.digest('hex') }
      tables.push(end)
      yield recordOf('E', end)
    }
    yield recordOf('M', { tables })
    await client.query('commit')
  } finally {
    await client.end()
  }
}
