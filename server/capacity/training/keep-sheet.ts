import { sql } from 'kysely'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getTestInHand, kitOf, recordTestMove, type TestMoment, trainings } from './training-store.ts'

/**
 * What was answered on paper is typed in. First attempts only; the trainer may correct what was typed, never what came
 * from a telephone.
 *
 * @throws Problem move-not-allowed for a test that never began; conflict for a sheet that is there already
 */
export async function notePaper(
  work: Work,
  given: {
    readonly id: string
    readonly moment: TestMoment
    readonly participantId: string
    readonly answers: readonly number[]
  },
  parts: { readonly chance: Chance },
): Promise<void> {
  const test = await getTestInHand(work, given)
  if (test.state === 'waiting') throw Problem.of('move-not-allowed', '/state', test.state)
  requireEveryAnswer((await kitOf(work, given.id)).questions.length, given.answers)
  await requireParticipant(work, given)
  const own = { answers: [...given.answers], sent_at: work.now, noted_by: personOf(work) }
  const corrected = await trainings(work)
    .updateTable('capacity.answer_sheet')
    .set(own)
    .where('test_id', '=', test.id)
    .where('participant_id', '=', given.participantId)
    .where('way', '=', 'paper')
    .executeTakeFirst()
  if (corrected.numUpdatedRows === 0n) {
    await trainings(work)
      .insertInto('capacity.answer_sheet')
      .values({
        id: parts.chance.uuid(),
        test_id: test.id,
        participant_id: given.participantId,
        way: 'paper',
        ...own,
      })
      .execute()
  }
  recordTestMove(work, test, {
    act: corrected.numUpdatedRows === 0n ? 'paper-noted' : 'paper-corrected',
    state: test.state,
    detail: { moment: given.moment },
  })
}

async function requireParticipant(
  work: Work,
  of: { readonly id: string; readonly participantId: string },
): Promise<void> {
  const found = await sql`
    select from parties.participant where id = ${of.participantId} and meeting_id = ${of.id}`.execute(work.tx)
  if (found.rows.length === 0) throw Problem.of('invalid-input', '/participantId', 'unknown-reference')
}

function requireEveryAnswer(questions: number, answers: readonly number[]): void {
  if (answers.length !== questions)
    throw Problem.of('invalid-input', '/answers', answers.length < questions ? 'too-few' : 'too-many')
}

export interface RoomSheet {
  readonly meeting: string
  readonly person: string
  readonly moment: TestMoment
  readonly answers: readonly number[]
}

/**
 * A participant sends the own sheet from a telephone, with two codes and no account. Sent again, after a connection that
 * was lost on the way back, the first one stands.
 *
 * @returns whether it was kept now
 * @throws Problem not-found when a code is not known; move-not-allowed when the test is not open
 */
export async function sendSheet(
  work: Work,
  given: RoomSheet & { readonly questions: number },
  parts: { readonly chance: Chance },
): Promise<boolean> {
  requireEveryAnswer(given.questions, given.answers)
  const { rows } = await sql<{ test_id: string; is_new: boolean }>`
    select test_id, is_new from capacity.send_sheet(${parts.chance.uuid()}, ${given.meeting}, ${given.person}, ${given.moment},
      ${[...given.answers]}::smallint[])`.execute(work.tx)
  const [sent] = rows
  if (!sent) throw Problem.of('move-not-allowed', '/moment', 'closed')
  if (sent.is_new)
    recordTestMove(
      work,
      { id: sent.test_id },
      { act: 'sheet-sent', state: 'open', detail: { moment: given.moment } },
    )
  return sent.is_new
}
