import { sql } from 'kysely'
import { hasCode, restrictReasons } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getSignal, keepDecision } from './signal-store.ts'

/**
 * Takes a signal, and with it what derives from it, from the local table: an authority may be involved. It is never
 * given back. Whoever restricts as a local coordinator no longer sees it afterwards.
 *
 * @throws Problem not-found; invalid-input for a reason that is not among `restrict-reasons`; already-decided;
 *   move-not-allowed for one that its reporter took back; not-permitted for an analyst of a territory
 */
export async function restrictSignal(
  work: Work,
  restriction: { readonly signalId: string; readonly reason: string },
  parts: { readonly chance: Chance },
): Promise<void> {
  const signal = await getSignal(work, restriction.signalId)
  const { reason } = restriction
  if (!hasCode(restrictReasons, reason)) throw Problem.of('invalid-input', '/reason', 'unknown-code')
  if (signal.compartment === 'restricted') throw new Problem('already-decided')
  if (signal.state === 'withdrawn') throw Problem.of('move-not-allowed', '/state', signal.state)
  // First the decision, while its writer still sees the signal.
  await keepDecision(work, parts.chance, { signalId: signal.id, kind: 'restrict', reason })
  const done = await sql<{ restricted: boolean }>`
    select warning.restrict_signal(${signal.id}) as restricted`.execute(work.tx)
  if (done.rows[0]?.restricted !== true) throw new Problem('not-permitted')
  recordMove(work, {
    kind: 'signal.restricted',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: signal.state,
    detail: {
      reason,
      compartment: 'restricted',
      wasCompartment: signal.compartment,
      territoryId: signal.territory_id,
    },
  })
}
