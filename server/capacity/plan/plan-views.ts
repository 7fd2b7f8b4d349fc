import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { PlanRow, planQuery } from '../../../vocabulary/wire/assessment.ts'
import { personOf } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { standingLevels } from '../framework/index.ts'
import { kitsTeaching } from '../kit/index.ts'

type Row = Omit<PlanRow, 'level' | 'kits' | 'stateSince'> & { stateSince: Date }
type Query = z.output<typeof planQuery>

const keyShape = z.tuple([z.iso.date(), z.uuid()])

function which(view: Query['view'], me: string): RawBuilder<unknown> {
  if (view === 'open') return sql`i.state = 'planned'`
  if (view === 'mine') return sql`i.person_id = ${me}`
  if (view === 'owned') return sql`i.owner_id = ${me} and i.state = 'planned'`
  if (view === 'ended') return sql`i.state <> 'planned'`
  return sql`true`
}

/** What is planned for oneself, for those whom one trains or supervises, and what one sees to; what is due first comes first. */
export async function listPlans(work: Work, query: Query) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<Row>`
    select i.id, json_build_object('id', i.person_id, 'name', p.display_name) as person, i.competency,
      i.from_level as "fromLevel", i.to_level as "toLevel", to_char(i.due_on, 'YYYY-MM-DD') as "dueOn",
      i.state = 'planned' and i.due_on < (access.moment() at time zone 'UTC')::date as "isLate",
      json_build_object('id', i.owner_id, 'name', o.display_name) as owner, i.note, i.state, i.state_since as "stateSince",
      i.drop_words as "dropWords",
      i.state = 'planned' and (i.made_by = access.person_id()
        or i.person_id = any ((select capacity.people_within('supervisor', 'trainer'))::uuid[])) as "mayDrop"
    from capacity.plan_item i join parties.person p on p.id = i.person_id join parties.person o on o.id = i.owner_id
    where ${which(query.view, personOf(work))}
      and (${query.person ?? null}::uuid is null or i.person_id = ${query.person ?? null})
      ${after ? sql`and (i.due_on, i.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by i.due_on, i.id limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, ({ dueOn, id }) => [dueOn, id])
  return { items: await withProgress(work, page.items), nextCursor: page.nextCursor, order: 'due-first' }
}

/** Each with the level that is known today, and with what teaches it. */
async function withProgress(work: Work, rows: readonly Row[]): Promise<PlanRow[]> {
  const teaching = await kitsTeaching(work)
  const standing = await standingLevels(work, [...new Set(rows.map(({ person }) => person.id))])
  return rows.map((row) => ({
    ...row,
    stateSince: row.stateSince.toISOString(),
    level: standing.of(row.person.id, row.competency).level,
    kits: teaching(row.competency),
  }))
}
