import { sql } from 'kysely'
import { exerciseEndingOf } from '../../../vocabulary/words/index.ts'
import type { Event } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { keepDecision, type SignalRecord } from './signal-store.ts'

/**
 * When a drill ends its signals end with it, whatever was still to be done with them: nobody waits for an answer. One that
 * nobody had looked at is taken back. This is no move of the life cycle: what is real never ends so.
 */
export async function endExerciseSignals(
  work: Work,
  event: Event,
  parts: { readonly chance: Chance },
): Promise<void> {
  const ending = exerciseEndingOf(event.detail)
  const found = await sql<Pick<SignalRecord, 'id' | 'state' | 'compartment'>>`
    select id, state, compartment from warning.signal
    where drill_id = ${event.subjectId}::uuid and exercise and state not in ('closed', 'discarded', 'withdrawn')
    order by received_at, id for update`.execute(work.tx)
  for (const { id, state, compartment } of found.rows) {
    const to = state === 'received' ? 'withdrawn' : 'closed'
    await sql`update warning.signal set state = ${to}, state_since = ${work.now}, asks_for_detail = false,
      detail_due_at = null where id = ${id}`.execute(work.tx)
    await keepDecision(work, parts.chance, {
      signalId: id,
      kind: to === 'closed' ? 'close' : 'withdraw',
      outcome: to === 'closed' ? ending : null,
      reason: to === 'closed' ? null : ending,
    })
    recordMove(work, {
      kind: `signal.${to}`,
      subjectKind: 'signal',
      subjectId: id,
      state: to,
      detail: { reason: ending, compartment, exercise: true },
    })
  }
}
