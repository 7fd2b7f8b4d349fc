import { type RawBuilder, sql } from 'kysely'
import { clockSpan } from '../../parties/territory/index.ts'
import type { AttentionSource } from './attention-source.ts'

const owed = (states: readonly string[], due: RawBuilder<unknown>) => sql`
  select id::text as subject_id, territory_id as place_id, array_remove(array['owed-' || kind, verb], null) as facts, origin_number as number,
         ${due} as due_at, compartment = 'restricted' as restricted, exercise
  from commitment.commitment
  where state = any (${[...states]}::text[])
    and owner_id = any ((select access.organizations('liaison', 'local-coordinator', 'organization-member'))::uuid[])
  order by ${due}, id`

const answerSources: readonly AttentionSource[] = [
  {
    kind: 'commitment-answer',
    roles: ['liaison', 'local-coordinator', 'organization-member'],
    rows: () => owed(['issued'], sql`answer_due_at`),
  },
  {
    kind: 'commitment-due',
    roles: ['liaison', 'local-coordinator', 'organization-member'],
    rows: () => owed(['accepted', 'in-progress', 'not-verified'], sql`commitment.end_of_day(due_on)`),
  },
  {
    kind: 'commitment-verification',
    roles: ['analyst', 'ombudsman', 'steering-member'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, array_remove(array['owed-' || kind, verb], null) as facts,
             origin_number as number, null::timestamptz as due_at, compartment = 'restricted' as restricted, exercise
      from commitment.commitment where state = 'reported-done' and not access.works_for(owner_id)
      order by reported_at, id`,
  },
]

/** The steps towards what was accepted: each opens its commitment. */
const actionSources: readonly AttentionSource[] = [
  {
    kind: 'action-start',
    roles: ['liaison', 'local-coordinator', 'organization-member'],
    rows: () => {
      const due = sql`c.issued_at + ${clockSpan('first-action', {
        place: sql`c.territory_id`,
        urgency: sql`case a.kind when 'imminent' then 'urgent' else 'normal' end`,
      })}`
      return sql`
        select c.id::text as subject_id, c.territory_id as place_id, array_remove(array['owed-' || c.kind, c.verb], null) as facts,
               c.origin_number as number, ${due} as due_at, c.compartment = 'restricted' as restricted, c.exercise
        from commitment.commitment c join warning.alert a on c.origin_kind = 'alert' and a.id = c.origin_id
        where c.state in ('accepted', 'in-progress', 'not-verified')
          and c.owner_id = any ((select access.organizations('liaison', 'local-coordinator', 'organization-member'))::uuid[])
          and not exists (select from warning.response_action r where r.commitment_id = c.id and r.started_at is not null)
        order by ${due}, c.id`
    },
  },
  {
    kind: 'action-due',
    roles: ['liaison', 'local-coordinator', 'organization-member'],
    rows: () => sql`
      select c.id::text as subject_id, c.territory_id as place_id, array_remove(array['owed-' || c.kind, c.verb], null) as facts,
             c.origin_number as number, commitment.end_of_day(r.due_on) as due_at,
             c.compartment = 'restricted' as restricted, c.exercise
      from warning.response_action r join commitment.commitment c on c.id = r.commitment_id
      where r.state in ('planned', 'assigned', 'started', 'blocked')
        and c.state in ('accepted', 'in-progress', 'not-verified')
        and r.organization_id = any ((select access.organizations('liaison', 'local-coordinator', 'organization-member'))::uuid[])
      order by commitment.end_of_day(r.due_on), r.id`,
  },
]

export const commitmentSources: readonly AttentionSource[] = [...answerSources, ...actionSources]
