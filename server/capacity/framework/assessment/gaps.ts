import type { CompetencyGap } from '../../../../vocabulary/wire/assessment.ts'
import type { FrameworkContent } from '../../../../vocabulary/wire/framework.ts'
import {
  type Competency,
  competencies,
  learnerGroupOf,
  learnerGroupsOf,
  type Role,
} from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { frameworkInForce } from '../framework-store.ts'
import { findLearner } from './learners.ts'
import { type StandingLevel, type StandingLevels, standingLevels } from './standing-levels.ts'

export const competencyCodes: readonly Competency[] = competencies.entries.map(({ code }) => code)

/** What the framework in force asks of whoever holds a role; null where it asks nothing of that role. */
export async function requiredLevels(
  work: Work,
  role: Role,
): Promise<Readonly<Record<Competency, number>> | null> {
  if (learnerGroupOf(role) === null) return null
  const { content } = await frameworkInForce(work)
  return Object.fromEntries(
    competencyCodes.map((code) => [code, requiredOf(content, code, [role])]),
  ) as Record<Competency, number>
}

/** The highest level that one of these roles needs; 0 where none is asked. */
export function requiredOf(content: FrameworkContent, competency: string, roles: readonly string[]): number {
  const required = content[competency]?.required
  if (!required) return 0
  return Math.max(0, ...learnerGroupsOf(roles).map((group) => required[group]))
}

/** What is asked beside what is known. Who was never judged is not known, and never at level 0. */
function gapOf(competency: string, required: number, standing: StandingLevel): CompetencyGap {
  const { level, byOneself } = standing
  const gap = { competency, required, level, byOneself }
  if (required === 0) return { ...gap, state: 'not-asked', missing: null }
  if (level.kind === 'not-known') return { ...gap, state: 'not-known', missing: null }
  if (level.level >= required) return { ...gap, state: 'reached', missing: null }
  return { ...gap, state: 'below', missing: required - level.level }
}

export const gapsWith = (
  content: FrameworkContent,
  { id, roles }: { readonly id: string; readonly roles: readonly string[] },
  standing: StandingLevels,
): CompetencyGap[] =>
  competencyCodes.map((code) => gapOf(code, requiredOf(content, code, roles), standing.of(id, code)))

/** Every competency of one person, by the framework in force; empty of levels where the asker may not see them. */
export async function gapsOf(work: Work, personId: string): Promise<CompetencyGap[]> {
  const { content } = await frameworkInForce(work)
  const roles = (await findLearner(work, personId))?.roles ?? []
  return gapsWith(content, { id: personId, roles }, await standingLevels(work, [personId]))
}
