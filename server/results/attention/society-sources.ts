import { sql } from 'kysely'
import { type AttentionSource, none } from './attention-source.ts'

export const societySources: readonly AttentionSource[] = [
  {
    kind: 'proposal-answer',
    roles: ['analyst'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, array[kind, subject] as facts, ${none} as number,
             answer_due_at as due_at, compartment = 'restricted' as restricted, false as exercise
      from warning.proposal where state = 'submitted' order by answer_due_at, id`,
  },
  {
    kind: 'appeal-decision',
    roles: ['ombudsman'],
    rows: () => sql`
      select p.id::text as subject_id, p.territory_id as place_id, array[a.ground] as facts, ${none} as number,
             a.answer_due_at as due_at, p.compartment = 'restricted' as restricted, false as exercise
      from warning.appeal a join warning.proposal p on p.id = a.proposal_id
      where a.state in ('lodged', 'under-review') order by a.answer_due_at, p.id`,
  },
]
