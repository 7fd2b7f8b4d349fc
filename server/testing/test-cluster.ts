import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Connections, migrate, provision } from '../platform/database/index.ts'

const migrations = fileURLToPath(new URL('../migrations/', import.meta.url))
const secret = new TextEncoder().encode('the passwords of test roles')

/** A database of its own for one test file, made from a migrated template in some tens of milliseconds. */
export interface TestDatabase {
  readonly connections: Connections
  drop(): Promise<void>
}

/** The administrator's connection to the cluster of this test run; see `vitest.cluster.ts`. */
function clusterAdmin(database: string): pg.PoolConfig {
  const given = process.env.VIGIA_TEST_CLUSTER
  if (given === undefined)
    throw new Error('VIGIA_TEST_CLUSTER is not set: run the tests through vitest.config.ts')
  const url = new URL(given)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

// Read when used: the set-up names the run after this file is loaded.
const template = () => `vigia_template_${process.env.VIGIA_TEST_RUN ?? 'alone'}`

/** Migrates the template once a test run. */
export async function makeTemplate(): Promise<void> {
  await asAdmin(async (client) => {
    await client.query(`drop database if exists ${template()} with (force)`)
    await client.query(`create database ${template()} encoding 'UTF8' template template0`)
  })
  const { owner } = await provision(clusterAdmin(template()), { secret, named: {} })
  const client = new pg.Client(owner)
  await client.connect()
  await migrate(client, migrations, () => new Date())
  await client.end()
}

/** A database for one test; `migrated: false` gives one without a table, where the migrations are the matter. */
export async function makeTestDatabase(options: { readonly migrated?: boolean } = {}): Promise<TestDatabase> {
  const from = options.migrated === false ? 'template0' : template()
  const name = `vigia_test_${crypto.randomUUID().replaceAll('-', '')}`
  roles ??= provision(clusterAdmin('postgres'), { secret, named: {} })
  const { app, job } = await roles
  await asAdmin(async (client) => {
    // One copy at a time: PostgreSQL refuses to copy a template that is being copied.
    await client.query('select pg_advisory_lock(7141865)')
    // The files as they are, which takes a third less time than page by page.
    await client.query(
      `create database ${name} encoding 'UTF8' template ${from}${from === 'template0' ? '' : ' strategy file_copy'}`,
    )
    await client.query(`grant create, connect on database ${name} to vigia_owner`)
  })
  return {
    connections: {
      owner: clusterAdmin(name),
      app: { ...app, database: name },
      job: { ...job, database: name },
    },
    drop: () =>
      asAdmin(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

/** The roles belong to the cluster: made once a worker, and each database only lets them in. */
let roles: Promise<Connections> | undefined

export async function dropTemplate(): Promise<void> {
  await asAdmin(
    async (client) => void (await client.query(`drop database if exists ${template()} with (force)`)),
  )
}

async function asAdmin(act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(clusterAdmin('postgres'))
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
