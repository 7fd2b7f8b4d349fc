import { sql } from 'kysely'
import { founders, roleIds } from '../../../vocabulary/words/index.ts'
import { type AttentionSource, none } from './attention-source.ts'

const workers = roleIds.filter((role) => role !== 'donor')

/** One's own permissions: what ends within sixty days, and what has ended while the work is still one's own. */
const ownSources: readonly AttentionSource[] = [
  {
    kind: 'permission-lapses',
    roles: workers,
    rows: (me) => sql`
      select p.permission as subject_id, ${none} as place_id, array[p.permission] as facts, ${none} as number,
             max(p.valid_to) as due_at, false as restricted, false as exercise
      from parties.permit p
      where p.person_id = ${me}::uuid and p.ended_at is null and p.ground <> 'override'
        and p.valid_from <= access.moment() and access.works_at(p.permission)
      group by p.permission
      having max(p.valid_to) > access.moment() and max(p.valid_to) <= access.moment() + interval '60 days'
      order by max(p.valid_to), p.permission`,
  },
  {
    kind: 'permission-lapsed',
    roles: workers,
    rows: () => sql`
      select r.permission as subject_id, ${none} as place_id, array[r.permission] as facts, ${none} as number,
             null::timestamptz as due_at, false as restricted, false as exercise
      from parties.rules_in_force() r
      where access.works_at(r.permission) and not exists (
        select from access.permits() p where p.permission = r.permission and p.ground <> 'override')
      order by r.permission`,
  },
]

/** A desk whose last certified person lapses within sixty days, or whose work another desk has taken over. */
const deskSource: AttentionSource = {
  kind: 'last-certified',
  roles: ['supervisor'],
  rows: () => sql`
    select d.id::text as subject_id, d.place_id, array['desk-' || d.kind] as facts, ${none} as number,
           coalesce(max(o.certified_until), f.began_at) as due_at, false as restricted, false as exercise
    from parties.desk d join lateral parties.operators_of(d.id) o on true
    left join parties.desk_fallback f on f.desk_id = d.id and f.ended_at is null
    where d.ended_at is null and d.place_id = any ((select access.places('supervisor'))::text[])
    group by d.id, d.kind, d.place_id, f.began_at
    having coalesce(max(o.certified_until), access.moment()) <= access.moment() + interval '60 days'
    order by 5, d.id`,
}

/** What somebody else judges: an emergency, and the second signature under a certificate. */
const reviewSources: readonly AttentionSource[] = [
  {
    kind: 'override-review',
    roles: ['supervisor', 'data-officer'],
    rows: (me) => sql`
      select p.id::text as subject_id, ${none} as place_id, array[p.permission] as facts, ${none} as number,
             p.valid_from + interval '72 hours' as due_at, false as restricted, false as exercise
      from parties.permit p
      where p.ground = 'override' and p.reviewed_at is null and p.person_id <> ${me}::uuid order by p.valid_from, p.id`,
  },
  {
    kind: 'certificate-signature',
    roles: founders,
    rows: (me) => sql`
      select c.id::text as subject_id, ${none} as place_id,
             case c.kind when 'founding' then c.permissions else array(
               select r.permission from parties.rules_in_force() r
               where r.competency = c.competency and r.level <= c.level order by r.permission) end as facts, ${none} as number,
             null::timestamptz as due_at, false as restricted, false as exercise
      from capacity.certificate c
      where c.state = 'proposed' and c.proposed_by <> ${me}::uuid and c.person_id is distinct from ${me}::uuid
      order by c.proposed_at, c.id`,
  },
]

export const certificateSources: readonly AttentionSource[] = [...ownSources, deskSource, ...reviewSources]
