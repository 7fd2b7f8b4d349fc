import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aTerminal,
  makeTestDatabase,
  organizations,
  sendSignal,
  startTestServer,
  type Terminal,
  type TestDatabase,
  type TestServer,
} from '../../testing/index.ts'
import { registerAudit } from '../audit/index.ts'
import { registerBackup, registerRestore } from './index.ts'

const register = (
  program: Parameters<typeof registerBackup>[0],
  outside: Parameters<typeof registerBackup>[1],
) => {
  registerBackup(program, outside)
  registerRestore(program, outside)
  registerAudit(program, outside)
}

describe('a restore drill', () => {
  let server: TestServer
  let here: Terminal
  let file: string
  let key: string
  let otherKey: string
  const elsewhere: { database: TestDatabase; terminal: Terminal }[] = []
  const acknowledged: string[] = []

  beforeAll(async () => {
    server = await startTestServer()
    here = await aTerminal(server.database.connections, register)
    for (let at = 0; at < 6; at++) {
      const { id } = await sendSignal(server, {
        dangerNow: at === 0,
        authorityInvolved: at === 1 ? 'yes' : 'no',
      })
      acknowledged.push(id)
      if (at < 3) {
        const decision = { outcome: 'valid', reason: 'plausible-indicators' }
        expect((await server.as('alba').post(`/api/v1/signals/${id}/triage`, decision)).status).toBeLessThan(
          300,
        )
      }
    }
    await server.settle()
    key = join(here.folder, 'ana.key')
    otherKey = join(here.folder, 'eva.key')
    await here.type('backup', 'keygen', key)
    await here.type('backup', 'keygen', otherKey)
    file = join(here.folder, 'monday.vigia')
    expect(await here.type('backup', file, '--keeper', `${key}.pub`)).toMatchObject({ exitCode: 0 })
  }, 120_000)
  afterAll(async () => {
    for (const { database, terminal } of elsewhere) {
      await database.drop()
      await terminal.leave()
    }
    await server.stop()
    await here.leave()
  })
  const another = async () => {
    const database = await makeTestDatabase()
    const terminal = await aTerminal(database.connections, register, { start: server.clock.now() })
    elsewhere.push({ database, terminal })
    return { database, terminal }
  }
  const rowsOf = async (database: TestDatabase, text: string) => {
    const client = new pg.Client(database.connections.owner)
    await client.connect()
    try {
      await client.query('set role vigia_owner')
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }

  test('elsewhere the chain verifies, every acknowledged row is there, and every table is the same', async () => {
    const { database, terminal } = await another()
    const restored = await terminal.type('restore', file, '--key', key, '--json')
    expect(restored.error).toBe('')
    expect(restored.exitCode).toBe(0)
    const said = JSON.parse(restored.out)
    expect(said.audit).toMatchObject({ fault: null })
    expect(said.audit.links).toBeGreaterThan(8)
    for (const table of [
      'warning.signal',
      'warning.signal_decision',
      'audit.link',
      'parties.place',
      'parties.role_grant',
      'audit.cursor',
    ]) {
      const text = `select * from ${table} order by 1, 2`
      expect(await rowsOf(database, text)).toEqual(await rowsOf(server.database, text))
    }
    const ids = (await rowsOf(database, 'select id from warning.signal')).map(({ id }) => id)
    expect(ids.sort()).toEqual([...acknowledged].sort())
    expect(await terminal.type('audit', 'verify')).toMatchObject({ exitCode: 0 })
    // Foreign keys, triggers and row-level security stand as they stood.
    const guard = `select c.oid::regclass::text as name, relforcerowsecurity as forced, (select count(*)::int from pg_constraint k
      where k.conrelid = c.oid) as constraints, (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and not tgisinternal
      and tgenabled = 'O') as triggers from pg_class c where relkind = 'r' and pg_get_userbyid(relowner) = 'vigia_owner' order by 1`
    expect(await rowsOf(database, guard)).toEqual(await rowsOf(server.database, guard))
    const again = await terminal.type('restore', file, '--key', key)
    expect(again.exitCode).toBe(4)
    expect(again.error).toContain('--into')
  }, 60_000)

  test('a head signed before finds that the restored chain is the same, and a later tail cut off', async () => {
    const { terminal, database } = await another()
    const head = join(here.folder, 'head.json')
    const pem = join(here.folder, 'audit.pem')
    expect(await here.type('audit', 'head', '--out', head)).toMatchObject({ exitCode: 0 })
    await writeFile(pem, (await here.type('audit', 'head', '--public-key')).out)
    expect(await terminal.type('restore', file, '--key', key)).toMatchObject({ exitCode: 0 })
    expect((await terminal.type('audit', 'verify', '--head', head, '--key', pem)).out).toContain('agrees')
    const forged = join(here.folder, 'forged.json')
    await writeFile(forged, (await readFile(head, 'utf8')).replace(/"position": (\d+)/, '"position": 3'))
    expect(await terminal.type('audit', 'verify', '--head', forged, '--key', pem)).toMatchObject({
      exitCode: 4,
    })
    const last = (await rowsOf(database, 'select max(position)::int as last from audit.link'))[0].last
    await rowsOf(database, `delete from audit.link where position = ${last}`)
    await rowsOf(
      database,
      `update audit.head h set position = l.position, hash = l.hash from audit.link l where l.position = ${last - 1}`,
    )
    const cut = await terminal.type('audit', 'verify', '--head', head, '--key', pem, '--json')
    expect(cut.exitCode).toBe(4)
    expect(JSON.parse(cut.out).fault).toEqual({ kind: 'removed', position: last, id: null })
  }, 60_000)

  test('another key, a cut file and any changed byte are refused in plain words, and nothing is written', async () => {
    const { database, terminal } = await another()
    const whole = await readFile(file)
    const refused = async (bytes: Uint8Array, words: RegExp, with_ = key) => {
      const path = join(here.folder, 'bad.vigia')
      await writeFile(path, bytes)
      const { exitCode, error } = await terminal.type('restore', path, '--key', with_)
      expect(exitCode).toBe(4)
      expect(error).toMatch(words)
      expect(error).toContain('Nothing was written')
      expect(await rowsOf(database, 'select from parties.person')).toEqual([])
    }
    await refused(whole, /not sealed to this key/, otherKey)
    await refused(whole, /no secret key/, `${key}.pub`)
    await refused(whole.subarray(0, whole.length - 1), /cut short/)
    await refused(whole.subarray(0, Math.floor(whole.length / 2)), /cut short/)
    await refused(whole.subarray(0, 10), /cut short/)
    await refused(Buffer.from('id,name\n1,not a backup at all\n'), /no backup of Vigía/)
    for (const share of [0.3, 0.6, 0.9]) {
      const flipped = Buffer.from(whole)
      const at = Math.floor(whole.length * share)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      await refused(flipped, /damaged/)
    }
    // Untouched by all of that, the installation still takes the whole file.
    expect(await terminal.type('restore', file, '--key', key)).toMatchObject({ exitCode: 0 })
  }, 120_000)

  test('what is no longer kept by now does not come back', async () => {
    const { body } = await server.public.get<{ items: unknown[] }>('/api/v1/intake/places')
    expect(body).toBeTruthy()
    const { id, find } = await sendSignal(server)
    expect((await server.public.post('/api/v1/receipts/withdraw', { find })).status).toBeLessThan(300)
    const later = join(here.folder, 'tuesday.vigia')
    expect(await here.type('backup', later, '--keeper', `${key}.pub`)).toMatchObject({ exitCode: 0 })
    const { database, terminal } = await another()
    terminal.clock.advance({ days: 2 })
    const restored = await terminal.type('restore', later, '--key', key, '--json')
    expect(JSON.parse(restored.out)).toMatchObject({
      purged: { signals: 1, referrals: 0 },
      audit: { fault: null },
    })
    expect(await rowsOf(database, `select from warning.signal where id = '${id}'`)).toEqual([])
  }, 60_000)

  test('a referral whose year is over since the backup does not come back', async () => {
    const ines = server.as('ines')
    const sheet = {
      person: 'adult',
      guardian: null,
      needs: ['safe-place'],
      urgency: 'normal',
      safeContact: 'through-organization',
      providerId: organizations.childhood.id,
    }
    const { body } = await ines.post<{ id: string }>('/api/v1/referrals', sheet)
    const revoked = await ines.post(`/api/v1/referrals/${body.id}/revoke`, { reason: 'person-revoked' })
    expect(revoked.status).toBe(200)
    const later = join(here.folder, 'wednesday.vigia')
    expect(await here.type('backup', later, '--keeper', `${key}.pub`)).toMatchObject({ exitCode: 0 })
    const { database, terminal } = await another()
    terminal.clock.advance({ days: 366 })
    const restored = JSON.parse((await terminal.type('restore', later, '--key', key, '--json')).out)
    expect(restored).toMatchObject({ purged: { referrals: 1 }, audit: { fault: null } })
    expect(await rowsOf(database, 'select from warning.referral')).toEqual([])
    expect(await rowsOf(database, 'select count from warning.referral_count')).toEqual([{ count: 1 }])
  }, 60_000)

  test('links of the access log whose two years are over since the backup do not come back', async () => {
    server.clock.advance({ days: 32 })
    await sendSignal(server)
    // The month is over: its head closes a segment, which may go as a whole.
    await server.sweep()
    const [{ closing }] = await rowsOf(
      server.database,
      'select max(position)::int as closing from audit.signed_head where closes_month is not null',
    )
    expect(closing).toBeGreaterThan(3)
    server.clock.advance({ days: 1 })
    await sendSignal(server)
    await server.sweep()
    const later = join(here.folder, 'thursday.vigia')
    expect(await here.type('backup', later, '--keeper', `${key}.pub`)).toMatchObject({ exitCode: 0 })
    const { database, terminal } = await another()
    terminal.clock.advance({ days: 33 + 731 })
    const restored = JSON.parse((await terminal.type('restore', later, '--key', key, '--json')).out)
    expect(restored).toMatchObject({ purged: { links: closing }, audit: { from: closing + 1, fault: null } })
    const [{ oldest }] = await rowsOf(database, 'select min(position)::int as oldest from audit.link')
    expect(oldest).toBe(closing + 1)
  }, 60_000)

  test('a backup names its keepers, replaces no file, holds nothing readable and leaves nothing half-written', async () => {
    const bytes = await readFile(file)
    for (const word of ['Zelandia', 'Puerto Sereno', 'signal.received', ...acknowledged])
      expect(bytes.includes(word)).toBe(false)
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect(await here.type('backup', file, '--keeper', `${key}.pub`)).toMatchObject({ exitCode: 4 })
    const fresh = join(here.folder, 'fresh.vigia')
    expect(await here.type('backup', fresh)).toMatchObject({ exitCode: 2 })
    expect(await here.type('backup', fresh, '--keeper', `vigia-keeper-${'A'.repeat(87)}`)).toMatchObject({
      exitCode: 4,
    })
    await expect(stat(fresh)).rejects.toThrow()
    await expect(stat(`${fresh}.part`)).rejects.toThrow()
    expect(await here.type('backup', 'keygen', key)).toMatchObject({ exitCode: 4 })
  })
})
