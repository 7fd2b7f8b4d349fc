import { sql } from 'kysely'
import { markRubric } from '../../../deliberation/index.ts'
import type { CompetencyLevel, KitSimulation } from '../../../vocabulary/wire/kit.ts'
import type { Work } from '../../platform/database/index.ts'

interface Score {
  person_id: string
  levels: number[]
  simulation: KitSimulation
  teaches: CompetencyLevel[]
}

/** Whoever has an account and passed a simulation was seen to reach what the programme teaches of its competencies. */
export async function seenInPractice(
  work: Work,
  cohortId: string,
): Promise<readonly { readonly personId: string; readonly levels: readonly CompetencyLevel[] }[]> {
  const found = await sql<Score>`
    select m.person_id, s.levels, k.teaches, k.content -> 'simulations' -> (s.simulation - 1) as simulation
    from capacity.cohort_member m
    join capacity.cohort_seat p on p.member_id = m.id
    join capacity.practice_score s on s.participant_id = p.participant_id and not s.second
    join capacity.training t on t.id = s.training_id
    join capacity.kit_version k on k.id = t.kit_version_id
    where m.cohort_id = ${cohortId} and m.person_id is not null
    order by m.id, s.noted_at, s.id`.execute(work.tx)
  return found.rows
    .filter(({ simulation, levels }) => markRubric(simulation.criteria, levels).passed)
    .map(({ person_id, simulation, teaches }) => {
      const shown = new Set(simulation.criteria.map(({ competency }) => competency))
      return { personId: person_id, levels: teaches.filter(({ competency }) => shown.has(competency)) }
    })
}
