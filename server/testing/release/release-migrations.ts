import { readFile, writeFile } from 'node:fs/promises'
import pg from 'pg'
import { liveInCountry } from '../fuzz/index.ts'
import { startTestServer } from '../test-server.ts'
import { setup, teardown } from '../vitest.cluster.ts'
import { findTampering, readMigrations, readReleases, releasesFile, rowsFile } from './released.ts'
import { readRows } from './rows.ts'

/**
 * Declares the migrations as they stand to be the form that the present version releases, and keeps rows which this
 * version wrote: `node server/testing/release/release-migrations.ts`. From then on no test lets them be edited.
 */
const releases = await readReleases()
const migrations = await readMigrations()
const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const faults = findTampering(releases, migrations)
if (releases.some((release) => release.version === version)) faults.push(`${version} was released already`)
if (faults.length > 0) {
  process.stderr.write(`Nothing was released.\n${faults.join('\n')}\n`)
  process.exit(4)
}

await setup()
const server = await startTestServer()
await liveInCountry(server)
const owner = new pg.Client(server.database.connections.owner)
await owner.connect()
const rows = await readRows(owner)
await owner.end()
await server.stop()
await teardown()

await writeFile(rowsFile(version), `${rows.join('\n')}\n`)
await writeFile(releasesFile, `${JSON.stringify([...releases, { version, migrations }], null, 2)}\n`)
process.stdout.write(`${version}: ${Object.keys(migrations).length} migrations, ${rows.length} rows kept\n`)
