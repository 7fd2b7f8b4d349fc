import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** A migration that was applied and has been edited since: the database and the code no longer agree. */
class EditedMigrationError extends Error {
  constructor(name: string) {
    super(`the migration ${name} was applied in another form; migrations go forward only`)
    this.name = 'EditedMigrationError'
  }
}

const lockKey = 7_141_867

/**
 * Applies the numbered files of `folder` that this database has not seen, in order, each in its own
 * transaction, as the owner. Two starting processes wait for each other.
 *
 * @returns the names that were applied now
 * @throws EditedMigrationError when an applied file has changed
 */
export async function migrate(client: pg.Client, folder: string, now: () => Date): Promise<string[]> {
  await client.query('set role vigia_owner')
  await client.query('select pg_advisory_lock($1)', [lockKey])
  try {
    await client.query(`create schema if not exists platform`)
    await client.query(`create table if not exists platform.migration (
      name text primary key, digest text not null, applied_at timestamptz not null)`)
    const done = await client.query<{ name: string; digest: string }>(
      'select name, digest from platform.migration',
    )
    const digests = new Map(done.rows.map((row) => [row.name, row.digest]))
    const applied: string[] = []
    for (const name of await migrationNames(folder)) {
      const text = await readFile(join(folder, name), 'utf8')
      const digest = createHash('sha256').update(text).digest('hex')
      const seen = digests.get(name)
      if (seen !== undefined && seen !== digest) throw new EditedMigrationError(name)
      if (seen !== undefined) continue
      await apply(client, { name, text, digest, at: now() })
      applied.push(name)
    }
    return applied
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey])
  }
}

async function migrationNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
}

async function apply(client: pg.Client, migration: { name: string; text: string; digest: string; at: Date }) {
  await client.query('begin')
  try {
    // What a migration writes is dated by the clock of whoever applies it, as in every other transaction.
    await client.query(`select set_config('vigia.now', $1, true)`, [migration.at.toISOString()])
    await client.query(migration.text)
    await client.query('insert into platform.migration values ($1, $2, $3)', [
      migration.name,
      migration.digest,
      migration.at,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
