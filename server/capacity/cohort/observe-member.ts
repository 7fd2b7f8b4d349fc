import { sql } from 'kysely'
import { z } from 'zod'
import type { ObservationNote, ObservationRow } from '../../../vocabulary/wire/cohort.ts'
import { competencies, hasCode } from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptCohort, recordCohortMove } from './cohort-store.ts'
import { noteLevels } from './note-levels.ts'

/** So many days before it is due an observation is offered, and waits for the trainer. */
const noticeDays = 14
const keyShape = z.tuple([z.iso.date(), z.uuid()])

/** What is to be seen of each member after three and six months, by the day it is due. For those who keep the cohort. */
export async function listObservations(
  work: Work,
  query: { readonly id: string; readonly limit: number; readonly cursor?: string | undefined },
) {
  await getKeptCohort(work, query.id)
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<ObservationRow>`
    select o.id, m.id as "memberId", m.name, o.months, to_char(o.due_on, 'YYYY-MM-DD') as "dueOn", o.state,
      to_char(o.observed_on, 'YYYY-MM-DD') as "observedOn",
      case when capacity.teaches_cohort(m.cohort_id) then o.levels else '[]' end as levels,
      case when capacity.teaches_cohort(m.cohort_id) then o.words else '' end as words,
      o.state = 'due' and capacity.teaches_cohort(m.cohort_id)
        and o.due_on <= (access.moment() at time zone 'UTC')::date + ${noticeDays}::integer as "mayObserve"
    from capacity.observation o join capacity.cohort_member m on m.id = o.member_id
    where m.cohort_id = ${query.id}
      ${after ? sql`and (o.due_on, o.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by o.due_on, o.id limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.dueOn, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'by-day-due' }
}

interface Due {
  cohort_id: string
  person_id: string | null
  title: string
  state: ObservationRow['state']
}

/**
 * What was seen of a member at work, or that the person could not be reached.
 *
 * @throws Problem not-found, already-decided, invalid-input for a day to come or a code that is not known
 */
export async function observeMember(
  work: Work,
  given: { readonly id: string; readonly note: ObservationNote },
  parts: { readonly chance: Chance },
): Promise<void> {
  const { id, note } = given
  const found = await sql<Due>`
    select m.cohort_id, m.person_id, o.state, c.title from capacity.observation o
    join capacity.cohort_member m on m.id = o.member_id join capacity.cohort c on c.id = m.cohort_id where o.id = ${id} for update of o`.execute(
    work.tx,
  )
  const [due] = found.rows
  if (!due) throw new Problem('not-found')
  if (due.state !== 'due') throw new Problem('already-decided')
  const levels = note.levels ?? []
  const unknown = levels.findIndex(({ competency }) => !hasCode(competencies, competency))
  if (unknown >= 0) throw Problem.of('invalid-input', `/levels/${unknown}/competency`, 'unknown-code')
  if (note.on > work.now.toISOString().slice(0, 10)) throw Problem.of('invalid-input', '/on', 'in-the-future')
  const state = note.levels === null ? 'not-reached' : 'done'
  await sql`
    update capacity.observation
    set state = ${state}, observed_on = ${note.on}, observer_id = ${personOf(work)}, words = ${note.words},
        levels = ${JSON.stringify(levels)}::jsonb
    where id = ${id}`.execute(work.tx)
  if (due.person_id !== null && levels.length > 0)
    await noteLevels(
      work,
      {
        personId: due.person_id,
        way: 'observation',
        on: note.on,
        levels,
        basis: due.title,
        source: { kind: 'observation', id },
      },
      parts,
    )
  recordCohortMove(work, { id: due.cohort_id }, { act: 'member-observed', state: 'finished' })
}
