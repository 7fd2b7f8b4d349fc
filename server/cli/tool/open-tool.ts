import { mkdir } from 'node:fs/promises'
import { type Configuration, readConfiguration, siteConfiguration } from '../../configuration.ts'
import { constraintFields } from '../../constraint-fields.ts'
import { type Cluster, openCluster, openDatabaseOf } from '../../open-store.ts'
import { sealMovesWith } from '../../parties/audit/index.ts'
import { type Connections, type Database, openDatabase } from '../../platform/database/index.ts'
import { EmbeddedBusyError, findEmbedded } from '../../platform/embedded/index.ts'
import { type Keyring, openKeyring } from '../../platform/keys/index.ts'
import { plainSite, readSites } from '../../platform/sites/index.ts'
import { EXIT, Refusal } from './exit.ts'
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
 * Opens the installation that `VIGIA_HOME` and `DATABASE_URL` name, or one of its sites. Where a server runs on the
 * embedded database already, the command works beside it and leaves it running.
 */
export async function openTool(outside: Outside): Promise<Tool> {
  const configuration = await configurationOf(outside)
  await mkdir(configuration.home, { recursive: true, mode: 0o700 })
  const keyring = await openKeyring(configuration.home)
  const say = (line: string) => outside.writeError(`${line}\n`)
  const cluster = await openBeside(configuration, say)
  try {
    const { clock } = outside
    const connections = await openDatabaseOf(configuration, cluster, {
      roleSecret: keyring.roleSecret,
      clock,
      say,
    })
    const job = openDatabase({
      connection: { ...connections.job, max: 4 },
      clock,
      seal: sealMovesWith(outside.chance),
      constraintFields,
    })
    return {
      configuration,
      keyring,
      connections,
      job,
      async close() {
        await job.close()
        await cluster.stop()
      },
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

/** @throws Refusal when the site that was named is none */
async function configurationOf({ env, site }: Outside): Promise<Configuration> {
  const whole = readConfiguration(env, { demo: false })
  if (site === undefined || site === plainSite) return whole
  const sites = await readSites(whole.home)
  const entry = sites.find(({ name }) => name === site)
  if (entry !== undefined) return siteConfiguration(whole, entry)
  const known = [plainSite, ...sites.map(({ name }) => name).filter((name) => name !== plainSite)]
  throw new Refusal(`--site ${site}: no such site; there are ${known.join(', ')}`, EXIT.wrongUse)
}

/** The database server of the installation, started, or the one that runs already and is left running. */
export async function openBeside(
  configuration: Configuration,
  say: (line: string) => void,
): Promise<Cluster> {
  try {
    return await openCluster(configuration, { say })
  } catch (error) {
    if (!(error instanceof EmbeddedBusyError)) throw error
    const running = await findEmbedded(configuration.clusterHome)
    if (running === undefined) throw error
    return { connection: running, stop: async () => undefined }
  }
}
