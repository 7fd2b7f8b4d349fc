import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTerminal, makeTestDatabase, type Terminal, type TestDatabase, urlOf } from '../../testing/index.ts'
import { registerAudit } from '../audit/index.ts'
import { registerBackup } from '../backup/index.ts'
import { registerSite } from './index.ts'

describe('the command of sites', () => {
  let plain: TestDatabase
  let own: TestDatabase
  let here: Terminal
  beforeAll(async () => {
    plain = await makeTestDatabase()
    own = await makeTestDatabase()
    here = await aTerminal(plain.connections, (program, outside) => {
      registerSite(program, outside)
      registerAudit(program, outside)
      registerBackup(program, outside)
    })
  })
  afterAll(async () => {
    await here.leave()
    await plain.drop()
    await own.drop()
  })

  const ownUrls = () => [
    ...['--database-url', urlOf(own.connections.owner)],
    ...['--app-database-url', urlOf(own.connections.app)],
    ...['--job-database-url', urlOf(own.connections.job)],
  ]
  const listed = async () => JSON.parse((await here.type('site', 'list', '--json')).out).sites

  test('lists the plain site alone where none was defined', async () => {
    expect(await listed()).toMatchObject([{ name: 'default', hosts: [], home: join(here.folder, 'home') }])
  })

  test('defines a site with its names and ways out, in a file that its owner alone may open', async () => {
    const made = await here.type('site', 'add', 'rehearsal', '--host', 'rehearsal.example.org', ...ownUrls())
    expect(made).toMatchObject({ exitCode: 0, error: '' })
    expect(made.out).toContain('Stop Vigía and start it again')
    const named = await here.type('site', 'add', 'default', '--host', 'vigia.example.org')
    expect(named.exitCode).toBe(0)
    expect(await listed()).toMatchObject([
      { name: 'default', hosts: ['vigia.example.org'] },
      {
        name: 'rehearsal',
        hosts: ['rehearsal.example.org'],
        home: join(here.folder, 'home', 'sites', 'rehearsal'),
      },
    ])
    const file = join(here.folder, 'home', 'sites.json')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toContain('rehearsal.example.org')
  })

  test('refuses what cannot stand beside the others, in plain words, and changes nothing', async () => {
    const before = await listed()
    const refused = async (exitCode: number, words: string, ...args: string[]) => {
      const said = await here.type('site', 'add', ...args)
      expect([said.exitCode, said.out]).toEqual([exitCode, ''])
      expect(said.error).toContain(words)
    }
    await refused(4, 'the name rehearsal', 'rehearsal', '--host', 'other.example.org')
    await refused(4, 'the host rehearsal.example.org', 'other', '--host', 'rehearsal.example.org')
    await refused(2, 'hosts', 'other')
    await refused(2, 'name', '../other', '--host', 'other.example.org')
    await refused(2, 'smtpUrl', 'other', '--host', 'other.example.org', '--smtp-url', 'http://mail')
    expect(await listed()).toEqual(before)
  })

  test('--site leads the other commands to its database and its keys; an unknown one is named', async () => {
    const [whole, part] = [
      await here.type('audit', 'head'),
      await here.type('audit', 'head', '--site', 'rehearsal'),
    ]
    expect([whole.exitCode, part.exitCode]).toEqual([0, 0])
    expect(JSON.parse(whole.out).keyId).not.toBe(JSON.parse(part.out).keyId)
    const wrong = await here.type('audit', 'verify', '--site', 'nowhere')
    expect(wrong).toMatchObject({ exitCode: 2, out: '' })
    expect(wrong.error).toContain('there are default, rehearsal')
    const key = join(here.folder, 'ana.key')
    await here.type('backup', 'keygen', key)
    const file = join(here.folder, 'rehearsal.vigia')
    const saved = await here.type('backup', file, '--keeper', `${key}.pub`, '--site', 'rehearsal')
    expect([saved.exitCode, saved.error]).toEqual([0, ''])
  })

  test('forgets an empty site, and one with data only when its name is said twice; database and keys are kept', async () => {
    const full = await makeTestDatabase()
    try {
      const urls = [
        ...['--database-url', urlOf(full.connections.owner)],
        ...['--app-database-url', urlOf(full.connections.app)],
        ...['--job-database-url', urlOf(full.connections.job)],
      ]
      await here.type('site', 'add', 'used', '--host', 'used.example.org', ...urls)
      const client = new pg.Client(full.connections.owner)
      await client.connect()
      await client.query('set role vigia_owner')
      await client.query('update audit.head set position = 1')
      await client.end()
      const once = await here.type('site', 'remove', 'used')
      expect(once.exitCode).toBe(4)
      expect(once.error).toContain('vigia site remove used used')
      expect(await listed()).toHaveLength(3)
      const twice = await here.type('site', 'remove', 'used', 'used')
      expect([twice.exitCode, twice.error]).toEqual([0, ''])
      expect(twice.out).toContain('Kept: the database')
    } finally {
      await full.drop()
    }
    expect((await here.type('site', 'remove', 'rehearsal')).exitCode).toBe(0)
    expect((await here.type('site', 'remove', 'rehearsal')).error).toContain('no such site')
    expect(await listed()).toHaveLength(1)
    expect((await stat(join(here.folder, 'home', 'sites', 'rehearsal', 'keys'))).isDirectory()).toBe(true)
  })
})
