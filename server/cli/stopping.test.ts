import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'

const program = fileURLToPath(new URL('./vigia.ts', import.meta.url))

describe('what was started is stopped', { timeout: 120_000 }, () => {
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
  })

  /** Serves on a home of its own with the embedded database, and calls `act` at the line that has `cue` in it. */
  async function serve(args: readonly string[], cue: string, act: (pid: number) => void) {
    const home = await mkdtemp(join(tmpdir(), 'vigia-stopping-'))
    const { DATABASE_URL: _, ...rest } = process.env
    const child = spawn(process.execPath, [program, 'serve', ...args], {
      env: { ...rest, VIGIA_HOME: home, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let acted = false
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (acted || child.pid === undefined || !said.includes(cue)) return
        acted = true
        act(child.pid)
      })
    }
    const [exitCode] = await once(child, 'close')
    const dataDir = /PostgreSQL \S+ runs on (\S+)/.exec(said)?.[1] ?? ''
    expect(existsSync(join(dataDir, 'PG_VERSION')), said).toBe(true)
    folders.push(home, dirname(dataDir))
    return { exitCode, said, isLeftRunning: existsSync(join(dataDir, 'postmaster.pid')) }
  }

  test('a signal that comes twice, as from a group, ends everything in order and once', async () => {
    const end = await serve([], 'Vigía is ready', (pid) => {
      process.kill(pid, 'SIGTERM')
      setTimeout(() => process.kill(pid, 'SIGINT'), 20)
    })
    expect(end).toMatchObject({ exitCode: 0, isLeftRunning: false })
    expect(end.said.match(/Stopping…/g)).toHaveLength(1)
  })

  test('Ctrl-C while the demonstration is being made stops the database too, and says what is kept', async () => {
    const end = await serve(['--demo'], 'Making a fictitious country', (pid) => process.kill(pid, 'SIGINT'))
    expect(end).toMatchObject({ exitCode: 130, isLeftRunning: false })
    expect(end.said).toContain('The database was stopped; what it held is kept.')
  })

  test('the end of the terminal is a signal to stop', async () => {
    const end = await serve([], 'The database is at its newest form', (pid) => process.kill(pid, 'SIGHUP'))
    expect(end).toMatchObject({ isLeftRunning: false })
    expect([0, 130]).toContain(end.exitCode)
  })
})
