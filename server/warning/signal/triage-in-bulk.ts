import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { Mover } from './permit-move.ts'
import { triageSignal, undoTriage } from './triage-signal.ts'

interface Parts {
  readonly chance: Chance
  readonly mover: Mover
}

/**
 * One decision for the signals of a possible campaign. A danger among them is refused: it is looked at alone.
 * Every signal keeps its own decision with the batch's id, so that the whole can be taken back.
 */
export async function triageInBulk(
  work: Work,
  bulk: {
    readonly signalIds: readonly string[]
    readonly outcome: 'needs-information' | 'not-relevant'
    readonly reason: string
  },
  parts: Parts,
): Promise<{ batchId: string; changed: number }> {
  await refuseWrongSignals(work, bulk.signalIds)
  const batchId = parts.chance.uuid()
  // In one order of ids, so that two batches never wait for each other in a circle.
  for (const signalId of [...new Set(bulk.signalIds)].sort()) {
    await triageSignal(work, { signalId, outcome: bulk.outcome, reason: bulk.reason }, { ...parts, batchId })
  }
  return { batchId, changed: new Set(bulk.signalIds).size }
}

/** @throws Problem invalid-input naming each id that the asker cannot see, and each danger */
async function refuseWrongSignals(work: Work, signalIds: readonly string[]): Promise<void> {
  const found = await sql<{ id: string; danger_now: boolean }>`select id, danger_now from warning.signal
    where id = any (${[...signalIds]}::uuid[])`.execute(work.tx)
  const dangers = new Map(found.rows.map(({ id, danger_now }) => [id, danger_now]))
  const wrong = signalIds.flatMap((id, index) => {
    const danger = dangers.get(id.toLowerCase())
    if (danger === false) return []
    return [{ field: `/signalIds/${index}`, code: danger ? 'danger-is-alone' : 'unknown-reference' }]
  })
  if (wrong.length > 0) throw new Problem('invalid-input', wrong)
}

/** Takes a batch back: each of its signals that nobody has touched since returns to the queue. */
export async function undoBulkTriage(
  work: Work,
  undone: { readonly batchId: string; readonly reason: string },
  parts: Parts,
): Promise<{ batchId: string; changed: number }> {
  const found = await sql<{ signal_id: string }>`
    select d.signal_id from warning.signal_decision d
    where d.kind = 'triage' and d.detail ->> 'batchId' = ${undone.batchId}
      and not exists (select from warning.signal_decision later where later.signal_id = d.signal_id
                      and later.number > d.number and later.kind in ('triage', 'triage-undone', 'answer'))
    order by d.signal_id limit 500`.execute(work.tx)
  if (found.rows.length === 0) throw new Problem('not-found')
  for (const { signal_id } of found.rows)
    await undoTriage(work, { signalId: signal_id, reason: undone.reason }, parts)
  return { batchId: undone.batchId, changed: found.rows.length }
}
