import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { notify } from './call-duty.ts'
import { type CallKind, dutyTables } from './duty-store.ts'

/** Tells these people, once, that something waits for them; one call a subject. */
export async function callNamed(
  work: Work,
  chance: Chance,
  need: { readonly kind: CallKind; readonly subjectId: string; readonly personIds: readonly string[] },
): Promise<void> {
  const callId = chance.uuid()
  const opened = await dutyTables(work)
    .insertInto('parties.duty_call')
    .values({
      id: callId,
      kind: need.kind,
      subject_id: need.subjectId,
      desk_id: null,
      rung: 1,
      opened_at: work.now,
      escalate_at: null,
      answered_at: null,
      answered_by: null,
      exercise: false,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 0n) return
  await notify(work, chance, { callId, rung: 1, personIds: need.personIds })
}
