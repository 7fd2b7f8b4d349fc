import { type RawBuilder, sql } from 'kysely'
import { learnerGroupIds, learnerGroups, type Role } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'

/** Somebody whose competencies the asker may see, and what the asker may do about them. */
export interface LearnerRow {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly oneself: boolean
  readonly supervised: boolean
  readonly taught: boolean
}

/** The roles of which the framework asks something. */
export const learningRoles: readonly Role[] = learnerGroupIds.flatMap((group) => learnerGroups[group].roles)

/** Which group of the framework each role stands for, for the functions that count. */
export const groupsOfRoles: string = JSON.stringify(
  Object.fromEntries(
    learnerGroupIds.flatMap((group) => learnerGroups[group].roles.map((role) => [role, group])),
  ),
)

/** Those within the asker's reach, and the asker, by name. */
export async function readLearners(
  work: Work,
  wanted: {
    readonly where: RawBuilder<unknown>
    readonly grants: RawBuilder<unknown>
    readonly limit: number
  },
): Promise<LearnerRow[]> {
  const found = await sql<LearnerRow>`
    select p.id, p.display_name as name, l.roles, p.id = access.person_id() as oneself,
      p.id = any ((select capacity.people_within('supervisor'))::uuid[]) as supervised,
      p.id = any ((select capacity.people_within('trainer'))::uuid[]) as taught
    from (select l.person_id, array_agg(distinct l.role order by l.role) as roles
          from capacity.learners('supervisor', 'trainer') l where ${wanted.grants} group by l.person_id) l
    join parties.person p on p.id = l.person_id
    where ${wanted.where} order by p.display_name, p.id limit ${wanted.limit}`.execute(work.tx)
  return found.rows
}

/** One of them; nothing where the person is out of reach. */
export async function findLearner(work: Work, personId: string): Promise<LearnerRow | undefined> {
  const [found] = await readLearners(work, { where: sql`p.id = ${personId}`, grants: sql`true`, limit: 1 })
  return found
}
