import { createHash, generateKeyPairSync } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnPermissions } from '../vocabulary/wire/permission.ts'
import { verifyAudit } from './parties/audit/index.ts'
import {
  BackupError,
  backupRecords,
  makeKeeperKey,
  restoreBackup,
  sealFile,
} from './platform/backup/index.ts'
import { systemChance } from './platform/chance.ts'
import { migrate } from './platform/database/index.ts'
import { liveInCountry } from './testing/fuzz/index.ts'
import { aSignal, makeTestDatabase, startTestServer, type TestDatabase } from './testing/index.ts'
import {
  digestTables,
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
}, 300_000)
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

/** A database in the form of a release, with what its migrations wrote and nothing else. */
async function ofRelease(release: Release): Promise<TestDatabase> {
  const database = await makeTestDatabase({ migrated: false })
  const first = await migrations(Object.keys(release.migrations))
  await withOwner(database, (client) => migrate(client, first, () => new Date()))
  return database
}

/** By the clock at which the newer program is started: what a migration gives for some days begins then. */
const bringTo = (database: TestDatabase, newest: string) =>
  withOwner(database, (client) => migrate(client, newest, () => new Date('2026-03-03T14:00:00Z')))

/** A database as a release left it, with the rows that it wrote, brought to the newest form. */
async function upgraded(release: Release, rows: SavedRows, newest: string): Promise<TestDatabase> {
  const database = await ofRelease(release)
  await withOwner(database, (client) => writeRows(client, rows))
  await bringTo(database, newest)
  return database
}

/** The words of a receipt were never kept: one signal that waits in the queue is given one that the test knows. */
function withKnownReceipt(rows: SavedRows): { rows: SavedRows; find: string; id: string } {
  const find = 'u'.repeat(43)
  const hash = createHash('sha256').update(Buffer.from(find, 'base64url')).digest('hex')
  const at = rows.findIndex(
    (row) =>
      row.startsWith('warning.signal\t') &&
      /"state": "received"/.test(row) &&
      /"compartment": "local"/.test(row) &&
      /"channel": "web"/.test(row) &&
      /"find_hash": "/.test(row),
  )
  const row = rows[at] ?? ''
  const id = /"id": "([^"]+)"/.exec(row)?.[1] ?? ''
  const changed = row.replace(/"find_hash": "[^"]+"/, `"find_hash": "\\\\x${hash}"`)
  return { rows: rows.with(at, changed), find, id }
}

