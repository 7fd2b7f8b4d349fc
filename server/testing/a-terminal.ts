import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import type pg from 'pg'
import { seededChance } from '../platform/chance.ts'
import type { Connections } from '../platform/database/index.ts'
import { SettableClock } from '../platform/time.ts'

/** Somebody at a terminal, with an installation of their own on a test's database. */
export interface Terminal {
  /** A folder for the files of this test; `VIGIA_HOME` lies in it. */
  readonly folder: string
  readonly clock: SettableClock
  /** Types a command and waits for its end. */
  type(
    ...args: string[]
  ): Promise<{ readonly exitCode: number; readonly out: string; readonly error: string }>
  /** Presses Ctrl-C in the command that runs. */
  interrupt(): void
  leave(): Promise<void>
}

type Register = (program: Command, outside: Parts) => void

interface Parts {
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  readonly setExitCode: (code: number) => void
  readonly env: NodeJS.ProcessEnv
  readonly clock: SettableClock
  readonly chance: ReturnType<typeof seededChance>
  readonly isTerminal: boolean
  readonly onInterrupt: (cancel: () => void) => () => void
}

/** A terminal whose commands work on `connections`; `seed` makes the chance of two terminals differ. */
export async function aTerminal(
  connections: Connections,
  register: Register,
  parts: { readonly seed?: string; readonly start?: Date } = {},
): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), 'vigia-terminal-'))
  const clock = new SettableClock(parts.start ?? new Date('2026-03-02T15:00:00Z'))
  const chance = seededChance(parts.seed ?? folder)
  const cancels = new Set<() => void>()
  const env = {
    VIGIA_HOME: join(folder, 'home'),
    DATABASE_URL: urlOf(connections.owner),
    VIGIA_APP_DATABASE_URL: urlOf(connections.app),
    VIGIA_JOB_DATABASE_URL: urlOf(connections.job),
  }
  return {
    folder,
    clock,
    async type(...args) {
      return await typed(register, args, {
        env,
        clock,
        chance,
        isTerminal: false,
        onInterrupt(cancel) {
          cancels.add(cancel)
          return () => void cancels.delete(cancel)
        },
      })
    },
    interrupt() {
      for (const cancel of cancels) cancel()
    },
    leave: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Runs one command with everything it says and ends with kept apart. */
async function typed(
  register: Register,
  args: readonly string[],
  parts: Omit<Parts, 'write' | 'writeError' | 'setExitCode'>,
) {
  const out: string[] = []
  const error: string[] = []
  let exitCode = 0
  const write = (text: string) => void out.push(text)
  const writeError = (text: string) => void error.push(text)
  const program = new Command('vigia')
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: writeError })
  register(program, {
    ...parts,
    write,
    writeError,
    setExitCode(code) {
      exitCode = code
    },
  })
  await program.parseAsync(args, { from: 'user' })
  return { exitCode, out: out.join(''), error: error.join('') }
}

/** A connection as one address, for a setting. */
export function urlOf(config: pg.PoolConfig): string {
  if (config.connectionString !== undefined) return config.connectionString
  const url = new URL(`postgres://localhost:${config.port}/${config.database}`)
  url.username = config.user ?? ''
  url.password = typeof config.password === 'string' ? config.password : ''
  url.searchParams.set('host', config.host ?? 'localhost')
  return url.href
}
