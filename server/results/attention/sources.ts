import { type RawBuilder, sql } from 'kysely'
import type { AttentionItem } from '../../../vocabulary/wire/attention.ts'
import { clockHours } from '../../../vocabulary/words/index.ts'

/** One kind of waiting work: whose it is, and the rows that wait. Which of them are seen, the database decides. */
export interface AttentionSource {
  readonly kind: AttentionItem['kind']
  readonly roles: readonly string[]
  /** Rows of `subject_id, place_id, facts, number, due_at, restricted, exercise`; `me` is the asker's own id. */
  readonly rows: (me: string) => RawBuilder<unknown>
}

const none = sql`null::text`

// That a signal is to be verified is told by its outcome: of how many clocks are not null, the planner knows too little.
const signalSources: readonly AttentionSource[] = [
  {
    kind: 'signal-triage',
    roles: ['triage-operator', 'supervisor'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number, triage_due_at as due_at,
             compartment = 'restricted' as restricted, exercise
      from warning.signal where state = 'received' order by queue_rank, received_at, id`,
  },
  {
    kind: 'signal-verification',
    roles: ['triage-operator', 'local-coordinator', 'ombudsman'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number,
             verification_due_at as due_at, compartment = 'restricted' as restricted, exercise
      from warning.signal
      where state in ('triaged', 'in-verification') and triage_outcome in ('immediate-danger', 'valid')
      order by verification_due_at, id`,
  },
  {
    kind: 'signal-feedback',
    roles: ['triage-operator', 'local-coordinator', 'ombudsman'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, codes as facts, ${none} as number,
             feedback_due_at as due_at, compartment = 'restricted' as restricted, exercise
      from warning.signal
      where state in ('not-possible-to-confirm', 'discarded', 'linked') order by feedback_due_at, id`,
  },
]

const analysisSources: readonly AttentionSource[] = [
  {
    kind: 'situation-assessment',
    roles: ['analyst'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, array[modality] as facts, ${none} as number,
             assessment_due_at as due_at, compartment = 'restricted' as restricted, false as exercise
      from warning.situation where state in ('open', 'under-assessment') and assessment_due_at is not null
      order by assessment_due_at, id`,
  },
  {
    kind: 'assessment-review',
    roles: ['analyst'],
    rows: (me) => sql`
      select s.id::text as subject_id, s.territory_id as place_id, array[s.modality] as facts, ${none} as number,
             s.assessment_due_at as due_at, s.compartment = 'restricted' as restricted, false as exercise
      from warning.assessment a join warning.situation s on s.id = a.situation_id
      where a.state = 'in-peer-review' and a.author_id <> ${me}::uuid order by s.assessment_due_at, s.id`,
  },
  {
    kind: 'finding-decision',
    roles: ['analyst'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, array[rule] || coalesce(array[key], '{}') as facts,
             ${none} as number, null::timestamptz as due_at, compartment = 'restricted' as restricted, false as exercise
      from warning.finding where state = 'raised' and kind <> 'hint' order by raised_at desc, id`,
  },
]

const alertSources: readonly AttentionSource[] = [
  {
    kind: 'alert-signature',
    roles: ['approver'],
    rows: (me) => sql`
      select id::text as subject_id, territory_id as place_id, array[kind, modality] as facts, ${none} as number,
             signature_due_at as due_at, compartment = 'restricted' as restricted, exercise
      from warning.alert a where state = 'awaiting-signature'
        and not exists (select from warning.alert_writer w where w.alert_id = a.id and w.person_id = ${me}::uuid)
      order by signature_due_at, id`,
  },
  {
    kind: 'alert-acknowledgement',
    roles: ['liaison', 'local-coordinator', 'organization-member'],
    rows: () => sql`
      select a.id::text as subject_id, a.territory_id as place_id, array[a.kind, a.modality] as facts, a.number,
             r.acknowledge_due_at as due_at, a.compartment = 'restricted' as restricted, a.exercise
      from warning.alert_recipient r join warning.alert a on a.id = r.alert_id
      where r.state in ('notified', 'no-acknowledgement')
        and (r.organization_id = any ((select access.organizations('liaison', 'organization-member'))::uuid[])
             or r.place_id = any ((select access.places('local-coordinator'))::text[]))
        and a.state in ('issued', 'responding', 'in-follow-up', 'escalated')
      order by r.acknowledge_due_at, a.id`,
  },
]

const owed = (states: readonly string[], due: RawBuilder<unknown>) => sql`
  select id::text as subject_id, territory_id as place_id, array_remove(array[verb], null) as facts, origin_number as number,
         ${due} as due_at, compartment = 'restricted' as restricted, exercise
  from commitment.commitment
  where state = any (${[...states]}::text[])
    and owner_id = any ((select access.organizations('liaison', 'local-coordinator'))::uuid[])
  order by ${due}, id`

const commitmentSources: readonly AttentionSource[] = [
  {
    kind: 'recommendation-answer',
    roles: ['liaison', 'local-coordinator'],
    rows: () => owed(['issued'], sql`answer_due_at`),
  },
  {
    kind: 'recommendation-due',
    roles: ['liaison', 'local-coordinator'],
    rows: () => owed(['accepted', 'in-progress', 'not-verified'], sql`commitment.end_of_day(due_on)`),
  },
  {
    kind: 'recommendation-verification',
    roles: ['analyst', 'supervisor', 'ombudsman'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, array_remove(array[verb], null) as facts,
             origin_number as number, null::timestamptz as due_at, compartment = 'restricted' as restricted, exercise
      from commitment.commitment where state = 'reported-done' and not access.works_for(owner_id)
      order by reported_at, id`,
  },
]

const firstAction = clockHours['first-action']

/** The steps towards what was accepted: each opens its recommendation. */
const actionSources: readonly AttentionSource[] = [
  {
    kind: 'action-start',
    roles: ['liaison', 'local-coordinator'],
    rows: () => {
      const due = sql`c.issued_at + make_interval(hours =>
        case a.kind when 'imminent' then ${firstAction.urgent}::int else ${firstAction.normal}::int end)`
      return sql`
        select c.id::text as subject_id, c.territory_id as place_id, array_remove(array[c.verb], null) as facts,
               c.origin_number as number, ${due} as due_at, c.compartment = 'restricted' as restricted, c.exercise
        from commitment.commitment c join warning.alert a on c.origin_kind = 'alert' and a.id = c.origin_id
        where c.state in ('accepted', 'in-progress', 'not-verified')
          and c.owner_id = any ((select access.organizations('liaison', 'local-coordinator'))::uuid[])
          and not exists (select from warning.response_action r where r.commitment_id = c.id and r.started_at is not null)
        order by ${due}, c.id`
    },
  },
  {
    kind: 'action-due',
    roles: ['liaison', 'local-coordinator'],
    rows: () => sql`
      select c.id::text as subject_id, c.territory_id as place_id, array_remove(array[c.verb], null) as facts,
             c.origin_number as number, commitment.end_of_day(r.due_on) as due_at,
             c.compartment = 'restricted' as restricted, c.exercise
      from warning.response_action r join commitment.commitment c on c.id = r.commitment_id
      where r.state in ('planned', 'assigned', 'started', 'blocked')
        and c.state in ('accepted', 'in-progress', 'not-verified')
        and r.organization_id = any ((select access.organizations('liaison', 'local-coordinator'))::uuid[])
      order by commitment.end_of_day(r.due_on), r.id`,
  },
]

const societySources: readonly AttentionSource[] = [
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

/** A referral has no place on any list: a place would bring the person nearer. */
const referralSources: readonly AttentionSource[] = [
  {
    kind: 'referral-acceptance',
    roles: ['liaison', 'case-worker'],
    rows: (me) => sql`
      select id::text as subject_id, ${none} as place_id, array[urgency] as facts, ${none} as number,
             acceptance_due_at as due_at, false as restricted, false as exercise
      from warning.referral where state in ('sent', 'received') and created_by <> ${me}::uuid
      order by acceptance_due_at, id`,
  },
  {
    kind: 'referral-legal-basis',
    roles: ['supervisor'],
    rows: (me) => sql`
      select id::text as subject_id, ${none} as place_id, array[urgency] as facts, ${none} as number,
             legal_basis_due_at as due_at, false as restricted, false as exercise
      from warning.referral where state = 'legal-basis-recorded' and created_by <> ${me}::uuid
      order by legal_basis_due_at, id`,
  },
]

/** Everything that can wait for somebody. A new kind of work is one more row here. */
export const attentionSources: readonly AttentionSource[] = [
  ...signalSources,
  ...analysisSources,
  ...alertSources,
  ...commitmentSources,
  ...actionSources,
  ...societySources,
  ...referralSources,
]
