import { sql } from 'kysely'
import { leastReactions, type ReactionResults } from '../../../vocabulary/wire/practice.ts'
import { reactionQuestions } from '../../../vocabulary/words/index.ts'
import type { CheckInLimit } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptTraining, recordTrainingMove } from '../training/index.ts'

/**
 * Whoever is in the room says what they think of the training, with the code on the wall and nothing else: nobody can be
 * found by it, and there are no more forms than people who came.
 *
 * @throws Problem not-found when the code is not known, nothing is asked now, or everybody has answered, one like the other
 */
export async function sendReaction(
  work: Work,
  given: { readonly meeting: string; readonly answers: readonly number[] },
  parts: { readonly chance: Chance; readonly limit: CheckInLimit },
): Promise<void> {
  if (!parts.limit.permits(given.meeting)) throw new Problem('too-many-attempts')
  const { rows } = await sql<{ id: string | null }>`
    select capacity.send_reaction(${parts.chance.uuid()}, ${given.meeting}, ${[...given.answers]}::smallint[]) as id`.execute(
    work.tx,
  )
  const id = rows[0]?.id ?? null
  if (id === null) {
    parts.limit.countWrong(given.meeting)
    throw new Problem('not-found')
  }
  recordTrainingMove(work, { id }, { act: 'reaction-kept', state: 'in-hand', detail: { way: 'telephone' } })
}

/** A form that was filled in on paper is typed in. @throws Problem move-not-allowed; too-many of them */
export async function noteReaction(
  work: Work,
  given: { readonly id: string; readonly answers: readonly number[] },
  parts: { readonly chance: Chance },
): Promise<void> {
  const training = await getKeptTraining(work, given.id)
  if (training.state === 'complete') throw Problem.of('move-not-allowed', '/state', training.state)
  const { rows } = await sql<{ has_room: boolean }>`
    select capacity.has_room_for_reaction(${given.id}) as has_room`.execute(work.tx)
  if (rows[0]?.has_room !== true) throw Problem.of('invalid-input', '/answers', 'too-many')
  await sql`
    insert into capacity.reaction (id, training_id, way, answers)
    values (${parts.chance.uuid()}, ${given.id}, 'paper', ${[...given.answers]}::smallint[])`.execute(work.tx)
  recordTrainingMove(work, training, {
    act: 'reaction-kept',
    state: training.state,
    detail: { way: 'paper' },
  })
}

/** What was said, counted by question. Nothing of fewer than five forms, and of no question that fewer than five answered. */
export async function viewReactions(work: Work, id: string): Promise<ReactionResults> {
  const { rows } = await sql<{ answers: number[] }>`
    select answers from capacity.reactions_of(${id})`.execute(work.tx)
  return {
    forms: rows.length,
    questions:
      rows.length < leastReactions
        ? null
        : reactionQuestions.map((question, at) => {
            const given = rows.map(({ answers }) => answers[at] ?? 0).filter((answer) => answer > 0)
            return {
              question,
              counts:
                given.length < leastReactions
                  ? null
                  : [1, 2, 3, 4].map((level) => given.filter((answer) => answer === level).length),
            }
          }),
  }
}
