import { sql } from 'kysely'
import { tellableGroups } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'

/** Those who came, counted: institutions by name, sectors where at least five spoke for one, persons never. */
export interface PeopleCounts {
  readonly came: number
  readonly invited: number
  readonly institutions: readonly { readonly name: string; readonly people: number }[]
  /** Who came for no institution that was named. */
  readonly withoutInstitution: number
  readonly sectors: readonly { readonly sector: string; readonly people: number }[]
  /** Of other sectors, and of none. */
  readonly otherSectors: number
  readonly days: readonly { readonly day: string; readonly people: number }[]
}

interface Group {
  readonly name: string | null
  readonly people: number
}

/** Counts the participants of a workshop. Only whoever keeps it sees them. */
export async function countPeople(work: Work, id: string): Promise<PeopleCounts> {
  const whole = await sql<{ came: number; invited: number }>`
    select count(*)::int as invited,
      (count(*) filter (where exists (select from parties.attendance a where a.participant_id = p.id)))::int as came
    from parties.participant p where p.meeting_id = ${id}`.execute(work.tx)
  const { came = 0, invited = 0 } = whole.rows[0] ?? {}
  const institutions = await sql<Group>`
    select coalesce(o.name, nullif(p.institution, '')) as name, count(*)::int as people
    from parties.participant p left join parties.organization o on o.id = p.organization_id
    where p.meeting_id = ${id} and exists (select from parties.attendance a where a.participant_id = p.id)
    group by 1 order by 1`.execute(work.tx)
  const sectors = await sql<Group>`
    select p.sector as name, count(*)::int as people from parties.participant p
    where p.meeting_id = ${id} and exists (select from parties.attendance a where a.participant_id = p.id)
    group by 1 order by 1`.execute(work.tx)
  const days = await sql<{ day: string; people: number }>`
    select to_char(a.day, 'YYYY-MM-DD') as day, count(*)::int as people
    from parties.attendance a join parties.participant p on p.id = a.participant_id
    where p.meeting_id = ${id} group by a.day order by a.day`.execute(work.tx)
  const told = tellableGroups(named(sectors.rows), { total: came, size: ({ people }) => people })
  return {
    came,
    invited,
    institutions: named(institutions.rows),
    withoutInstitution: came - sum(named(institutions.rows)),
    sectors: told.map(({ name, people }) => ({ sector: name, people })),
    otherSectors: came - sum(told),
    days: days.rows,
  }
}

const named = (groups: readonly Group[]) =>
  groups.flatMap(({ name, people }) => (name === null ? [] : [{ name, people }]))

const sum = (groups: readonly { readonly people: number }[]): number =>
  groups.reduce((all, { people }) => all + people, 0)
