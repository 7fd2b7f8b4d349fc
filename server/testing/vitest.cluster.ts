import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from '../platform/embedded/index.ts'
import { roomyFolder } from './roomy-folder.ts'
import { dropTemplate, makeTemplate } from './test-cluster.ts'

/**
 * Before the server's tests: the embedded PostgreSQL in a folder of this run, or, by `DATABASE_URL`, another
 * PostgreSQL; then the migrated template. The same test body runs on both.
 */
export async function setup(): Promise<void> {
  process.env.VIGIA_TEST_RUN = crypto.randomUUID().slice(0, 8)
  stop = await findCluster()
  await makeTemplate()
}

export async function teardown(): Promise<void> {
  await dropTemplate()
  await stop()
}

let stop: () => Promise<void> = async () => undefined

async function findCluster(): Promise<() => Promise<void>> {
  const other = process.env.VIGIA_TEST_CLUSTER ?? process.env.DATABASE_URL
  if (other !== undefined) {
    process.env.VIGIA_TEST_CLUSTER = other
    return async () => undefined
  }
  const home = await mkdtemp(join(await roomyFolder(), 'vigia-test-'))
  // Where root starts it, the account of the server must pass to its cluster.
  await chmod(home, 0o711)
  const embedded = await startEmbedded({ home, log: () => undefined, thrownAway: true })
  const { host, port, user } = embedded.connection('postgres')
  process.env.VIGIA_TEST_CLUSTER = `postgres://${user}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`
  return async () => {
    await embedded.stop()
    for (const folder of [embedded.stateDir, home]) await rm(folder, { recursive: true, force: true })
  }
}
