import { sql } from 'kysely'
import { openSignalStates, openSituationStates } from '../../../vocabulary/words/index.ts'
import { stateIn } from '../../platform/database/index.ts'
import { type AttentionSource, none } from './attention-source.ts'

/**
 * What somebody was given, or took over, and nothing else asks of them: it waits without a clock until they give it back or
 * it is over. What another source lists as well is shown by that one.
 */
export const assignedSources: readonly AttentionSource[] = [
  {
    kind: 'signal-assigned',
    coarse: true,
    roles: ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'],
    rows: (me) => sql`
      select s.id::text as subject_id, s.territory_id as place_id, s.codes as facts, ${none} as number,
             null::timestamptz as due_at, s.compartment = 'restricted' as restricted, s.exercise
      from parties.assignment a join warning.signal s on a.subject_kind = 'signal' and s.id = a.subject_id
      where a.person_id = ${me}::uuid and a.ended_at is null and ${stateIn('s.state', openSignalStates)}
      order by a.assigned_at, a.id`,
  },
  {
    kind: 'situation-assigned',
    coarse: true,
    roles: ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'],
    rows: (me) => sql`
      select s.id::text as subject_id, s.territory_id as place_id, array[s.modality] as facts, ${none} as number,
             null::timestamptz as due_at, s.compartment = 'restricted' as restricted, false as exercise
      from parties.assignment a join warning.situation s on a.subject_kind = 'situation' and s.id = a.subject_id
      where a.person_id = ${me}::uuid and a.ended_at is null and ${stateIn('s.state', openSituationStates)}
      order by a.assigned_at, a.id`,
  },
  {
    kind: 'commitment-assigned',
    roles: ['liaison', 'local-coordinator', 'local-member', 'organization-member'],
    rows: (me) => sql`
      select c.id::text as subject_id, c.territory_id as place_id, array_remove(array['owed-' || c.kind, c.verb], null) as facts,
             c.origin_number as number, commitment.end_of_day(c.due_on) as due_at,
             c.compartment = 'restricted' as restricted, c.exercise
      from parties.assignment a join commitment.commitment c on a.subject_kind = 'commitment' and c.id = a.subject_id
      where a.person_id = ${me}::uuid and a.ended_at is null
        and c.state in ('issued', 'accepted', 'in-progress', 'not-verified')
      order by c.due_on, c.id`,
  },
]
