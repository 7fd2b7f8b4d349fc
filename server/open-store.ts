import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Configuration } from './configuration.ts'
import { type Connections, migrate, provision } from './platform/database/index.ts'
import { type EmbeddedConnection, startEmbedded } from './platform/embedded/index.ts'
import { SiteError } from './platform/sites/index.ts'
import type { Clock } from './platform/time.ts'

const migrations = fileURLToPath(new URL('./migrations/', import.meta.url))

/** The database server of an installation: the embedded PostgreSQL, or the deployer's own. */
export interface Cluster {
  /** An administrator's way into a database of the embedded server; null where each site names its own. */
  readonly connection: ((database: string) => EmbeddedConnection) | null
  /** Ends the embedded server; nothing where the deployer's own is used. */
  stop(): Promise<void>
}

export interface Store {
  readonly connections: Connections
  stop(): Promise<void>
}

interface StoreParts {
  readonly roleSecret: Uint8Array
  readonly clock: Clock
  readonly say: (line: string) => void
}

/** @throws EmbeddedBusyError, EmbeddedError */
export async function openCluster(
  configuration: Configuration,
  parts: { readonly say: (line: string) => void; readonly onLost?: (error: Error) => void },
): Promise<Cluster> {
  if (configuration.databaseUrl !== null) return { connection: null, stop: async () => undefined }
  const embedded = await startEmbedded({
    home: configuration.clusterHome,
    log: parts.say,
    ...(parts.onLost ? { onLost: parts.onLost } : {}),
  })
  return { connection: (database) => embedded.connection(database), stop: () => embedded.stop() }
}

/**
 * The database, ready: its server started, its roles made, its tables migrated.
 *
 * @throws EmbeddedBusyError, RolesMissingError, UnboundRoleError, EditedMigrationError
 */
export async function openStore(
  configuration: Configuration,
  parts: StoreParts & { readonly onLost?: (error: Error) => void },
): Promise<Store> {
  const cluster = await openCluster(configuration, parts)
  try {
    return { connections: await openDatabaseOf(configuration, cluster, parts), stop: () => cluster.stop() }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

/**
 * The database of one site on a running server: made where it may be, its roles made, its tables migrated.
 *
 * @throws SiteError, RolesMissingError, UnboundRoleError, EditedMigrationError
 */
export async function openDatabaseOf(
  configuration: Configuration,
  cluster: Cluster,
  parts: StoreParts,
): Promise<Connections> {
  const { appDatabaseUrl, jobDatabaseUrl, site } = configuration
  const connections = await provision(await reachDatabase(configuration, cluster), {
    secret: parts.roleSecret,
    named: {
      ...(appDatabaseUrl ? { app: { connectionString: appDatabaseUrl } } : {}),
      ...(jobDatabaseUrl ? { job: { connectionString: jobDatabaseUrl } } : {}),
    },
    site: site === null ? null : configuration.database,
  })
  const applied = await migrateAsOwner(connections.owner, parts.clock)
  if (applied > 0) parts.say(`The database is at its newest form (${applied} steps applied).`)
  return connections
}

/** Server and name, without any login. */
export function placeOf(connection: pg.PoolConfig): string {
  const { host, port, database } = new pg.Client(connection)
  return `${host}:${port}/${database}`
}

async function reachDatabase(configuration: Configuration, cluster: Cluster): Promise<pg.PoolConfig> {
  const { database, databaseUrl, makeDatabaseAt } = configuration
  if (databaseUrl !== null) {
    if (makeDatabaseAt !== null) await makeOrRefuse({ connectionString: makeDatabaseAt }, configuration)
    return { connectionString: databaseUrl }
  }
  if (cluster.connection === null)
    throw new SiteError(`site ${configuration.site?.name}: name its database, or unset DATABASE_URL`)
  await createDatabase(cluster.connection('postgres'), database)
  return cluster.connection(database)
}

/** @throws SiteError when the database is missing and this login may not make it */
async function makeOrRefuse(admin: pg.PoolConfig, { site, database }: Configuration): Promise<void> {
  try {
    await createDatabase(admin, database)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error
    throw new SiteError(
      `site ${site?.name}: the database ${database} does not exist and the login of DATABASE_URL may not make it. ` +
        `Make it, or name another: vigia site add ${site?.name} --database-url …`,
    )
  }
}

async function createDatabase(admin: pg.PoolConfig, name: string): Promise<void> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
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
