import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { changeSignal, getSignal, keepDecision } from './signal-store.ts'

/**
 * Somebody has read what the reporter told later. `told` is how often they had told something when it was read: what
 * came meanwhile was not read, and goes on waiting.
 *
 * @throws Problem already-decided when nothing waits; conflict when more has come
 */
export async function readDetail(
  work: Work,
  read: { readonly signalId: string; readonly told: number },
  parts: { readonly chance: Chance },
): Promise<void> {
  const signal = await getSignal(work, read.signalId)
  if (signal.detail_due_at === null) throw new Problem('already-decided')
  if ((await countDetails(work, signal.id)) !== read.told)
    throw Problem.of('conflict', '/told', 'more-was-told')
  await changeSignal(work, signal.id, { detail_due_at: null })
  await keepDecision(work, parts.chance, { signalId: signal.id, kind: 'detail-read' })
  recordMove(work, {
    kind: 'signal.detail-read',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: signal.state,
    detail: { compartment: signal.compartment },
  })
}

/** How often the reporter of a signal has told something later. */
export async function countDetails(work: Work, signalId: string): Promise<number> {
  const found = await sql<{ told: number }>`
    select count(*)::int as told from warning.signal_decision where signal_id = ${signalId} and kind = 'detail'`.execute(
    work.tx,
  )
  return found.rows[0]?.told ?? 0
}
