import { type Chance, systemChance } from '../../platform/chance.ts'
import { type Clock, systemClock } from '../../platform/time.ts'

/** What a command touches of the outside; a test puts its own in place. */
export interface Outside {
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  readonly setExitCode: (code: number) => void
  readonly env: NodeJS.ProcessEnv
  /** Which of several sites is meant; the plain one when left out. */
  readonly site?: string | undefined
  readonly clock: Clock
  readonly chance: Chance
  /** Whether progress may rewrite its own line. */
  readonly isTerminal: boolean
  /** Calls `cancel` on Ctrl-C, a polite kill or the end of the terminal; returns how to stop listening. */
  readonly onInterrupt: (cancel: () => void) => () => void
}

const interrupts = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export const theProcess: Outside = {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  setExitCode: (code) => {
    process.exitCode = code
  },
  env: process.env,
  clock: systemClock,
  chance: systemChance,
  isTerminal: process.stderr.isTTY === true,
  onInterrupt(cancel) {
    for (const signal of interrupts) process.on(signal, cancel)
    return () => {
      for (const signal of interrupts) process.off(signal, cancel)
    }
  },
}
