import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Configuration } from './configuration.ts'
import { type Connections, migrate, provision } from './platform/database/index.ts'
import { startEmbedded } from './platform/embedded/index.ts'
import type { Clock } from './platform/time.ts'

const migrations = fileURLToPath(new URL('./migrations/', import.meta.url))
const name = 'vigia'

export interface Store {
  readonly connections: Connections
  /** Ends the embedded server; nothing where the deployer's own is used. */
  stop(): Promise<void>
}

/**
 * The database, ready: the embedded PostgreSQL or the deployer's own, its roles made, its tables migrated.
 *
 * @throws EmbeddedBusyError, RolesMissingError, UnboundRoleError, EditedMigrationError
 */
export async function openStore(
  configuration: Configuration,
  parts: {
    readonly roleSecret: Uint8Array
    readonly clock: Clock
    readonly say: (line: string) => void
    readonly onLost?: (error: Error) => void
  },
): Promise<Store> {
  const { admin, stop } = await findServer(configuration, parts)
  try {
    const connections = await provision(admin, {
      secret: parts.roleSecret,
      named: {
        ...(configuration.appDatabaseUrl ? { app: { connectionString: configuration.appDatabaseUrl } } : {}),
        ...(configuration.jobDatabaseUrl ? { job: { connectionString: configuration.jobDatabaseUrl } } : {}),
      },
    })
    const applied = await migrateAsOwner(connections.owner, parts.clock)
    if (applied > 0) parts.say(`The database is at its newest form (${applied} steps applied).`)
    return { connections, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function findServer(
  configuration: Configuration,
  parts: { readonly say: (line: string) => void; readonly onLost?: (error: Error) => void },
): Promise<{ admin: pg.PoolConfig; stop: () => Promise<void> }> {
  if (configuration.databaseUrl !== null) {
    return { admin: { connectionString: configuration.databaseUrl }, stop: async () => undefined }
  }
  const embedded = await startEmbedded({
    home: configuration.home,
    log: parts.say,
    ...(parts.onLost ? { onLost: parts.onLost } : {}),
  })
  await createDatabase(embedded.connection('postgres'))
  return { admin: embedded.connection(name), stop: () => embedded.stop() }
}

async function createDatabase(admin: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}

async function migrateAsOwner(owner: pg.PoolConfig, clock: Clock): Promise<number> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return (await migrate(client, migrations, () => clock.now())).length
  } finally {
    await client.end()
  }
}
