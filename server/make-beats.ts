import { deliverWebhooks } from './channels/webhook/index.ts'
import type { Stages, Sweep, Sweeps } from './flow.ts'
import { runStages, type Stage } from './parties/audit/index.ts'
import { type Delivery, deliverNotices } from './parties/duty/index.ts'
import type { Chance } from './platform/chance.ts'
import type { Database } from './platform/database/index.ts'
import { errorFacts, type Log } from './platform/log.ts'
import type { Clock } from './platform/time.ts'
import { runExports } from './results/report/index.ts'
import { type JudgingThread, runJobs } from './warning/detection/index.ts'

export interface BeatParts {
  readonly job: Database
  readonly chance: Chance
  readonly clock: Clock
  readonly log: Log
  readonly deliveries: readonly Delivery[]
  readonly webhookKey: Uint8Array
  readonly stages: Stages
  readonly sweeps: Sweeps
  readonly thread: JudgingThread
}

/** What is done again and again. Each beat has a timer of its own, so that none waits for another. */
export interface Beats {
  /** Calls whom a danger needs, then the next one, and sends the notices. */
  wake(): Promise<void>
  /** Everything else that the clock and the events wake. */
  tend(): Promise<void>
  /** Tells other programs; whoever does not answer keeps nobody else waiting. */
  tell(): Promise<void>
  /** Does the long work of judging weeks, in a thread. */
  judge(): Promise<void>
  /** Makes the files of reports that somebody asked for. */
  make(): Promise<void>
  /** Holds the whole chain against the rows. */
  verify(): Promise<void>
  /** The parts whose last run failed, or that have been running for too long, each with a word for it. */
  failing(): readonly string[]
}

const slowAfterMs = 5 * 60_000
/** Hours of links, rows or series may pass before one says that the work on them hangs. */
const slowestAfterMs = 6 * 3_600_000

/** Each part runs by itself: one that fails is logged, remembered for the watchman, and holds nothing else up. */
export function makeBeats(parts: BeatParts): Beats {
  const failed = new Set<string>()
  const running = new Map<string, { readonly since: number; readonly patienceMs: number }>()

  async function run(name: string, act: () => Promise<unknown>, patienceMs = slowAfterMs): Promise<void> {
    running.set(name, { since: parts.clock.now().getTime(), patienceMs })
    try {
      await act()
      failed.delete(name)
    } catch (error) {
      failed.add(name)
      parts.log.error('beat.failed', { part: name, ...errorFacts(error) })
    } finally {
      running.delete(name)
    }
  }
  const sweep = async ({ name, run: act }: Sweep, patienceMs?: number): Promise<void> =>
    await run(`sweep-${name}`, () => parts.job.transact({ kind: 'job', name }, act), patienceMs)
  const deliver = async (): Promise<void> => await run('deliver-notices', () => deliverNotices(parts))
  const catchUp = async (name: string, stages: readonly Stage[]): Promise<void> =>
    await run(`stage-${name}`, () => runStages(parts.job, stages))

  return {
    async wake() {
      for (const stage of parts.stages.waking) await catchUp(stage.name, [stage])
      for (const one of parts.sweeps.waking) await sweep(one)
      await deliver()
    },
    async tend() {
      for (const one of parts.sweeps.others) await sweep(one)
      // One by one first, so that a stage that cannot read an event does not stop those behind it.
      for (const stage of parts.stages.all) await catchUp(stage.name, [stage])
      if (parts.stages.all.every(({ name }) => !failed.has(`stage-${name}`)))
        await catchUp('all', parts.stages.all)
    },
    async tell() {
      await run('deliver-webhooks', () => deliverWebhooks(parts))
    },
    async judge() {
      await run('judge-weeks', () => runJobs(parts), slowestAfterMs)
    },
    make: () => run('make-exports', () => runExports(parts)),
    async verify() {
      for (const one of parts.sweeps.slow) await sweep(one, slowestAfterMs)
    },
    failing() {
      const now = parts.clock.now().getTime()
      const slow = [...running].filter(([, { since, patienceMs }]) => now - since > patienceMs)
      return [...[...failed].map((name) => `${name}-failed`), ...slow.map(([name]) => `${name}-slow`)].sort()
    },
  }
}
