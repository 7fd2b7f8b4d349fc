import { sql } from 'kysely'
import { type AttentionSource, none } from './attention-source.ts'

const analysisSources: readonly AttentionSource[] = [
  {
    kind: 'situation-assessment',
    coarse: true,
    roles: ['analyst'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, array[modality] as facts, ${none} as number,
             assessment_due_at as due_at, compartment = 'restricted' as restricted, exercise
      from warning.situation where state in ('open', 'under-assessment') and assessment_due_at is not null
      order by assessment_due_at, id`,
  },
  {
    kind: 'assessment-review',
    coarse: true,
    roles: ['analyst'],
    rows: (me) => sql`
      select s.id::text as subject_id, s.territory_id as place_id, array[s.modality] as facts, ${none} as number,
             s.assessment_due_at as due_at, s.compartment = 'restricted' as restricted, s.exercise
      from warning.assessment a join warning.situation s on s.id = a.situation_id
      where a.state = 'in-peer-review' and a.author_id <> ${me}::uuid order by s.assessment_due_at, s.id`,
  },
  {
    kind: 'finding-decision',
    roles: ['analyst'],
    rows: () => sql`
      select id::text as subject_id, territory_id as place_id, array_remove(array[rule, key], null) as facts,
             ${none} as number, null::timestamptz as due_at, compartment = 'restricted' as restricted, false as exercise
      from warning.finding where state = 'raised' and kind <> 'hint' order by raised_at desc, id`,
  },
]

const addressedSources: readonly AttentionSource[] = [
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

/** An alert asks for its review, and for a word before it expires, in its last week. */
const reviewSource: AttentionSource = {
  kind: 'alert-review',
  roles: ['analyst'],
  rows: () => {
    const due = sql`least(a.review_at, a.expires_at)`
    return sql`
      select a.id::text as subject_id, a.territory_id as place_id, array[a.kind, a.modality] as facts, a.number,
             ${due} as due_at, a.compartment = 'restricted' as restricted, a.exercise
      from warning.alert a
      where a.state in ('issued', 'responding', 'in-follow-up', 'escalated')
        and ${due} <= access.moment() + interval '7 days'
      order by ${due}, a.id`
  },
}

/** Somebody has to call an addressee who did not say that the alert arrived. */
const silenceSource: AttentionSource = {
  kind: 'alert-silence',
  roles: ['analyst', 'supervisor'],
  rows: () => sql`
    select a.id::text as subject_id, a.territory_id as place_id, array[a.kind, a.modality] as facts, a.number,
           min(r.acknowledge_due_at) as due_at, a.compartment = 'restricted' as restricted, a.exercise
    from warning.alert_recipient r join warning.alert a on a.id = r.alert_id
    where r.state = 'no-acknowledgement' and a.state in ('issued', 'responding', 'in-follow-up', 'escalated')
    group by a.id order by min(r.acknowledge_due_at), a.id`,
}

export const alertSources: readonly AttentionSource[] = [
  ...analysisSources,
  ...addressedSources,
  reviewSource,
  silenceSource,
]
