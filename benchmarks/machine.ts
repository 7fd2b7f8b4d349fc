import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import pg from 'pg'

/** Where the figures were taken: processor, memory, how busy it is already, PostgreSQL, Node and the day. */
export async function describeMachine(owner: pg.PoolConfig): Promise<string> {
  const client = new pg.Client(owner)
  await client.connect()
  const found = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  const parts = [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `load before ${(loadavg()[0] ?? Number.NaN).toFixed(1)}`,
    systemName(),
    `PostgreSQL ${found.rows[0]?.server_version ?? 'unknown'}`,
    `Node ${process.versions.node}`,
    new Date().toISOString().slice(0, 10),
  ]
  return parts.join(' · ')
}

function systemName(): string {
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform
  } catch {
    return process.platform
  }
}
