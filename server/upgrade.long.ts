import { generateKeyPairSync } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAudit } from './parties/audit/index.ts'
import { migrate } from './platform/database/index.ts'
import { liveInCountry } from './testing/fuzz/index.ts'
import { makeTestDatabase, startTestServer, type TestDatabase } from './testing/index.ts'
import {
  findLost,
  migrationsFolder,
  type Release,
  readMigrations,
  readReleases,
  readRows,
  rowsFile,
  type SavedRows,
  writeRows,
} from './testing/release/index.ts'

const key = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
const releases = await readReleases()
let folder: string
let ours: SavedRows

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigia-upgrade-'))
  const server = await startTestServer()
  await liveInCountry(server)
  ours = await withOwner(server.database, readRows)
  await server.stop()
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

async function withOwner<T>(database: TestDatabase, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.connections.owner)
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** A folder with some of the migrations, and with others that a later version might bring. */
async function migrations(names: readonly string[], more: Record<string, string> = {}): Promise<string> {
  const made = await mkdtemp(join(folder, 'migrations-'))
  for (const name of names) await copyFile(join(migrationsFolder, name), join(made, name))
  for (const [name, text] of Object.entries(more)) await writeFile(join(made, name), text)
  return made
}

/** A database as a release left it, with the rows that it wrote, brought to the newest form. */
async function upgraded(release: Release, rows: SavedRows, newest: string): Promise<TestDatabase> {
  const database = await makeTestDatabase({ migrated: false })
  const first = await migrations(Object.keys(release.migrations))
  await withOwner(database, async (client) => {
    await migrate(client, first, () => new Date())
    await client.query('reset role')
    await writeRows(client, rows)
  })
  await withOwner(database, (client) => migrate(client, newest, () => new Date()))
  return database
}

async function present(): Promise<Release> {
  return { version: 'present', migrations: await readMigrations() }
}

async function expectWhole(database: TestDatabase, rows: SavedRows): Promise<void> {
  expect(await withOwner(database, (client) => findLost(client, rows))).toEqual([])
  const open = await withOwner(database, async (client) => {
    const found = await client.query<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
        and n.nspname in ('access', 'parties', 'warning', 'commitment', 'audit')`)
    return found.rows
  })
  expect(open).toEqual([])
  const server = await startTestServer(new Date('2026-03-03T15:00:00Z'), { database })
  try {
    type List = { items: { restricted: boolean }[] }
    const all = await server.as('alba').get<List>('/api/v1/signals?view=all&limit=100')
    expect(all.body.items.some(({ restricted }) => restricted)).toBe(true)
    const local = await server.as('elsa').get<List>('/api/v1/signals?view=all&limit=100')
    expect(local.body.items.length).toBeGreaterThan(0)
    expect(local.body.items.some(({ restricted }) => restricted)).toBe(false)
    await server.sweep()
    const report = await server.job.transact({ kind: 'job', name: 'audit' }, (work) =>
      verifyAudit(work, { publicKey: key, keyId: 'none' }),
    )
    expect(report.fault).toBeNull()
    expect(report.links).toBeGreaterThan(20)
  } finally {
    await server.stop()
  }
}

describe('an upgrade', () => {
  test.each(releases)('from $version keeps every row and every rule', async (release) => {
    const rows = (await readFile(rowsFile(release.version), 'utf8')).trimEnd().split('\n')
    await expectWhole(await upgraded(release, rows, migrationsFolder), rows)
  })

  test('from what stands now to a version with more columns keeps every row and every rule', async () => {
    const release = await present()
    const later = await migrations(Object.keys(release.migrations), {
      '9001-later.sql': `alter table warning.signal add column later text;
        create table warning.later (id uuid primary key); call access.protect('warning.later');`,
    })
    await expectWhole(await upgraded(release, ours, later), ours)
  })

  test('that loses a row or changes one is found out, by table', async () => {
    const release = await present()
    const careless = await migrations(Object.keys(release.migrations), {
      '9001-careless.sql': `delete from commitment.evidence; delete from warning.alert_notice;
        update warning.signal set language = 'fr' where language = 'es'; drop table audit.verification cascade;`,
    })
    const database = await upgraded(release, ours, careless)
    const lost = await withOwner(database, (client) => findLost(client, ours))
    await database.drop()
    expect(lost.some((line) => line.startsWith('warning.signal: '))).toBe(true)
    expect(lost.some((line) => line.startsWith('warning.alert_notice: '))).toBe(true)
    expect(lost.every((line) => !line.startsWith('parties.'))).toBe(true)
  })
})