const rowsOfRelease = async ({ version }: Release): Promise<SavedRows> =>
  (await readFile(rowsFile(version), 'utf8')).trimEnd().split('\n')

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
    const rows = await rowsOfRelease(release)
    await expectWhole(await upgraded(release, rows, migrationsFolder), rows)
  })

  test.each(releases)('from $version leaves of each table what stood there, row by row', async (release) => {
    const rows = await rowsOfRelease(release)
    const database = await ofRelease(release)
    await withOwner(database, (client) => writeRows(client, rows))
    const before = await withOwner(database, (client) => digestTables(client, rows))
    await bringTo(database, migrationsFolder)
    const after = await withOwner(database, (client) => digestTables(client, rows))
    await database.drop()
    expect(Object.keys(before).length).toBeGreaterThan(20)
    expect(Object.values(before).filter((digest) => digest.startsWith('0 '))).toEqual([])
    expect(after).toEqual(before)
  })

  test.each(releases)(
    'from $version lets a signal without a note live on, and the page take codes alone',
    async (release) => {
      const { rows, find, id } = withKnownReceipt(await rowsOfRelease(release))
      const database = await upgraded(release, rows, migrationsFolder)
      const server = await startTestServer(new Date('2026-03-03T15:00:00Z'), { database })
      try {
        const open = async () =>
          (await server.public.post<{ stage: string }>('/api/v1/receipts/open', { find })).body.stage
        const move = async (path: string, body: object) => {
          const reply = await server.as('alba').post(`/api/v1/signals/${id}/${path}`, body)
          expect([path, reply.status, reply.text]).toEqual([
            path,
            reply.status < 300 ? reply.status : 200,
            reply.text,
          ])
        }
        expect(await open()).toBe('received')
        expect((await server.as('alba').get(`/api/v1/signals/${id}`)).status).toBe(200)
        // Nobody had a certificate: whoever held the role goes on for ninety days, and no desk was closed.
        const { body } = await server.as('alba').get<OwnPermissions>('/api/v1/permissions/mine')
        expect(body.items[0]).toMatchObject({
          isOpen: true,
          ground: 'transitional',
          until: '2026-06-01T14:00:00.000Z',
        })
        await move('triage', { outcome: 'valid', reason: 'plausible-indicators' })
        expect(await open()).toBe('being-checked')
        const told = await server.public.post('/api/v1/receipts/details', { find, codes: ['CAP2'] })
        expect([told.status, told.text]).toEqual([200, told.text])
        await move('verification/start', {})
        await move('verification', {
          outcome: 'discarded',
          ground: 'open-source-confirms',
          reason: 'fabricated',
        })
        await move('answer', { feedbackCode: 'other-service', asksForDetail: false })
        expect(await open()).toBe('answered')
        // No desk has a key yet: the list says so, and a report without a note is taken in.
        const keys = await server.public.get('/api/v1/intake/keys')
        expect([keys.status, keys.text]).toEqual([200, keys.text])
        const fresh = aSignal()
        expect((await server.public.post('/api/v1/signals', fresh)).status).toBe(201)
        const read = await server.public.post('/api/v1/receipts/open', { find: fresh.find })
        expect(read.status).toBe(200)
        await server.settle()
      } finally {
        await server.stop()
      }
    },
  )

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

describe('a backup of an earlier release', () => {
  /** As that release wrote it; sessions and one-time links are in none. */
  async function backupOf(database: TestDatabase, version: string, keeper: string): Promise<Buffer> {
    const { owner } = database.connections
    const records = backupRecords(
      { owner, now: new Date(), version, told: () => undefined, pause: () => undefined },
      [],
    )
    const pieces: Uint8Array[] = []
    for await (const piece of sealFile(records, { keepers: [keeper], chance: systemChance }))
      pieces.push(piece)
    return Buffer.concat(pieces)
  }
  const restore = (file: Buffer, database: TestDatabase, secretKey: string) =>
    restoreBackup(Readable.from([file]), {
      owner: database.connections.owner,
      secretKey,
      told: () => undefined,
      pause: () => undefined,
    })
  const leftOut = /^(auth\.session|auth\.verification|parties\.entry_link)\t/

  test.each(releases)(
    '$version is refused by the newest one in words that say what to do, and comes in by that way whole',
    async (release) => {
      const rows = (await rowsOfRelease(release)).filter((row) => !leftOut.test(row))
      const { publicText, secretText } = await makeKeeperKey()
      const old = await ofRelease(release)
      await withOwner(old, (client) => writeRows(client, rows))
      const before = await withOwner(old, (client) => digestTables(client, rows))
      const file = await backupOf(old, release.version, publicText)
      await old.drop()
      const newest = await makeTestDatabase()
      const refused = restore(file, newest, secretText)
      await expect(refused).rejects.toThrow(BackupError)
      await expect(refused).rejects.toThrow(
        `The backup was made by release ${release.version}, whose tables have another form. Restore it with that release; a newer one then upgrades it.`,
      )
      const empty = await withOwner(newest, (client) => client.query('select from parties.person'))
      expect(empty.rowCount).toBe(0)
      await newest.drop()
      const again = await ofRelease(release)
      await restore(file, again, secretText)
      await bringTo(again, migrationsFolder)
      expect(await withOwner(again, (client) => digestTables(client, rows))).toEqual(before)
      expect(await withOwner(again, (client) => findLost(client, rows))).toEqual([])
      await again.drop()
    },
  )
})
