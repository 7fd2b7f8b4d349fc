import { sql } from 'kysely'
import { type ExerciseEnding, exerciseEndingOf } from '../../../vocabulary/words/index.ts'
import type { Event } from '../../parties/audit/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { changeAssessment, changeSituation, type SituationRecord, situations } from './situation-store.ts'

/** When a drill ends, the situations that it made close with it, and what was being assessed in them is given up. */
export async function endExerciseSituations(work: Work, event: Event): Promise<void> {
  const ending = exerciseEndingOf(event.detail)
  const open = await situations(work)
    .selectFrom('warning.situation')
    .selectAll()
    .where('drill_id', '=', event.subjectId)
    .where('exercise', '=', true)
    .where('state', '<>', 'closed')
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const situation of open) {
    await giveUpAssessment(work, situation, ending)
    await changeSituation(work, situation.id, {
      state: 'closed',
      state_since: work.now,
      closed_outcome: ending,
      assessment_due_at: null,
      resumes_as: null,
    })
    recordMove(work, {
      kind: 'situation.closed',
      subjectKind: 'situation',
      subjectId: situation.id,
      state: 'closed',
      detail: {
        outcome: ending,
        territoryId: situation.territory_id,
        compartment: situation.compartment,
        exercise: true,
      },
    })
  }
}

async function giveUpAssessment(
  work: Work,
  situation: SituationRecord,
  ending: ExerciseEnding,
): Promise<void> {
  const inHand = await sql<{ id: string }>`
    select id from warning.assessment
    where situation_id = ${situation.id} and state in ('draft', 'in-peer-review', 'returned') for update`.execute(
    work.tx,
  )
  for (const { id } of inHand.rows) {
    await changeAssessment(work, id, { state: 'abandoned' })
    recordMove(work, {
      kind: 'assessment.abandoned',
      subjectKind: 'assessment',
      subjectId: id,
      state: 'abandoned',
      detail: { situationId: situation.id, reason: ending, compartment: situation.compartment },
    })
  }
}
