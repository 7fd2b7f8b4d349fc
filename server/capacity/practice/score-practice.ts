import { type Kysely, sql } from 'kysely'
import { markRubric, measured, untold, weightedKappa } from '../../../deliberation/index.ts'
import type { KitSimulation } from '../../../vocabulary/wire/kit.ts'
import type { PracticeNote, PracticeView } from '../../../vocabulary/wire/practice.ts'
import type { Mover } from '../../commitment/index.ts'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptTraining, kitOf, recordTrainingMove, viewTraining } from '../training/index.ts'

interface ScoreTable {
  id: string
  training_id: string
  simulation: number
  participant_id: string | null
  team: string | null
  second: boolean
  scorer_id: string
  levels: number[]
  noted_at: Date
}

const scores = (work: Work): Kysely<{ 'capacity.practice_score': ScoreTable }> =>
  work.tx.withTables<{ 'capacity.practice_score': ScoreTable }>()

interface At {
  readonly id: string
  readonly number: number
}

/** @throws Problem not-found where the kit has no such simulation */
async function simulationOf(work: Work, { id, number }: At): Promise<KitSimulation> {
  const simulation = (await kitOf(work, id)).simulations[number - 1]
  if (!simulation) throw new Problem('not-found')
  return simulation
}

/**
 * What whoever watched saw of one participant or a team, criterion by criterion; sent again, by the same scorer, it is
 * corrected. The second scorer is somebody else.
 *
 * @throws Problem move-not-allowed once the record is complete; invalid-input; not-permitted for whoever does not teach there
 */
export async function scorePractice(
  work: Work,
  given: At & { readonly note: PracticeNote },
  parts: { readonly chance: Chance },
): Promise<void> {
  const { id, number, note } = given
  const training = await getKeptTraining(work, id)
  if (training.state === 'complete') throw Problem.of('move-not-allowed', '/state', training.state)
  const { criteria } = await simulationOf(work, given)
  if (note.levels.length !== criteria.length)
    throw Problem.of(
      'invalid-input',
      '/levels',
      note.levels.length < criteria.length ? 'too-few' : 'too-many',
    )
  await refuseSameScorer(work, given)
  const own = { levels: [...note.levels], noted_at: work.now, scorer_id: personOf(work) }
  const corrected = await sameSheet(work, given)
  if (corrected)
    await scores(work).updateTable('capacity.practice_score').set(own).where('id', '=', corrected).execute()
  else
    await scores(work)
      .insertInto('capacity.practice_score')
      .values({
        id: parts.chance.uuid(),
        training_id: id,
        simulation: number,
        participant_id: note.participantId,
        team: note.team,
        second: note.second,
        ...own,
      })
      .execute()
  recordTrainingMove(work, training, {
    act: 'practice-scored',
    state: training.state,
    detail: { simulation: number, second: note.second },
  })
}

async function sameSheet(
  work: Work,
  { id, number, note }: At & { readonly note: PracticeNote },
): Promise<string | null> {
  const found = await sql<{ id: string }>`
    select id from capacity.practice_score
    where training_id = ${id} and simulation = ${number} and second = ${note.second} and scorer_id = ${personOf(work)}
      and participant_id is not distinct from ${note.participantId}::uuid and team is not distinct from ${note.team}::text`.execute(
    work.tx,
  )
  return found.rows[0]?.id ?? null
}

/** Two sheets by one person agree with each other and say nothing. @throws Problem invalid-input */
async function refuseSameScorer(
  work: Work,
  { id, number, note }: At & { readonly note: PracticeNote },
): Promise<void> {
  if (note.participantId !== null) {
    const listed = await sql`
      select from parties.participant where id = ${note.participantId} and meeting_id = ${id}`.execute(
      work.tx,
    )
    if (listed.rows.length === 0) throw Problem.of('invalid-input', '/participantId', 'unknown-reference')
  }
  const other = await sql`
    select from capacity.practice_score
    where training_id = ${id} and simulation = ${number} and second <> ${note.second} and scorer_id = ${personOf(work)}
      and participant_id is not distinct from ${note.participantId}::uuid and team is not distinct from ${note.team}::text`.execute(
    work.tx,
  )
  if (other.rows.length > 0) throw Problem.of('invalid-input', '/second', 'same-person')
}

interface Scored {
  key: string
  participant_id: string | null
  name: string
  first: number[] | null
  second: number[] | null
}

/** Every participant and team with what was seen of them, for those who teach there. @throws Problem not-permitted */
export async function viewPractice(work: Work, at: At, mover: Mover): Promise<PracticeView> {
  const training = await viewTraining(work, at.id, mover)
  if (!training.teaches) throw new Problem('not-permitted')
  const simulation = await simulationOf(work, at)
  const { rows } = await sql<Scored>`
    select p.id as participant_id, p.name,
      max(s.levels) filter (where not s.second) as first, max(s.levels) filter (where s.second) as second
    from parties.participant p
    left join capacity.practice_score s
      on s.participant_id = p.id and s.training_id = p.meeting_id and s.simulation = ${at.number}
    where p.meeting_id = ${at.id} group by p.id, p.name
    union all
    select null, s.team, max(s.levels) filter (where not s.second), max(s.levels) filter (where s.second)
    from capacity.practice_score s
    where s.training_id = ${at.id} and s.simulation = ${at.number} and s.team is not null group by s.team
    order by 2, 1`.execute(work.tx)
  const both = rows.flatMap(({ first, second }) => (first && second ? [{ first, second }] : []))
  return {
    simulation,
    items: rows.map(({ participant_id, name, first, second }) => ({
      participantId: participant_id,
      name,
      first,
      second,
      passed: first && markRubric(simulation.criteria, first).passed,
    })),
    nextCursor: null,
    order: 'name',
    agreement: agreementOf(both),
    twice: both.length,
  }
}

/** Linear weighted kappa over every criterion that both scored. */
function agreementOf(
  both: readonly { readonly first: readonly number[]; readonly second: readonly number[] }[],
): PracticeView['agreement'] {
  const pairs = both.flatMap(({ first, second }) =>
    first.map((pre, at) => ({ pre: pre + 1, post: (second[at] ?? 0) + 1 })),
  )
  const kappa = weightedKappa(pairs, 'linear')
  return kappa.kind === 'measured' ? measured(kappa.value) : untold(kappa.reason)
}
