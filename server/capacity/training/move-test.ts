import type { TestState } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove } from '../../commitment/index.ts'
import { getMeeting } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getTestInHand, recordTestMove, type TestMoment, testCycle, trainings } from './training-store.ts'

/**
 * Opens a test for the telephones in the room, or closes it. One at a time: the second is not open while the first is.
 *
 * @throws Problem move-not-allowed unless the training takes place (open) or was held
 */
export async function moveTest(
  work: Work,
  given: { readonly id: string; readonly moment: TestMoment; readonly to: TestState; readonly mover: Mover },
): Promise<void> {
  const test = await getTestInHand(work, given)
  permitMove(testCycle, { from: test.state, to: given.to }, given.mover)
  if (given.to === 'open') await refuseToOpen(work, given)
  await trainings(work)
    .updateTable('capacity.test')
    .set(
      given.to === 'open'
        ? { state: 'open', opened_at: test.opened_at ?? work.now, closed_at: null }
        : { state: 'closed', closed_at: work.now },
    )
    .where('id', '=', test.id)
    .execute()
  const act = given.to === 'open' ? 'opened' : 'closed'
  recordTestMove(work, test, {
    act,
    state: given.to,
    detail: { moment: given.moment, trainingId: given.id },
  })
}

async function refuseToOpen(
  work: Work,
  of: { readonly id: string; readonly moment: TestMoment },
): Promise<void> {
  const { state } = await getMeeting(work, of.id)
  if (state !== 'open' && state !== 'held') throw Problem.of('move-not-allowed', '/state', state)
  const other = await trainings(work)
    .selectFrom('capacity.test')
    .select('state')
    .where('training_id', '=', of.id)
    .where('moment', '!=', of.moment)
    .executeTakeFirst()
  // After the second test began, nobody can answer the first one as somebody who has not been taught.
  const isLate = of.moment === 'pre' ? other?.state !== 'waiting' : other?.state !== 'closed'
  if (isLate)
    throw Problem.of(
      'move-not-allowed',
      '/tests',
      of.moment === 'pre' ? 'after-the-second' : 'before-the-first',
    )
}
