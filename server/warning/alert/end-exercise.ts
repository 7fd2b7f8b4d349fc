import { sql } from 'kysely'
import { type ExerciseEnding, exerciseEndingOf, isLiveAlert } from '../../../vocabulary/words/index.ts'
import { commitmentsOf, withdrawCommitments } from '../../commitment/index.ts'
import type { Event } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { isBeingWritten } from './alert.ts'
import { type AlertRecord, asIssued, changeAlert, recordAlertMove } from './alert-store.ts'
import { tellRecipients } from './tell-recipients.ts'

/**
 * When a drill ends, its alerts end with it: those in force are lifted, and whoever received them hears so; those that
 * were being written are given up. What was still asked for is withdrawn; what was done and verified stays as it was.
 */
export async function endExerciseAlerts(
  work: Work,
  event: Event,
  parts: { readonly chance: Chance },
): Promise<void> {
  const found = await sql<AlertRecord>`
    select a.* from warning.alert a join warning.situation s on s.id = a.situation_id
    where s.drill_id = ${event.subjectId}::uuid and a.exercise order by a.id for update of a`.execute(work.tx)
  const ending = exerciseEndingOf(event.detail)
  for (const alert of found.rows) {
    if (isLiveAlert(alert.state)) await lift(work, alert, { ...parts, ending })
    else if (isBeingWritten(alert.state) || alert.state === 'awaiting-signature')
      await abandon(work, alert, ending)
  }
}

async function lift(
  work: Work,
  alert: AlertRecord,
  parts: { readonly chance: Chance; readonly ending: ExerciseEnding },
): Promise<void> {
  const { ending } = parts
  await changeAlert(work, alert.id, { state: 'lifted', state_since: work.now, ended_at: work.now })
  recordAlertMove(work, alert, { act: 'lifted', state: 'lifted', detail: { reason: ending } })
  await withdrawOwed(work, alert.id)
  await tellRecipients(work, asIssued(alert), {
    chance: parts.chance,
    notice: { kind: 'lifted', reason: ending },
  })
}

async function abandon(work: Work, alert: AlertRecord, ending: ExerciseEnding): Promise<void> {
  await withdrawOwed(work, alert.id)
  await changeAlert(work, alert.id, { state: 'abandoned', state_since: work.now, ended_at: work.now })
  recordAlertMove(work, alert, { act: 'abandoned', state: 'abandoned', detail: { reason: ending } })
}

async function withdrawOwed(work: Work, alertId: string): Promise<void> {
  const origin = { kind: 'alert' as const, id: alertId }
  if ((await commitmentsOf(work, origin)).length > 0) await withdrawCommitments(work, origin)
}
