import { mkdir } from 'node:fs/promises'
import { type Configuration, readConfiguration } from '../../configuration.ts'
import { constraintFields } from '../../constraint-fields.ts'
import { openStore } from '../../open-store.ts'
import { sealMovesWith } from '../../parties/audit/index.ts'
import { type Connections, type Database, openDatabase } from '../../platform/database/index.ts'
import { EmbeddedBusyError, findEmbedded } from '../../platform/embedded/index.ts'
import { type Keyring, openKeyring } from '../../platform/keys/index.ts'
import type { Outside } from './outside.ts'

/** The installation as a command works on it: beside a running server, or on a database of its own start. */
export interface Tool {
  readonly configuration: Configuration
  readonly keyring: Keyring
  readonly connections: Connections
  /** Works in the name of a job, bound by row-level security. */
  readonly job: Database
  close(): Promise<void>
}

/**
 * Opens the installation that `VIGIA_HOME` and `DATABASE_URL` name. Where a server runs on the embedded database
 * already, the command works beside it and leaves it running.
 */
export async function openTool(outside: Outside): Promise<Tool> {
  const configuration = readConfiguration(outside.env, { demo: false })
  await mkdir(configuration.home, { recursive: true, mode: 0o700 })
  const keyring = await openKeyring(configuration.home)
  const store = await openBeside(configuration, {
    roleSecret: keyring.roleSecret,
    clock: outside.clock,
    say: (line) => outside.writeError(`${line}\n`),
  })
  const job = openDatabase({
    connection: { ...store.connections.job, max: 4 },
    clock: outside.clock,
    seal: sealMovesWith(outside.chance),
    constraintFields,
  })
  return {
    configuration,
    keyring,
    connections: store.connections,
    job,
    async close() {
      await job.close()
      await store.stop()
    },
  }
}

async function openBeside(configuration: Configuration, parts: Parameters<typeof openStore>[1]) {
  try {
    return await openStore(configuration, parts)
  } catch (error) {
    if (!(error instanceof EmbeddedBusyError)) throw error
    const running = await findEmbedded(configuration.home)
    if (running === undefined) throw error
    return await openStore({ ...configuration, databaseUrl: urlOf(running('vigia')) }, parts)
  }
}

/** A socket's folder goes into the query, where a connection string has room for a path. */
function urlOf({
  host,
  port,
  user,
  database,
}: {
  host: string
  port: number
  user: string
  database: string
}): string {
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}
