import type { TrainingState } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { getMeeting } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { refuseOpenTest } from './plan-training.ts'
import { getKeptTraining, recordTrainingMove, trainingCycle, trainings } from './training-store.ts'

/**
 * The record is complete: no sheet is added any more, and its report may be read. The project team may take it in hand again.
 *
 * @throws Problem move-not-allowed unless the training was held and no test is open
 */
export async function moveRecord(
  work: Work,
  given: { readonly id: string; readonly to: TrainingState; readonly mover: Mover },
): Promise<void> {
  const training = await getKeptTraining(work, given.id)
  permitMove(trainingCycle, { from: training.state, to: given.to }, given.mover)
  const isComplete = given.to === 'complete'
  if (isComplete) {
    const { state } = await getMeeting(work, given.id)
    if (state !== 'held') throw Problem.of('move-not-allowed', '/state', state)
    await refuseOpenTest(work, given.id)
  }
  await trainings(work)
    .updateTable('capacity.training')
    .set({
      state: given.to,
      completed_at: isComplete ? work.now : null,
      completed_by: isComplete ? personOf(work) : null,
    })
    .where('id', '=', given.id)
    .execute()
  recordTrainingMove(work, training, { act: isComplete ? 'completed' : 'taken-in-hand', state: given.to })
}
