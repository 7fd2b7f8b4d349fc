import pg from 'pg'
import { describeHost } from './host.ts'

/** Where the figures were taken: processor, memory, how busy it is already, PostgreSQL, Node and the day. */
export async function describeMachine(owner: pg.PoolConfig): Promise<string> {
  const client = new pg.Client(owner)
  await client.connect()
  const found = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  const parts = [
    ...describeHost(),
    `PostgreSQL ${found.rows[0]?.server_version ?? 'unknown'}`,
    `Node ${process.versions.node}`,
    new Date().toISOString().slice(0, 10),
  ]
  return parts.join(' · ')
}
