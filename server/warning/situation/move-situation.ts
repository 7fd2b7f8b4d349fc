import {
  closingOutcomes,
  hasCode,
  missedClockReasons,
  reopenReasons,
} from '../../../vocabulary/words/index.ts'
import { isOffered, requireCode } from '../../parties/catalogue/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { SignalTables } from '../signal/index.ts'
import { permitSituationMove, type SituationMover } from './permit-situation-move.ts'
import {
  changeSituation,
  getSituation,
  type SituationRecord,
  type SituationTables,
  situations,
} from './situation-store.ts'

export interface SituationMove {
  readonly situationId: string
  readonly to: 'open' | 'monitored' | 'referral-only' | 'mitigated' | 'persists' | 'materialised' | 'closed'
  readonly reason?: string | undefined
  readonly outcome?: string | undefined
}

/**
 * Brings a situation on. Closing needs an outcome, and an answer to everybody who reported; a closed one opens again
 * with a reason, and is due for assessment once more.
 */
export async function moveSituation(
  work: Work,
  move: SituationMove,
  parts: { readonly mover: SituationMover },
): Promise<void> {
  const situation = await getSituation(work, move.situationId)
  if (situation.drill_id !== null && situation.state === 'closed') throw new Problem('situation-closed')
  permitSituationMove(situation.state, move.to, parts.mover)
  // An assessment in hand is given up by its own move, which carries the situation along.
  if (situation.state === 'under-assessment') throw Problem.of('move-not-allowed', '/to', situation.state)
  if (move.to === 'closed') await refuseUnfinished(work, situation, move)
  if (move.to === 'open' && !(await isOffered(work, reopenReasons, move.reason ?? '')))
    throw Problem.of('reason-required', '/reason', 'unknown-code')
  await changeSituation(work, situation.id, {
    state: move.to,
    state_since: work.now,
    closed_outcome: move.to === 'closed' ? (move.outcome ?? null) : null,
    ...(move.to === 'closed' ? { assessment_due_at: null } : {}),
    ...(move.to === 'open'
      ? {
          assessment_due_at: await dueIn(work, situation.territory_id, {
            step: 'assessment',
            urgency: urgencyOf(situation),
          }),
        }
      : {}),
  })
  recordMove(work, {
    kind: situation.state === 'closed' ? 'situation.reopened' : `situation.${move.to}`,
    subjectKind: 'situation',
    subjectId: situation.id,
    state: move.to,
    detail: {
      ...(move.reason === undefined ? {} : { reason: move.reason }),
      ...(move.outcome === undefined ? {} : { outcome: move.outcome }),
      territoryId: situation.territory_id,
      compartment: situation.compartment,
    },
  })
}

export const urgencyOf = (situation: Pick<SituationRecord, 'urgent'>) =>
  situation.urgent ? 'urgent' : 'normal'

async function refuseUnfinished(work: Work, situation: SituationRecord, move: SituationMove): Promise<void> {
  if (!hasCode(closingOutcomes, move.outcome ?? ''))
    throw Problem.of('outcome-and-feedback-required', '/outcome', 'unknown-code')
  const waiting = await work.tx
    .withTables<SituationTables & SignalTables>()
    .selectFrom('warning.situation_signal as l')
    .innerJoin('warning.signal as s', 's.id', 'l.signal_id')
    .select('s.id')
    .where('l.situation_id', '=', situation.id)
    .where('l.unlinked_at', 'is', null)
    .where('s.feedback_code', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (waiting) throw Problem.of('outcome-and-feedback-required', '/linkedSignals', 'feedback-missing')
}

/** Why an assessment came late: the programme learns from these reasons. */
export async function explainLateAssessment(
  work: Work,
  missed: { readonly situationId: string; readonly reason: string },
  parts: { readonly chance: Chance },
): Promise<void> {
  const situation = await getSituation(work, missed.situationId)
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  await requireCode(work, missedClockReasons, { code: missed.reason, at: '/reason' })
  const due = situation.assessment_due_at
  if (due === null || due >= work.now) throw Problem.of('move-not-allowed', '/reason', 'clock-not-missed')
  await situations(work)
    .insertInto('warning.situation_clock_reason')
    .values({
      id: parts.chance.uuid(),
      situation_id: situation.id,
      due_at: due,
      reason: missed.reason,
      given_by: work.actor.personId,
      given_at: work.now,
    })
    .execute()
  recordMove(work, {
    kind: 'situation.clock-explained',
    subjectKind: 'situation',
    subjectId: situation.id,
    state: situation.state,
    detail: { step: 'assessment', reason: missed.reason, compartment: situation.compartment },
  })
}
