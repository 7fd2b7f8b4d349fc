import { createPublicKey, verify } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { solve } from '../sealing/index.ts'
import { readConfiguration } from './configuration.ts'
import { startVigia, type Vigia } from './main.ts'
import { giveSecret, openAccess } from './parties/access/index.ts'
import { systemChance } from './platform/chance.ts'
import { openDatabase } from './platform/database/index.ts'
import { type EmbeddedConnection, findEmbedded } from './platform/embedded/index.ts'
import { preparePlace } from './platform/embedded/place.ts'
import { openKeyring } from './platform/keys/index.ts'
import { readSites, SiteError, siteEntry, writeSites } from './platform/sites/index.ts'
import { systemClock } from './platform/time.ts'
import {
  aSignal,
  askHost,
  makeTestDatabase,
  oneTimeCode,
  type PersonKey,
  personId,
  urlOf,
} from './testing/index.ts'
import { seedCountry } from './testing/test-country.ts'

const yesterday = () => new Date(Date.now() - 86_400_000)
const entry = (given: object) => siteEntry.parse(given)
const secret = 's'.repeat(43)

/** What is told to the person at the terminal, and what the log says. */
const said: string[] = []
const logged: string[] = []
const say = (line: string) => void said.push(line)
beforeAll(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    logged.push(String(line))
    return true
  })
})
afterAll(() => vi.restoreAllMocks())

const at = (address: string, host: string) => ({ port: Number(new URL(address).port), host })

