import { sql } from 'kysely'
import { z } from 'zod'
import type { GroupGaps, groupGapsQuery } from '../../../../vocabulary/wire/assessment.ts'
import type { FrameworkContent } from '../../../../vocabulary/wire/framework.ts'
import { learnerGroupIds } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { frameworkInForce } from '../framework-store.ts'
import { competencyCodes, requiredOf } from './gaps.ts'
import { groupsOfRoles } from './learners.ts'
import { memberGaps } from './member-gaps.ts'
import { sayCounts } from './say-counts.ts'

type Axis = 'role' | 'institution' | 'territory'
interface Counted {
  readonly group_key: string
  readonly roles: readonly string[]
  readonly competency: string
  readonly level: number | null
  readonly people: number
}
const parts = ['reached', 'below', 'notKnown'] as const
type Part = (typeof parts)[number]
type Counts = Record<Part, number>

const keyShape = z.tuple([z.string().max(200), z.string().max(60)])

/**
 * Groups × competencies: how many reached what their roles need, how many are below, of how many it is not known. There is
 * no total beside them, and small counts are hidden unless the asker may see the people themselves. By institution and
 * department, whoever is in a cohort without an account is counted in rows beside them.
 */
export async function listGroupGaps(
  work: Work,
  query: z.output<typeof groupGapsQuery>,
  { gated }: { readonly gated: boolean },
) {
  const { content } = await frameworkInForce(work)
  const found = await sql<Counted>`
    select * from capacity.level_counts(${query.by}, ${groupsOfRoles}::jsonb, ${competencyCodes}::text[])`.execute(
    work.tx,
  )
  const names = await namesOf(work, query.by)
  const ofAccounts = [...Map.groupBy(found.rows, ({ group_key }) => group_key)].map(([key, rows]) => ({
    key,
    name: names.get(key) ?? null,
    withoutAccount: false,
    gaps: countGaps(content, rows, gated),
  }))
  const others = query.by === 'role' ? [] : await memberGaps(work, query.by, names)
  const groups = [...ofAccounts, ...others].sort((a, b) => compare(orderOf(a), orderOf(b)))
  const after = decodeCursor(query.cursor, keyShape)
  const rest = after ? groups.filter((group) => compare(orderOf(group), after) > 0) : groups
  const page = pageOf(rest.slice(0, query.limit + 1), query.limit, orderOf)
  return {
    items: [...page.items],
    nextCursor: page.nextCursor,
    order: query.by === 'role' ? 'framework' : 'name',
    gated,
  }
}

/** Groups of the framework in its order, everything else by name. */
function orderOf({ key, name }: Pick<GroupGaps, 'key' | 'name'>): [string, string] {
  return [name ?? String((learnerGroupIds as readonly string[]).indexOf(key)).padStart(3, '0'), key]
}
const compare = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] === b[0] ? (a[1] < b[1] ? -1 : Number(a[1] > b[1])) : a[0] < b[0] ? -1 : 1

function countGaps(content: FrameworkContent, rows: readonly Counted[], gated: boolean): GroupGaps['gaps'] {
  return competencyCodes.map((competency) => {
    const counts: Counts = { reached: 0, below: 0, notKnown: 0 }
    let asked = false
    for (const row of rows) {
      if (row.competency !== competency) continue
      const required = requiredOf(content, competency, row.roles)
      if (required === 0) continue
      asked = true
      counts[partOf(row.level, required)] += row.people
    }
    return { competency, asked, ...sayCounts(counts, gated) }
  })
}

const partOf = (level: number | null, required: number): Part =>
  level === null ? 'notKnown' : level >= required ? 'reached' : 'below'

/** What institutions and departments are called; groups of the framework have words of their own. */
export async function namesOf(work: Work, by: Axis): Promise<ReadonlyMap<string, string>> {
  if (by === 'role') return new Map()
  const found = await sql<{ key: string; name: string }>`
    select ${by === 'institution' ? sql`id::text as key, name from parties.organization` : sql`id as key, name from parties.place where level <= 1`}`.execute(
    work.tx,
  )
  return new Map(found.rows.map(({ key, name }) => [key, name]))
}
