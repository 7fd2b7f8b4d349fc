import { sql } from 'kysely'
import { addends, among, type Kind, monthOf, monthOfDay, namedId, nobody, oneIf, startOf } from './measure.ts'

/** Until when something was to be done: the end of its day, where the country is. */
const doneInTime = (zone: string) =>
  sql`c.reported_at < ((c.due_on + 1)::timestamp at time zone ${zone}::text)`

/** What a commitment adds to each measure: whether it does at all, for which month and moment, and whether it counts above the line. */
const addedOf = (zone: string) => {
  const moment = (column: string) => [monthOf(sql.raw(column), zone), sql.raw(column)]
  const day = (column: string) => [monthOfDay(sql.raw(column)), startOf(sql.raw(column), zone)]
  const recommended = sql`c.kind = 'recommendation'`
  const steering = sql`c.kind = 'committee-recommendation'`
  return {
    answered: [recommended, ...moment('c.answer_due_at'), oneIf(sql`c.answered_at <= c.answer_due_at`)],
    done: [recommended, ...day('c.due_on'), oneIf(sql`c.state = 'verified' and ${doneInTime(zone)}`)],
    began: [recommended, ...moment('c.issued_at'), sql`(c.proposed_by_id is not null)::integer`],
    'steering-accepted': [
      steering,
      ...moment('c.issued_at'),
      sql`(c.answered_at is not null and c.state <> 'declined')::integer`,
    ],
    'steering-done': [steering, ...day('c.due_on'), sql`(c.state = 'verified')::integer`],
    'on-track': [sql`c.kind in ('agreement', 'action')`, ...day('c.due_on'), oneIf(doneInTime(zone))],
    precept: [
      sql`c.kind = 'pledge'`,
      ...moment('c.issued_at'),
      sql`exists (select from commitment.evidence e where e.commitment_id = c.id)::integer`,
    ],
  }
}

/** What is owed: recommendations of alerts and of the committee, agreements and actions, undertakings of a pact. */
export const commitmentKind: Kind = {
  subject: 'commitment',
  measures: ['answered', 'done', 'began', 'steering-accepted', 'steering-done', 'on-track', 'precept'],
  label: sql`(select nullif(concat_ws('/', c.origin_number, c.ordinal), '') from commitment.commitment c where c.id = f.subject_id)`,
  facts: (scope) => sql`
    select v.measure, c.id as subject_id, '' as part, v.month, c.territory_id as place_id, c.owner_id, ${nobody},
      null::integer as amount, v.numerator, 1 as denominator, v.at
    from commitment.commitment c cross join lateral (values ${addends(scope, addedOf(scope.zone))}) v (measure, applies, month, at, numerator)
    where ${among(sql`c.id`, scope)} and c.compartment = 'local' and not c.exercise and c.issued_at is not null
      and c.state not in ('proposed', 'withdrawn') and v.applies and v.month is not null`,
}

/** Every month since the first body, to the one that runs now. */
const months = (month: string) => sql`
  generate_series((select date_trunc('month', min(established_on)::timestamp) from governance.body),
                  ${month}::timestamp, interval '1 month')`

/** How a body stood at the end of each month: who held its seats, and whether it had met. Dated rows tell it of the past as well. */
export const bodyKind: Kind = {
  subject: 'body',
  measures: ['meets', 'women'],
  label: sql`(select b.name from governance.body b where b.id = f.subject_id)`,
  daily: true,
  facts: (scope) => sql`
    select 'meets' as measure, b.id as subject_id, m.month::date::text as part, m.month::date as month, b.place_id,
      null::uuid as owner_id, ${nobody}, null::integer as amount,
      exists (select from governance.session s join parties.meeting g on g.id = s.id
              where s.body_id = b.id and g.state = 'held' and g.starts_at < m.until
                and g.starts_at >= m.until - make_interval(days => b.meets_every_days))::integer as numerator,
      1 as denominator, m.month at time zone ${scope.zone}::text as at
    from governance.body b
    cross join lateral (select month, (month + interval '1 month') at time zone ${scope.zone}::text as until
                        from ${months(scope.month)} month) m
    where ${among(sql`b.id`, scope)} and b.meets_every_days is not null
      and b.established_on + b.meets_every_days <= m.month::date + interval '1 month'
      and (b.ended_on is null or b.ended_on >= m.month::date + interval '1 month')
    union all
    select 'women', b.id, m.month::date::text || ' ' || s.id, m.month::date, b.place_id, null::uuid, ${nobody},
      null::integer, (t.sex = 'woman')::integer, 1,
      m.month at time zone ${scope.zone}::text
    from governance.body b join governance.seat s on s.body_id = b.id
    cross join lateral (select month, (month + interval '1 month')::date as until from ${months(scope.month)} month) m
    join lateral (select t.sex from governance.seat_term t
                  where t.seat_id = s.id and t.part = 'holder' and t.from_on < m.until
                    and (t.to_on is null or t.to_on >= m.until) order by t.from_on desc, t.id limit 1) t on true
    where ${among(sql`b.id`, scope)} and s.kind = 'member' and (s.ended_on is null or s.ended_on >= m.until)
      and (b.ended_on is null or b.ended_on >= m.until) and t.sex is not null`,
}

/** When a pathway was verified is written over the time before: what was counted in a month stays. */
export const territoryKind: Kind = {
  subject: 'territory',
  measures: ['pathway'],
  label: sql`''`,
  keepsPast: true,
  daily: true,
  facts: (scope) => sql`
    select 'pathway' as measure, ${namedId(sql`'territory ' || t.place_id`)} as subject_id, ${scope.month}::text as part,
      ${scope.month}::date as month, t.place_id, null::uuid as owner_id, ${nobody}, null::integer as amount,
      exists (select from parties.pathway w where w.place_id = t.place_id and w.valid_to is null
              and w.last_verified_on > (access.moment() at time zone ${scope.zone}::text)::date - 90)::integer as numerator,
      1 as denominator, ${startOf(sql`${scope.month}::date`, scope.zone)} as at
    from parties.territory t where t.state in ('live', 'paused')`,
}

/** What the watchman saw fail, and when it was well again. */
export const faultKind: Kind = {
  subject: 'fault',
  measures: ['fault'],
  label: sql`''`,
  daily: true,
  facts: (scope) => sql`
    select 'fault' as measure, c.id as subject_id, '' as part, ${monthOf(sql`c.opened_at`, scope.zone)} as month,
      (select p.id from parties.place p where p.level = 0) as place_id, null::uuid as owner_id, ${nobody},
      results.tenths_of_hours(c.opened_at, c.answered_at) as amount, 1 as numerator, 1 as denominator,
      c.opened_at as at
    from parties.duty_call c where ${among(sql`c.id`, scope)} and c.kind = 'trouble'`,
}

/** What happened to somebody who works or volunteers here. What an authority may stand behind is in no figure. */
export const personIncidentKind: Kind = {
  subject: 'person-incident',
  measures: ['incident'],
  label: sql`''`,
  facts: (scope) => sql`
    select 'incident' as measure, i.id as subject_id, '' as part, ${monthOf(sql`i.known_at`, scope.zone)} as month, i.place_id,
      null::uuid as owner_id, ${nobody}, results.tenths_of_hours(i.known_at, i.contained_at) as amount, 1 as numerator,
      1 as denominator, i.known_at as at
    from governance.person_incident i where ${among(sql`i.id`, scope)} and not i.authority_involved`,
}
