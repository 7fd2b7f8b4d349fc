import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { among, type Kind, type Scope } from './measures/index.ts'

/** The department in which a place lies; the country for the country. */
const departments = sql`
  department as (
    select p.id, case when p.level <= 1 then p.id when u.level <= 1 then u.id else u.parent_id end as department
    from parties.place p left join parties.place u on u.id = p.parent_id)`

const columns = sql`measure, subject_kind, subject_id, part, month, place_id, owner_id, sex, age_band, people, amount, numerator,
  denominator`
const key = sql`measure, month, place_id, owner_id, sex, age_band, people, amount`

/** What the rows of a kind say now, each with its department. */
const freshFacts = (kind: Kind, scope: Scope): RawBuilder<unknown> => sql`
  ${departments},
  fresh as materialized (
    select f.measure, ${kind.subject}::text as subject_kind, f.subject_id, f.part, f.month, d.department as place_id, f.owner_id,
      f.sex, f.age_band, f.people, f.amount, f.numerator, f.denominator
    from (${kind.facts(scope)}) f join department d on d.id = f.place_id)`

/**
 * Brings the facts of these rows to what the rows say now, and the cells by the difference: in one statement, so that both see the
 * same moment. Done twice it changes nothing. A row that retention deleted has no fact any more and is not looked at.
 */
export async function countFacts(work: Work, kind: Kind, scope: Scope): Promise<void> {
  const past = kind.keepsPast ? sql`and month >= ${scope.month}::date` : sql``
  await sql`
    with ${freshFacts(kind, scope)},
    kept as materialized (
      select ${columns} from results.fact
      where subject_kind = ${kind.subject} and ${among(sql`subject_id`, scope)} ${past}),
    gone as (
      delete from results.fact f using kept k
      where f.subject_kind = ${kind.subject} and f.subject_id = k.subject_id and f.measure = k.measure and f.part = k.part
        and not exists (select from fresh n where n.subject_id = k.subject_id and n.measure = k.measure and n.part = k.part)),
    come as (
      insert into results.fact as f (${columns})
      select ${columns} from (select ${columns} from fresh except select ${columns} from kept) changed
      on conflict (subject_kind, subject_id, measure, part) do update set month = excluded.month, place_id = excluded.place_id,
        owner_id = excluded.owner_id, sex = excluded.sex, age_band = excluded.age_band, people = excluded.people,
        amount = excluded.amount, numerator = excluded.numerator, denominator = excluded.denominator),
    difference as (
      select ${key}, sum(numerator) as numerator, sum(denominator) as denominator
      from (select ${key}, numerator, denominator from fresh
            union all select ${key}, -numerator, -denominator from kept) both_sides
      group by ${key} having sum(numerator) <> 0 or sum(denominator) <> 0)
    insert into results.cell as c (${key}, numerator, denominator)
    select ${key}, numerator, denominator from difference
    on conflict on constraint cell_is_single do update set numerator = c.numerator + excluded.numerator,
      denominator = c.denominator + excluded.denominator`.execute(work.tx)
}

/** What the cells of a kind would be if everything were counted anew, from what is there now. */
export const countedAnew = (kind: Kind, scope: Scope): RawBuilder<unknown> => sql`
  with ${freshFacts(kind, scope)}
  select ${key}, sum(numerator)::float8 as numerator, sum(denominator)::float8 as denominator from fresh
  group by ${key} order by ${key}`
