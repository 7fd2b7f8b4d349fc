import { dueIn } from '../../parties/territory/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { urgencyOf } from './signal.ts'
import { changeSignal, signals } from './signal-store.ts'
import { factsOf } from './triage-signal.ts'

/** Signals that were called repetitions stand for themselves, each on a clock of its own. */
export async function standAlone(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const repeats = await signals(work)
    .selectFrom('warning.signal')
    .selectAll()
    .where('id', 'in', ids)
    .forUpdate()
    .execute()
  for (const repeat of repeats) {
    const verifyBy = await dueIn(work, repeat.territory_id, {
      step: 'verification',
      urgency: urgencyOf(factsOf(repeat)),
    })
    await changeSignal(work, repeat.id, {
      triage_outcome: 'valid',
      duplicate_of: null,
      verification_due_at: repeat.state === 'triaged' ? verifyBy : null,
    })
    recordMove(work, {
      kind: 'signal.repeat-freed',
      subjectKind: 'signal',
      subjectId: repeat.id,
      state: repeat.state,
      detail: { compartment: repeat.compartment },
    })
  }
}
