import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase, urlOf } from '../testing/index.ts'

const program = fileURLToPath(new URL('./vigia.ts', import.meta.url))

describe('the command, run as it is typed', { timeout: 120_000 }, () => {
  let folder: string
  let database: TestDatabase
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vigia-command-'))
    database = await makeTestDatabase()
  })
  afterAll(async () => {
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  })

  async function type(args: readonly string[], settings: NodeJS.ProcessEnv = {}) {
    const { DATABASE_URL: _, ...rest } = process.env
    const env = { ...rest, VIGIA_HOME: join(folder, 'home'), ...settings }
    const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let error = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      error += chunk.toString()
    })
    const [exitCode] = await once(child, 'close')
    expect(error, 'no stack').not.toMatch(/^\s+at /m)
    return { exitCode, said, error }
  }
  const onDatabase = () => ({
    DATABASE_URL: urlOf(database.connections.owner),
    VIGIA_APP_DATABASE_URL: urlOf(database.connections.app),
    VIGIA_JOB_DATABASE_URL: urlOf(database.connections.job),
  })

  test('a setting that cannot be used is named, with its rule, as wrong use', async () => {
    for (const args of [['serve'], ['audit', 'verify']]) {
      const { exitCode, error } = await type(args, { PORT: 'abc' })
      expect(error).toContain('PORT: a whole number from 0 to 65535')
      expect(exitCode).toBe(2)
    }
  })

  test('a port that is taken is told with the setting that chooses another', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : undefined
    try {
      const { exitCode, error } = await type(['serve'], { ...onDatabase(), PORT: String(port) })
      expect(error).toContain(`PORT: another program uses port ${port}`)
      expect(exitCode).toBe(1)
    } finally {
      other.close()
    }
  })

  test('a home that is a file is told by its path', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    for (const args of [['serve'], ['backup', 'x.vigia', '--keeper', 'k.pub']]) {
      const { exitCode, error } = await type(args, { VIGIA_HOME: join(file, 'home') })
      expect(error).toContain(`${join(file, 'home')}: a part of the path is a file`)
      expect(error).toContain('VIGIA_HOME')
      expect(exitCode).toBe(1)
    }
  })

  test('a database that does not answer, or not to this login, is told without its password', async () => {
    const nobody = await type(['serve'], { DATABASE_URL: 'postgres://ana:secret-word@127.0.0.1:9/vigia' })
    expect(nobody.error).toContain('DATABASE_URL (127.0.0.1:9/vigia): no server answers there')
    expect(nobody.exitCode).toBe(1)
    const absent = await type(['serve'], {
      DATABASE_URL: urlOf({ ...database.connections.owner, connectionString: missing() }),
    })
    expect(absent.error).toContain('does not exist there')
    const bound = await type(['serve'], { DATABASE_URL: urlOf(database.connections.app) })
    expect(bound.error).toMatch(/^vigia: DATABASE_URL/)
    expect(nobody.error + absent.error + bound.error).not.toContain('secret-word')
    expect([absent.exitCode, bound.exitCode]).toEqual([1, 1])
  })

  test('a login that row-level security would not bind is refused', async () => {
    const { exitCode, error } = await type(['serve'], {
      ...onDatabase(),
      VIGIA_APP_DATABASE_URL: urlOf(database.connections.owner),
    })
    expect(error).toContain('bypasses row-level security')
    expect(exitCode).toBe(1)
  })

  test('whoever reads the output may stop reading', async () => {
    const file = join(folder, 'wide.csv')
    const places = Array.from({ length: 200 }, (_, at) => `P${at}`)
    const rows = Array.from({ length: 40 }, (_, week) => [week + 1, 'NA', ...places.map(() => 1)].join(','))
    await writeFile(file, [['week', 'year', ...places].join(','), ...rows].join('\n'))
    const child = spawn(process.execPath, [program, 'detect', file, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let error = ''
    child.stderr.on('data', (chunk: Buffer) => {
      error += chunk.toString()
    })
    child.stdout.once('data', () => child.stdout.destroy())
    await once(child, 'close')
    expect(error).toBe('')
  })

  test('an unknown command and an unknown option are wrong use', async () => {
    for (const args of [['fly'], ['serve', '--fast']]) expect((await type(args)).exitCode).toBe(2)
    expect(await type(['--help'])).toMatchObject({ exitCode: 0, said: expect.stringContaining('Exit codes') })
  })

  const missing = () => {
    const url = new URL(urlOf(database.connections.owner))
    url.pathname = '/vigia_that_nobody_made'
    return url.href
  }
})
