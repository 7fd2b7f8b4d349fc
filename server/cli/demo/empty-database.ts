import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate } from '../../platform/database/index.ts'

const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** Whether anything has been done in this database. */
export async function isUntouched(owner: pg.PoolConfig): Promise<boolean> {
  return await asOwner(owner, async (client) => {
    const found = await client.query<{ touched: boolean }>(
      'select exists (select from audit.link) as touched',
    )
    return found.rows[0]?.touched === false
  })
}

/** Takes everything out of the demonstration's own database and makes its tables anew. */
export async function emptyDatabase(owner: pg.PoolConfig, now: Date): Promise<void> {
  await asOwner(owner, async (client) => {
    const found = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspowner = 'vigia_owner'::regrole`,
    )
    for (const { name } of found.rows)
      await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`)
    await migrate(client, migrations, () => now)
  })
}

async function asOwner<T>(owner: pg.PoolConfig, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    return await act(client)
  } finally {
    await client.end()
  }
}
