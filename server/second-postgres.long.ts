import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPrograms, type SecondCluster, startSecondCluster } from './testing/second-cluster.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const programs = findPrograms()
if (!programs) process.stdout.write('second PostgreSQL: SKIPPED, no PostgreSQL ≥ 15 is installed here\n')

describe.skipIf(!programs)('on a PostgreSQL of the deployer’s own', () => {
  let cluster: SecondCluster
  let home: string

  beforeAll(async () => {
    if (!programs) throw new Error('no programs')
    cluster = await startSecondCluster(programs)
    home = await mkdtemp(join(tmpdir(), 'vigia-second-home-'))
    process.stdout.write(`second PostgreSQL: ${cluster.version}\n`)
  })
  afterAll(async () => {
    await cluster.stop()
    await rm(home, { recursive: true, force: true })
  })

  async function asOwner<Row extends pg.QueryResultRow>(text: string, database = 'postgres'): Promise<Row[]> {
    const client = new pg.Client({ connectionString: cluster.url(database) })
    await client.connect()
    try {
      return (await client.query<Row>(text)).rows
    } finally {
      await client.end()
    }
  }

  /** Serves on a database, until it says its address or ends. */
  async function serve(settings: Record<string, string>): Promise<{ child: ChildProcess; said: string }> {
    const env = { ...process.env, VIGIA_HOME: home, PORT: '0', ...settings }
    const child = spawn(process.execPath, [here('./cli/vigia.ts'), 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    await new Promise<void>((resolve) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('Vigía is ready')) resolve()
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.once('close', () => resolve())
    })
    return { child, said }
  }

  // The roles belong to the whole cluster, so what happens without them comes first.
  test('serving is refused to a login that may not make the roles, and nothing is left behind', async () => {
    await asOwner('create role plain login')
    await asOwner('create database refused owner plain')
    const { child, said } = await serve({ DATABASE_URL: cluster.url('refused', 'plain') })
    expect(child.exitCode).toBe(1)
    expect(said).toContain('vigia_owner, vigia_app and vigia_job are missing')
    expect(await asOwner(`select from pg_roles where rolname like 'vigia%'`)).toEqual([])
    expect(await asOwner(`select from pg_namespace where nspname = 'warning'`, 'refused')).toEqual([])
  })

  test('serving makes the roles, none of which passes by row-level security, and migrates', async () => {
    await asOwner('create database kept')
    const { child, said } = await serve({ DATABASE_URL: cluster.url('kept') })
    const address = /Vigía is ready: (\S+)/.exec(said)?.[1]
    expect(address, said).toBeDefined()
    expect((await fetch(`${address}/health`)).status).toBe(200)
    expect(said).toContain('/desk/set-up/')
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('close', resolve))
    const roles = await asOwner(
      `select rolname from pg_roles where rolname like 'vigia%' and not rolsuper and not rolbypassrls order by 1`,
    )
    expect(roles.map(({ rolname }) => String(rolname))).toEqual([
      'vigia_app',
      'vigia_app_login',
      'vigia_job',
      'vigia_job_login',
      'vigia_owner',
    ])
  })

  test.each([
    ['bypasses row-level security', 'bypassrls'],
    ['is a superuser', 'superuser'],
    ['is a member of the owner', 'in role vigia_owner'],
  ])('serving is refused with a login for people that %s', async (_why, rights) => {
    await asOwner('drop role if exists careless')
    await asOwner(`create role careless login ${rights}`)
    await asOwner('grant vigia_app to careless')
    const { child, said } = await serve({
      DATABASE_URL: cluster.url('kept'),
      VIGIA_APP_DATABASE_URL: cluster.url('kept', 'careless'),
    })
    expect(child.exitCode).toBe(1)
    expect(said).toContain('the login careless is a superuser, an owner or bypasses row-level security')
  })

  test('every test of the server that asks a database passes as it does on the embedded one', async () => {
    const asks = (path: string) =>
      /\b(startTestServer|makeTestDatabase)\b/.test(readFileSync(here(`../${path}`), 'utf8'))
    const files = globSync('server/**/*.test.ts', { cwd: here('..') }).filter(asks)
    expect(files.length).toBeGreaterThan(30)
    const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, VITEST_MODE: ____, ...rest } = process.env
    const env = { ...rest, VIGIA_TEST_CLUSTER: cluster.url('postgres'), NO_COLOR: '1' }
    const child = spawn(
      process.execPath,
      [here('../node_modules/vitest/vitest.mjs'), 'run', '--project', 'server', ...files],
      {
        cwd: here('..'),
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const code = await new Promise((resolve) => child.once('close', resolve))
    const failing = said.split('\n').filter((line) => /^\s*(×|FAIL)\s/.test(line))
    expect(code, [...failing.slice(0, 30), said.slice(-6000)].join('\n')).toBe(0)
    const passed = Number(/Tests\s+(\d+) passed/.exec(said)?.[1] ?? 0)
    process.stdout.write(`second PostgreSQL: ${passed} tests of the server passed\n`)
    expect(passed, said.slice(-2000)).toBeGreaterThan(100)
  })
})
