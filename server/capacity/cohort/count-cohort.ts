import type { CohortRow } from '../../../vocabulary/wire/cohort.ts'

/** So many members who came equally far. */
export interface Counted {
  readonly state: 'invited' | 'finished' | 'dropped'
  readonly drop_reason: string | null
  readonly came: boolean
  readonly pre: boolean
  readonly post: boolean
  readonly passed: boolean
  readonly members: number
}

type Counts = NonNullable<CohortRow['counts']>

/** How many came how far: everybody who was invited stays in the first figure, whatever became of them. */
export function countCohort(groups: readonly Counted[]): Counts {
  const count = (belongs: (group: Counted) => boolean) =>
    groups.filter(belongs).reduce((sum, { members }) => sum + members, 0)
  const reasons = new Map<string, number>()
  for (const { drop_reason, members } of groups)
    if (drop_reason !== null) reasons.set(drop_reason, (reasons.get(drop_reason) ?? 0) + members)
  return {
    invited: count(() => true),
    came: count(({ came }) => came),
    answeredBefore: count(({ pre }) => pre),
    answeredAfter: count(({ post }) => post),
    finished: count(({ state }) => state === 'finished'),
    passed: count(({ passed }) => passed),
    dropped: count(({ state }) => state === 'dropped'),
    dropReasons: [...reasons].map(([reason, members]) => ({ reason, members })) as Counts['dropReasons'],
    open: count(({ state }) => state === 'invited'),
  }
}
