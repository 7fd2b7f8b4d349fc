import { sql } from 'kysely'
import { z } from 'zod'
import type { PersonGaps, PersonGapsView, personGapsQuery } from '../../../../vocabulary/wire/assessment.ts'
import type { FrameworkContent } from '../../../../vocabulary/wire/framework.ts'
import { learnerGroupIds, learnerGroups, learnerGroupsOf } from '../../../../vocabulary/words/index.ts'
import { isWithin } from '../../../parties/place/index.ts'
import { hasPart, type Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { frameworkInForce } from '../framework-store.ts'
import { gapsWith } from './gaps.ts'
import { findLearner, type LearnerRow, learningRoles, readLearners } from './learners.ts'
import { type StandingLevels, standingLevels } from './standing-levels.ts'

const keyShape = z.tuple([z.string().max(120), z.uuid()])

/** People × competencies, by name: those whom the asker trains or supervises, and the asker. */
export async function listPersonGaps(work: Work, query: z.output<typeof personGapsQuery>) {
  const after = decodeCursor(query.cursor, keyShape)
  const group = learnerGroupIds.find((one) => one === query.group)
  if (query.group !== undefined && group === undefined)
    throw Problem.of('invalid-input', '/group', 'unknown-code')
  const roles: readonly string[] = group ? learnerGroups[group].roles : learningRoles
  const { content } = await frameworkInForce(work)
  const rows = await readLearners(work, {
    grants: sql`l.role = any (${roles}::text[]) and ${isWithin('l.place_id', query.territory)}
      and (${query.organization ?? null}::uuid is null or l.organization_id = ${query.organization ?? null})`,
    where: sql`${hasPart(['p.display_name'], query.search)}
      ${after ? sql`and (p.display_name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, ({ name, id }) => [name, id])
  const standing = await standingLevels(
    work,
    page.items.map(({ id }) => id),
  )
  return {
    items: page.items.map((learner) => toGaps(content, learner, standing)),
    nextCursor: page.nextCursor,
    order: 'name',
  }
}

/** Every competency of one person. @throws Problem not-found for somebody out of reach */
export async function viewPersonGaps(work: Work, personId: string): Promise<PersonGapsView> {
  const learner = await findLearner(work, personId)
  if (!learner) throw new Problem('not-found')
  const { id, version, content } = await frameworkInForce(work)
  return { ...toGaps(content, learner, await standingLevels(work, [personId])), version, frameworkId: id }
}

const toGaps = (content: FrameworkContent, learner: LearnerRow, standing: StandingLevels): PersonGaps => ({
  person: { id: learner.id, name: learner.name },
  groups: [...learnerGroupsOf(learner.roles)],
  gaps: gapsWith(content, learner, standing),
  maySupervise: learner.supervised && !learner.oneself,
  mayObserve: learner.taught && !learner.oneself,
  mayPlan: learner.supervised || learner.taught || learner.oneself,
})