describe('two sites beside the plain one, in one process', { timeout: 120_000 }, () => {
  type Name = 'default' | 'north' | 'south'
  const names = ['default', 'north', 'south'] as const
  let home: string
  let stateDir: string
  let vigia: Vigia
  let connection: (database: string, user?: string) => EmbeddedConnection
  const kept = new Map<Name, Awaited<ReturnType<typeof keepThings>>>()
  const links: string[] = []
  /** Where the link of which site opened the set-up. */
  const opened: (readonly [from: Name, to: Name])[] = []

  const hostOf = (name: Name) => (name === 'default' ? 'localhost' : `${name}.example.org`)
  const databaseOf = (name: Name) => (name === 'default' ? 'vigia' : `vigia_${name}`)
  const homeOf = (name: Name) => (name === 'default' ? home : join(home, 'sites', name))
  const ask = <T>(name: Name, path: string, more: Parameters<typeof askHost>[2] = {}) =>
    askHost<T>(at(vigia.address, hostOf(name)), path, more)
  const post = <T>(name: Name, path: string, body: object, headers: Record<string, string> = {}) =>
    ask<T>(name, path, { method: 'POST', body, headers })

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'vigia-sites-'))
    ;({ stateDir } = await preparePlace(home))
    await writeSites(home, [
      entry({ name: 'north', hosts: ['north.example.org'] }),
      entry({ name: 'south', hosts: ['south.example.org', 'sur.example.org'] }),
    ])
    vigia = await startVigia(readConfiguration({ VIGIA_HOME: home, PORT: '0' }, {}), { say })
    links.push(...said.flatMap((line) => /https?:\S+\/desk\/set-up\/\S+/.exec(line)?.[0] ?? []))
    const found = await findEmbedded(home)
    if (!found) throw new Error('the embedded server is not to be found')
    connection = (database, user) => ({ ...found(database), ...(user ? { user } : {}) })
    for (const from of names)
      for (const to of names)
        if ((await ask(to, `/api/v1/set-up/${linkOf(from).split('/').at(-1)}`)).status === 200)
          opened.push([from, to])
    for (const name of names) await seedCountry(connection(databaseOf(name)), yesterday())
    for (const name of names) kept.set(name, await keepThings(name))
  }, 120_000)
  afterAll(async () => {
    await vigia.stop()
    await rm(home, { recursive: true, force: true })
    await rm(stateDir, { recursive: true, force: true })
  })

  /** Gives a person of a site a passphrase, the same on every site, and signs them in. @returns the cookie */
  async function signIn(name: Name, login: PersonKey): Promise<string> {
    const keyring = await openKeyring(homeOf(name))
    const app = connection(databaseOf(name), `${databaseOf(name)}_app_login`)
    const database = openDatabase({ connection: app, clock: systemClock, seal: async () => undefined })
    const access = openAccess({
      ...{ connection: app, app: database, clock: systemClock, chance: systemChance, demo: false },
      ...{ secret: keyring.signInSecret, limitKey: keyring.limitKey, secure: false },
    })
    await giveSecret(access.auth, { personId: personId(login), login, displayName: login }, secret)
    await access.close()
    await database.close()
    const cookies = new Map<string, string>()
    const send = async <T>(path: string, body: object) => {
      const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
      const reply = await post<T>(name, path, body, cookie ? { cookie } : {})
      for (const text of [reply.headers['set-cookie'] ?? []].flat()) {
        const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
        cookies.set(key, value)
      }
      expect([path, reply.status]).toEqual([path, 200])
      return reply.body
    }
    await send('/api/v1/session', { login, secret })
    const { uri } = await send<{ uri: string }>('/api/v1/session/enrolment', { secret })
    await send('/api/v1/session/enrolment/confirm', { code: oneTimeCode(uri, new Date()) })
    return [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  }

  /** One of each thing that a site gives out. */
  async function keepThings(name: Name) {
    const desk = await signIn(name, 'alba')
    const project = await signIn(name, 'nora')
    const danger = aSignal({ dangerNow: true })
    expect((await post(name, '/api/v1/signals', danger)).status).toBe(201)
    const list = await ask<{ items: { id: string }[] }>(name, '/api/v1/signals?view=all', {
      headers: { cookie: desk },
    })
    const token = await post<{ token: string }>(
      name,
      '/api/v1/tokens',
      { name: 'Tablero', scopes: ['commitments'], days: 30 },
      { cookie: project },
    )
    expect(token.status).toBe(201)
    const { auditKey } = await openKeyring(homeOf(name))
    return {
      desk,
      find: danger.find,
      signalIds: list.body.items.map(({ id }) => id),
      token: token.body.token,
      auditKey,
    }
  }
  const linkOf = (name: Name) =>
    links.find((link) => new URL(link).hostname === hostOf(name).replace('localhost', '127.0.0.1')) ?? ''
  const of = (name: Name) => {
    const things = kept.get(name)
    if (things === undefined) throw new Error(name)
    return things
  }

  test('each has its own folder, database, keys and set-up link, and the plain one stays where it was', async () => {
    expect((await readdir(home)).sort()).toEqual(
      expect.arrayContaining(['keys', 'sites', 'sites.json', 'watchman.json']),
    )
    for (const name of names) expect(await readdir(homeOf(name))).toContain('keys')
    expect(new Set(links).size).toBe(3)
    expect(opened).toEqual(names.map((name) => [name, name]))
    expect(new Set(names.map((name) => of(name).auditKey.id)).size).toBe(3)
    expect(names.map((name) => of(name).signalIds.length)).toEqual([1, 1, 1])
  })

  const site = fc.constantFrom(...names)
  const pairs = fc.tuple(site, site)

  test('nothing that one gives out is anything on another', async () => {
    const tries: Record<string, (from: Name, to: Name) => Promise<boolean>> = {
      session: async (from, to) =>
        (await ask(to, '/api/v1/session', { headers: { cookie: of(from).desk } })).status === 200,
      receipt: async (from, to) =>
        (await post(to, '/api/v1/receipts/open', { find: of(from).find })).status === 200,
      token: async (from, to) =>
        (await ask(to, '/api/v1/commitments', { headers: { authorization: `Bearer ${of(from).token}` } }))
          .status === 200,
      signal: async (from, to) =>
        (await ask(to, `/api/v1/signals/${of(from).signalIds[0]}`, { headers: { cookie: of(to).desk } }))
          .status === 200,
      challenge: async (from, to) => {
        const { body } = await ask<{ challenge: string; bits: number }>(from, '/api/v1/intake/challenge')
        const proof = { challenge: body.challenge, nonce: await solve(body.challenge, body.bits) }
        return (await post(to, '/api/v1/signals', aSignal({ proof }))).status === 201
      },
      'audit key': async (from, to) => {
        const bytes = new TextEncoder().encode('head')
        return verify(null, bytes, createPublicKey(of(to).auditKey.publicKey), of(from).auditKey.sign(bytes))
      },
      'database login': async (from, to) => {
        const client = new pg.Client(connection(databaseOf(to), `${databaseOf(from)}_app_login`))
        return await client.connect().then(
          () => client.end().then(() => true),
          () => false,
        )
      },
    }
    for (const [thing, works] of Object.entries(tries)) {
      await fc.assert(
        fc.asyncProperty(pairs, async ([from, to]) => {
          expect([thing, from, to, await works(from, to)]).toEqual([thing, from, to, from === to])
        }),
        { numRuns: thing === 'challenge' ? 9 : 12 },
      )
    }
  })

  test('a name of nobody gets 421 and nothing else; an address is the plain site', async () => {
    for (const host of ['elsewhere.example.org', 'example.org', 'north.example.org.evil.example', 'a b']) {
      const reply = await askHost<{ code: string }>(at(vigia.address, host), '/api/v1/installation')
      if (host !== 'a b') expect([reply.status, reply.body.code]).toEqual([421, 'misdirected-request'])
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.text).not.toContain('example')
    }
    const plain = await askHost(at(vigia.address, '127.0.0.1:9999'), '/health')
    const named = await askHost(at(vigia.address, 'NORTH.example.org.:443'), '/health')
    expect([plain.status, named.status]).toEqual([200, 200])
    expect((await askHost(at(vigia.address, 'sur.example.org'), '/health')).status).toBe(200)
  })

  test('each line of the log names its site, and no other thing of it', async () => {
    const lines = logged.flatMap((text) => text.split('\n').filter((line) => line.startsWith('{')))
    const found = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ site: named }) => names.includes(named as Name))).toBe(true)
    expect(logged.filter((line) => line.includes('example.org') || line.includes('vigia_'))).toEqual([])
  })

  test('a paused one takes nothing in, and the others do', async () => {
    const supervisor = await signIn('north', 'berta')
    const moved = await post(
      'north',
      '/api/v1/territories/ZL/state',
      { to: 'paused', reason: 'nobody-reads' },
      { cookie: supervisor },
    )
    expect([moved.status, moved.text]).toEqual([200, moved.text])
    const sent = async (name: Name) =>
      (await post<{ code?: string }>(name, '/api/v1/signals', aSignal({ dangerNow: true }))).body.code ??
      'taken'
    expect([await sent('north'), await sent('south'), await sent('default')]).toEqual([
      'intake-paused',
      'taken',
      'taken',
    ])
  })

  test('a database that goes away takes its own site along and no other, and the site comes back with it', async () => {
    const admin = new pg.Client(connection('postgres'))
    await admin.connect()
    const allow = async (allowed: boolean) => {
      await admin.query(`alter database vigia_south allow_connections ${allowed}`)
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'vigia_south'`,
      )
    }
    const health = async (name: Name) => (await ask(name, '/health')).status
    await allow(false)
    try {
      expect([await health('default'), await health('north')]).toEqual([200, 200])
      const [first, second] = [await ask('south', '/health'), await ask('south', '/health')]
      expect(Math.min(first.status, second.status)).toBeGreaterThanOrEqual(500)
      const sent = await post('default', '/api/v1/signals', aSignal({ dangerNow: true }))
      expect(sent.status).toBe(201)
    } finally {
      await allow(true)
      await admin.end()
    }
    await vi.waitFor(async () => expect(await health('south')).toBe(200), { timeout: 10_000 })
    expect((await post('south', '/api/v1/receipts/open', { find: of('south').find })).status).toBe(200)
  })
})

describe('sites on a PostgreSQL of the deployer', { timeout: 60_000 }, () => {
  let home: string
  const ends: (() => Promise<unknown>)[] = []
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'vigia-sites-'))
    said.length = 0
  })
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
    await rm(home, { recursive: true, force: true })
  })

  const settings = async () => {
    const database = await makeTestDatabase()
    ends.push(() => database.drop())
    const { owner, app, job } = database.connections
    const env = {
      VIGIA_HOME: home,
      PORT: '0',
      DATABASE_URL: urlOf(owner),
      VIGIA_APP_DATABASE_URL: urlOf(app),
      VIGIA_JOB_DATABASE_URL: urlOf(job),
    }
    const named = { appDatabaseUrl: urlOf(app), jobDatabaseUrl: urlOf(job) }
    return { env, database, urls: { databaseUrl: urlOf(owner), ...named } }
  }
  const start = async (env: NodeJS.ProcessEnv) => {
    const vigia = await startVigia(readConfiguration(env, {}), { say })
    ends.push(() => vigia.stop())
    return vigia
  }

  test('one whose database does not answer is closed with 503 and a time to come again; the others are open', async () => {
    const { env } = await settings()
    const dead = 'postgres://nobody@127.0.0.1:9/nowhere'
    await writeSites(home, [
      entry({ name: 'broken', hosts: ['broken.example.org'], databaseUrl: dead }),
      entry({ name: 'default', hosts: ['whole.example.org'] }),
    ])
    const { address } = await start(env)
    const closed = await askHost<{ code: string }>(at(address, 'broken.example.org'), '/health')
    expect([closed.status, closed.body.code]).toEqual([503, 'service-unavailable'])
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0)
    expect((await askHost(at(address, 'whole.example.org'), '/health')).status).toBe(200)
    expect(said.join('\n')).toContain('Site broken cannot be opened now')
  })

  test('a named database is used; one that two sites name is refused', async () => {
    const { env } = await settings()
    const own = await settings()
    await writeSites(home, [entry({ name: 'east', hosts: ['east.example.org'], ...own.urls })])
    const { address, stop } = await start(env)
    expect((await askHost(at(address, 'east.example.org'), '/health')).status).toBe(200)
    await stop()
    await writeSites(home, [
      entry({ name: 'east', hosts: ['east.example.org'], ...own.urls }),
      entry({ name: 'west', hosts: ['west.example.org'], ...own.urls }),
    ])
    await expect(start(env)).rejects.toThrow('site west: its database is that of site east')
  })

  test('where the login may not make it and none is named, the start is refused in plain words', async () => {
    const { env, database } = await settings()
    const login = `vigia_poor_${crypto.randomUUID().slice(0, 8)}`
    const admin = new pg.Client(database.connections.owner)
    await admin.connect()
    await admin.query(`create role ${login} login in role vigia_owner`)
    await admin.query(
      `grant create, connect on database ${admin.escapeIdentifier(admin.database ?? '')} to ${login} with grant option`,
    )
    ends.push(async () => {
      await admin.query(`drop owned by ${login}`)
      await admin.query(`drop role ${login}`)
      await admin.end()
    })
    await writeSites(home, [entry({ name: 'poor', hosts: ['poor.example.org'] })])
    const url = new URL(env.DATABASE_URL)
    url.username = login
    const starting = start({ ...env, DATABASE_URL: url.href })
    await expect(starting).rejects.toThrow(SiteError)
    await expect(starting).rejects.toThrow('vigia site add poor --database-url')
  })
})

describe('the file of sites', () => {
  let home: string
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'vigia-sites-'))
  })
  afterEach(() => rm(home, { recursive: true, force: true }))

  test('is read as it was written, and is none where nobody wrote it', async () => {
    expect(await readSites(home)).toEqual([])
    const sites = [entry({ name: 'north', hosts: ['north.example.org'] })]
    await writeSites(home, sites)
    expect(await readSites(home)).toEqual(sites)
  })

  test('takes no name and no host twice, no address for a host, and no settings of the plain site', async () => {
    const north = entry({ name: 'north', hosts: ['north.example.org'] })
    const refused = (sites: readonly object[]) =>
      expect(writeSites(home, sites.map(entry))).rejects.toThrow(SiteError)
    await refused([north, { ...north, hosts: ['other.example.org'] }])
    await refused([north, { ...north, name: 'south' }])
    await refused([{ name: 'default', hosts: ['a.example.org'], smtpUrl: 'smtp://mail.example.org' }])
    await refused(
      Array.from({ length: 8 }, (_, number) => ({ name: `s${number}`, hosts: [`s${number}.example.org`] })),
    )
    for (const host of ['127.0.0.1', '[::1]', 'localhost', 'Big.example.org', 'a b', 'a:80', ''])
      expect([host, siteEntry.safeParse({ name: 'north', hosts: [host] }).success]).toEqual([host, false])
    for (const name of ['North', '9th', 'a_b', '../x', '', 'x'.repeat(31)])
      expect(siteEntry.safeParse({ name, hosts: ['a.example.org'] }).success).toBe(false)
  })
})
