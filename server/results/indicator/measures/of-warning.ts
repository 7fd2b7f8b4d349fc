import { sql } from 'kysely'
import { addends, among, type Kind, monthOf, nobody, oneIf, within } from './measure.ts'

/** What a reporter's page and a desk do with a signal. What points to an authority is in no figure, so that none tells of it. */
export const signalKind: Kind = {
  subject: 'signal',
  measures: ['triage', 'complete', 'feedback'],
  label: sql`''`,
  facts: (scope) => sql`
    select v.measure, s.id as subject_id, '' as part, ${monthOf(sql`s.received_at`, scope.zone)} as month,
      s.territory_id as place_id, null::uuid as owner_id, ${nobody}, v.amount, v.numerator, 1 as denominator,
      s.received_at as at
    from warning.signal s cross join lateral (values ${addends(scope, {
      triage: [
        sql`results.tenths_of_hours(s.received_at, s.triaged_at)`,
        oneIf(sql`s.triaged_at <= s.triage_due_at`),
      ],
      complete: [
        sql`null::integer`,
        oneIf(sql`cardinality(s.exposed_groups) > 0 and s.children_involved <> 'not-known'
         and s.still_happening <> 'not-known' and (select p.level >= 2 from parties.place p where p.id = s.territory_id)`),
      ],
      feedback: [sql`null::integer`, oneIf(sql`s.answered_at <= s.received_at + interval '7 days'`)],
    })}) v (measure, amount, numerator)
    where ${among(sql`s.id`, scope)} and ${within(sql`s.received_at`, scope)}
      and s.compartment = 'local' and not s.exercise and s.import_id is null
      and s.state <> 'withdrawn'`,
}

export const situationKind: Kind = {
  subject: 'situation',
  measures: ['opened', 'assessed'],
  label: sql`''`,
  facts: (scope) => sql`
    select v.measure, s.id as subject_id, '' as part, ${monthOf(sql`s.opened_at`, scope.zone)} as month,
      s.territory_id as place_id, null::uuid as owner_id, ${nobody}, null::integer as amount, v.numerator, 1 as denominator,
      s.opened_at as at
    from warning.situation s cross join lateral (values ${addends(scope, {
      opened: [sql`1`],
      assessed: [
        oneIf(sql`(select min(a.reviewed_at) from warning.assessment a
         where a.situation_id = s.id and a.state in ('approved', 'superseded')) <= s.opened_at + interval '7 days'`),
      ],
    })}) v (measure, numerator)
    where ${among(sql`s.id`, scope)} and ${within(sql`s.opened_at`, scope)}
      and s.compartment = 'local' and not s.exercise`,
}

/** An alert by each addressee whom it reached, and by where it began. */
export const alertKind: Kind = {
  subject: 'alert',
  measures: ['acknowledged', 'began'],
  label: sql`(select a.number from warning.alert a where a.id = f.subject_id)`,
  facts: (scope) => sql`
    select 'acknowledged' as measure, a.id as subject_id, r.id::text as part,
      ${monthOf(sql`r.visible_from`, scope.zone)} as month, a.territory_id as place_id, r.organization_id as owner_id, ${nobody},
      null::integer as amount, ${oneIf(sql`r.acknowledged_at <= r.acknowledge_due_at`)} as numerator, 1 as denominator,
      r.visible_from as at
    from warning.alert a join warning.alert_recipient r on r.alert_id = a.id
    where ${among(sql`a.id`, scope)} and a.compartment = 'local' and not a.exercise and r.part = 'responder'
      and r.visible_from is not null and a.issued_at is not null
    union all
    select 'began', a.id, '', ${monthOf(sql`a.issued_at`, scope.zone)}, a.territory_id, null::uuid, ${nobody},
      null::integer, (a.proposed_by_id is not null)::integer, 1, a.issued_at
    from warning.alert a
    where ${among(sql`a.id`, scope)} and a.compartment = 'local' and not a.exercise and a.issued_at is not null`,
}

/** A referral tells no place: it is counted for the country. */
export const referralKind: Kind = {
  subject: 'referral',
  measures: ['referred'],
  label: sql`''`,
  facts: (scope) => sql`
    select 'referred' as measure, r.id as subject_id, s.id::text as part, ${monthOf(sql`s.sent_at`, scope.zone)} as month,
      (select p.id from parties.place p where p.level = 0) as place_id, null::uuid as owner_id, ${nobody},
      results.tenths_of_hours(s.sent_at, s.answered_at) as amount, ${oneIf(sql`s.answer = 'accepted'`)} as numerator,
      1 as denominator, s.sent_at as at
    from warning.referral r join warning.referral_sending s on s.referral_id = r.id
    where ${among(sql`r.id`, scope)}`,
}
