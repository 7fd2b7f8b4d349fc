import { sql } from 'kysely'
import type { GroupGaps } from '../../../../vocabulary/wire/assessment.ts'
import type { Work } from '../../../platform/database/index.ts'
import { competencyCodes } from './gaps.ts'
import { sayCounts } from './say-counts.ts'

interface Row {
  readonly group_key: string
  readonly competency: string
  readonly standing: 'reached' | 'below' | 'notKnown'
  readonly people: number
}

/**
 * People of cohorts without an account, by institution or department, in rows of their own: what their programme teaches is
 * asked of them. They are known by name to those who keep their cohort and to nobody else, so small counts are hidden from
 * everybody.
 */
export async function memberGaps(
  work: Work,
  by: 'institution' | 'territory',
  names: ReadonlyMap<string, string>,
): Promise<GroupGaps[]> {
  const found = await sql<Row>`select * from capacity.member_counts(${by})`.execute(work.tx)
  return [...Map.groupBy(found.rows, ({ group_key }) => group_key)].map(([key, rows]) => ({
    key: `${key}/members`,
    name: names.get(key) ?? null,
    withoutAccount: true,
    gaps: competencyCodes.map((competency) => {
      const own = rows.filter((row) => row.competency === competency)
      const count = (standing: Row['standing']) => own.find((row) => row.standing === standing)?.people ?? 0
      const counts = { reached: count('reached'), below: count('below'), notKnown: count('notKnown') }
      return { competency, asked: own.length > 0, ...sayCounts(counts, true) }
    }),
  }))
}
