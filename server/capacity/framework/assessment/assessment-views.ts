import { sql } from 'kysely'
import { z } from 'zod'
import type { AssessmentRow, assessmentQuery } from '../../../../vocabulary/wire/assessment.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'

type Row = Omit<AssessmentRow, 'notedAt'> & { notedAt: Date; ordinal: number }
const keyShape = z.tuple([z.number().int()])

/** Judgements of oneself and of those within reach, the newest first; the database decides which. */
export async function listAssessments(work: Work, query: z.output<typeof assessmentQuery>) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<Row>`
    select a.id,
      case when a.person_id is not null then json_build_object('id', a.person_id, 'name', p.display_name) end as person,
      a.participant_id as "participantId", a.competency, a.level, a.way, to_char(a.assessed_on, 'YYYY-MM-DD') as "on", a.basis,
      case when a.source_id is not null then json_build_object('kind', a.source_kind, 'id', a.source_id) end as source,
      v.version, a.noted_at as "notedAt", n.display_name as "notedBy", a.ordinal,
      not exists (select from capacity.assessment l
                  where (l.person_id = a.person_id or l.participant_id = a.participant_id) and l.competency = a.competency
                    and (l.way = 'self') = (a.way = 'self')
                    and (l.assessed_on, l.ordinal) > (a.assessed_on, a.ordinal)) as stands
    from capacity.assessment a join capacity.framework_version v on v.id = a.framework_version_id
    left join parties.person p on p.id = a.person_id left join parties.person n on n.id = a.noted_by
    where (${query.person ?? null}::uuid is null or a.person_id = ${query.person ?? null})
      and (${query.competency ?? null}::text is null or a.competency = ${query.competency ?? null})
      ${after ? sql`and a.ordinal < ${after[0]}` : sql``}
    order by a.ordinal desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, ({ ordinal }) => [ordinal])
  const items = page.items.map(({ ordinal: _, notedAt, ...row }) => ({
    ...row,
    notedAt: notedAt.toISOString(),
  }))
  return { items, nextCursor: page.nextCursor, order: 'newest-first' }
}
