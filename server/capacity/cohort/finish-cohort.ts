import { sql } from 'kysely'
import { markSheet } from '../../../deliberation/index.ts'
import type { CompetencyLevel, KitQuestion } from '../../../vocabulary/wire/kit.ts'
import { type CohortState, monthsAfter } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type CohortRecord, cohortCycle, cohorts, getKeptCohort, recordCohortMove } from './cohort-store.ts'
import { noteLevels } from './note-levels.ts'
import { seenInPractice } from './seen-in-practice.ts'

/** After so many months somebody looks at what is left of it. */
const observedAfter = [3, 6] as const

/**
 * A cohort begins, or is finished: then it is settled who finished and who passed, by the last test; what was learnt by
 * whoever has an account counts for what they may do; and the days of the two observations are set.
 *
 * @throws Problem move-not-allowed while a training of it is in hand, or where it has none; not-permitted
 */
export async function moveCohort(
  work: Work,
  given: { readonly id: string; readonly to: CohortState; readonly mover: Mover },
  parts: { readonly chance: Chance },
): Promise<void> {
  const cohort = await getKeptCohort(work, given.id)
  permitMove(cohortCycle, { from: cohort.state, to: given.to }, given.mover)
  const finishes = given.to === 'finished'
  if (finishes) await settle(work, cohort, parts)
  await cohorts(work)
    .updateTable('capacity.cohort')
    .set({
      state: given.to,
      finished_on: finishes ? today(work) : null,
      finished_by: finishes ? personOf(work) : null,
    })
    .where('id', '=', cohort.id)
    .execute()
  recordCohortMove(work, cohort, { act: finishes ? 'finished' : 'begun', state: given.to })
}

const today = (work: Work): string => work.now.toISOString().slice(0, 10)

interface LastSheet {
  member_id: string
  person_id: string | null
  answers: number[]
}

async function settle(work: Work, cohort: CohortRecord, parts: { readonly chance: Chance }): Promise<void> {
  await requireComplete(work, cohort.id)
  const { questions, teaches } = await programmeOf(work, cohort.kit_version_id)
  const shown = {
    on: today(work),
    basis: cohort.title,
    source: { kind: 'cohort', id: cohort.id },
  }
  for (const sheet of await lastSheets(work, cohort.id)) {
    const { passed } = markSheet(questions, sheet.answers)
    await cohorts(work)
      .updateTable('capacity.cohort_member')
      .set({ state: 'finished', passed })
      .where('id', '=', sheet.member_id)
      .execute()
    for (const months of observedAfter) await makeDue(work, { memberId: sheet.member_id, months }, parts)
    if (passed && sheet.person_id !== null)
      await noteLevels(work, { ...shown, personId: sheet.person_id, way: 'test', levels: teaches }, parts)
  }
  for (const one of await seenInPractice(work, cohort.id))
    await noteLevels(work, { ...shown, ...one, way: 'observation' }, parts)
}

async function requireComplete(work: Work, cohortId: string): Promise<void> {
  const found = await sql<{ held: number; in_hand: number }>`
    select (count(*) filter (where t.state = 'complete'))::integer as held,
      (count(*) filter (where t.state <> 'complete' and m.state <> 'cancelled'))::integer as in_hand
    from capacity.cohort_training c join capacity.training t on t.id = c.training_id
    join parties.meeting m on m.id = t.id where c.cohort_id = ${cohortId}`.execute(work.tx)
  const { held, in_hand } = found.rows[0] ?? { held: 0, in_hand: 0 }
  if (in_hand > 0) throw Problem.of('move-not-allowed', '/trainings', 'in-hand')
  if (held === 0) throw Problem.of('move-not-allowed', '/trainings', 'none')
}

interface Programme {
  readonly questions: readonly KitQuestion[]
  readonly teaches: readonly CompetencyLevel[]
}

async function programmeOf(work: Work, kitVersionId: string): Promise<Programme> {
  const found = await sql<Programme>`
    select content -> 'questions' as questions, teaches from capacity.kit_version where id = ${kitVersionId}`.execute(
    work.tx,
  )
  return found.rows[0] ?? { questions: [], teaches: [] }
}

/** The last answers of everybody who is still in; who never took the second test did not finish. */
async function lastSheets(work: Work, cohortId: string): Promise<readonly LastSheet[]> {
  const found = await sql<LastSheet>`
    select distinct on (m.id) m.id as member_id, m.person_id, s.answers
    from capacity.cohort_member m
    join capacity.cohort_seat p on p.member_id = m.id
    join capacity.answer_sheet s on s.participant_id = p.participant_id
    join capacity.test e on e.id = s.test_id and e.moment = 'post'
    join parties.meeting g on g.id = e.training_id
    where m.cohort_id = ${cohortId} and m.state = 'invited'
    order by m.id, g.starts_at desc, s.id`.execute(work.tx)
  return found.rows
}

async function makeDue(
  work: Work,
  of: { readonly memberId: string; readonly months: 3 | 6 },
  { chance }: { readonly chance: Chance },
): Promise<void> {
  await sql`
    insert into capacity.observation (id, member_id, months, due_on, state)
    values (${chance.uuid()}, ${of.memberId}, ${of.months}, ${monthsAfter(today(work), of.months)}, 'due')`.execute(
    work.tx,
  )
}
