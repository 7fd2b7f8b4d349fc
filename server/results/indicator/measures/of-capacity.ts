import { sql } from 'kysely'
import { among, type Kind, monthOfDay, namedId, nobody, startOf } from './measure.ts'

/** What of a person's sex was declared, if they wished. */
const declared = sql`coalesce(m.sex, 'not-recorded') as sex, '' as age_band, '' as people`

/** Whoever took the last test of a cohort, and whoever was seen at work half a year later. */
export const learnerKind: Kind = {
  subject: 'learner',
  measures: ['level', 'kept-level'],
  label: sql`''`,
  facts: (scope) => sql`
    select 'level' as measure, m.id as subject_id, '' as part, ${monthOfDay(sql`c.finished_on`)} as month, c.place_id,
      null::uuid as owner_id, ${declared}, null::integer as amount, m.passed::integer as numerator, 1 as denominator,
      ${startOf(sql`c.finished_on`, scope.zone)} as at
    from capacity.cohort_member m join capacity.cohort c on c.id = m.cohort_id
    where ${among(sql`m.id`, scope)} and m.passed is not null and c.finished_on is not null
    union all
    select 'kept-level', m.id, '', ${monthOfDay(sql`o.observed_on`)}, c.place_id, null::uuid, ${declared}, null::integer,
      (not exists (select from jsonb_array_elements(o.levels) l where (l ->> 'level')::integer < 2))::integer, 1,
      ${startOf(sql`o.observed_on`, scope.zone)}
    from capacity.observation o join capacity.cohort_member m on m.id = o.member_id join capacity.cohort c on c.id = m.cohort_id
    where ${among(sql`m.id`, scope)} and o.months = 6 and o.state = 'done'`,
}

/** Who teaches alone is a state without a past: what was counted in a month stays. */
export const trainerKind: Kind = {
  subject: 'trainer',
  measures: ['trainer'],
  label: sql`''`,
  keepsPast: true,
  daily: true,
  facts: (scope) => sql`
    select 'trainer' as measure, ${namedId(sql`'trainer ' || t.place_id`)} as subject_id, ${scope.month}::text as part,
      ${scope.month}::date as month, t.place_id, null::uuid as owner_id, ${nobody}, null::integer as amount,
      t.gave_two as numerator, t.autonomous as denominator,
      ${startOf(sql`${scope.month}::date`, scope.zone)} as at
    from capacity.trainers_on_their_own((access.moment() at time zone ${scope.zone}::text)::date) t`,
}
