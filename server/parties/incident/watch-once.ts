import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Database, Work } from '../../platform/database/index.ts'
import { errorFacts, type Log } from '../../platform/log.ts'
import type { Clock } from '../../platform/time.ts'
import { callDuty, type Delivery, deliverNotices, settleCall } from '../duty/index.ts'
import {
  checkBeats,
  checkCertified,
  checkDisk,
  checkKeyHolder,
  checkNotices,
  checkRoster,
  checkStages,
} from './checks.ts'
import type { CheckName, Seen } from './watch.ts'

export interface WatchParts {
  readonly job: Database
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Log
  readonly deliveries: readonly Delivery[]
  /** The names of the stages in flow.ts. */
  readonly stages: readonly string[]
  /** What of the beats failed when it last ran, or takes too long: `sweep-alerts-failed`, `sweep-detection-slow`. */
  readonly failing: () => readonly string[]
  /** Where the watchman leaves his mark, for whoever looks at the machine: `watchman.json`. */
  readonly home: string
  /** Room on the disk of `home`, in bytes. */
  readonly freeBytes: () => Promise<number>
  /** Tells somebody outside that all is well; null when no such address is set up. */
  readonly heartbeat: (() => Promise<void>) | null
}

type Sight = readonly (readonly [CheckName, Seen])[]

/**
 * One round of the watchman. What is troubled is written down where the pages read it, alarms the supervisors
 * by every way that is open, leaves a mark in a file and in the log, and silences the heartbeat.
 *
 * @returns whether all is well
 */
export async function watchOnce(parts: WatchParts): Promise<boolean> {
  const free = await parts.freeBytes()
  let sight: Sight | null = null
  try {
    sight = await parts.job.transact({ kind: 'job', name: 'watchman' }, (work) => look(work, parts, free))
    await deliverNotices(parts)
  } catch (error) {
    parts.log.error('watch.database', errorFacts(error))
  }
  const faults = (sight ?? []).flatMap(([name, seen]) =>
    seen.state === 'troubled' ? [{ name, reason: seen.reason }] : [],
  )
  for (const { name, reason } of faults) parts.log.error('watch.troubled', { check: name, reason })
  const allWell = sight !== null && faults.length === 0
  await leaveMark(parts, { at: parts.clock.now().toISOString(), allWell, database: sight !== null, faults })
  if (allWell && parts.heartbeat !== null) await beat(parts, parts.heartbeat)
  return allWell
}

async function look(work: Work, parts: WatchParts, freeBytes: number): Promise<Sight> {
  const sight: Sight = [
    ['notices', await checkNotices(work, parts.deliveries)],
    ['beats', checkBeats(parts.failing())],
    ['stages', await checkStages(work, parts.stages)],
    ['disk', checkDisk(freeBytes)],
    ['roster', await checkRoster(work)],
    ['certified', await checkCertified(work)],
    ['key-holder', checkKeyHolder()],
  ]
  for (const [name, seen] of sight) await writeDown(work, parts.chance, { name, seen })
  return sight
}

async function writeDown(work: Work, chance: Chance, sight: { name: CheckName; seen: Seen }): Promise<void> {
  const { name, seen } = sight
  const before = await sql<{ state: Seen['state']; since: Date }>`
    select state, since from parties.watch where name = ${name} for update`.execute(work.tx)
  const was = before.rows[0]
  const since = was?.state === seen.state ? was.since : work.now
  const reason = seen.state === 'well' ? null : seen.reason
  await sql`insert into parties.watch (name, state, reason, since, checked_at)
    values (${name}, ${seen.state}, ${reason}, ${since}, ${work.now})
    on conflict (name) do update set state = excluded.state, reason = excluded.reason, since = excluded.since,
      checked_at = excluded.checked_at`.execute(work.tx)
  // An empty roster and a desk without anybody certified have alarms of their own, ahead where it can be seen.
  if (name === 'roster' || name === 'certified') return
  if (seen.state === 'troubled') {
    await callDuty(work, chance, { kind: 'trouble', subjectId: `${name}:${since.toISOString()}` })
  } else if (was?.state === 'troubled') {
    await settleCall(work, { kind: 'trouble', subjectId: `${name}:${was.since.toISOString()}` })
  }
}

async function leaveMark(parts: WatchParts, mark: object): Promise<void> {
  const path = join(parts.home, 'watchman.json')
  try {
    const file = await open(`${path}.new`, 'w', 0o600)
    try {
      await file.writeFile(`${JSON.stringify(mark, null, 2)}\n`)
    } finally {
      await file.close()
    }
    await rename(`${path}.new`, path)
  } catch (error) {
    parts.log.error('watch.mark', errorFacts(error))
  }
}

async function beat(parts: WatchParts, heartbeat: () => Promise<void>): Promise<void> {
  try {
    await heartbeat()
  } catch (error) {
    parts.log.warn('watch.heartbeat', errorFacts(error))
  }
}
