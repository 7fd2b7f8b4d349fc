import { sql } from 'kysely'
import type { CommitteeBody, CommitteeView } from '../../../vocabulary/wire/committee-view.ts'
import type { Work } from '../../platform/database/index.ts'
import { seatsInForce } from '../body/index.ts'
import { dayOf } from './plan-session.ts'
import { readSessions, toRows } from './session-views.ts'

interface BodyRow {
  id: string
  kind: string
  name: string
  place_name: string
  quorum: number
  quorum_sectors: string[]
  notice_days: number
  sessions: number
  keeps: boolean
}

/** The bodies that hold sessions, with what their institutions were asked; acts of institutions are exact. */
export async function viewCommittee(work: Work): Promise<CommitteeView> {
  const found = await sql<BodyRow>`
    select b.id, b.kind, b.name, p.name as place_name, b.quorum, b.quorum_sectors, b.notice_days,
      (select count(*)::int from governance.session s join parties.meeting m on m.id = s.id
       where s.body_id = b.id and m.state = 'held') as sessions,
      governance.keeps_body(b.id) as keeps
    from governance.body b join parties.place p on p.id = b.place_id
    where b.ended_on is null or b.ended_on > ${dayOf(work.now)}::date
    order by array_position(array['steering-committee', 'commission', 'local-committee'], b.kind), b.name, b.id
    limit 100`.execute(work.tx)
  const items: CommitteeBody[] = []
  for (const row of found.rows) items.push(await toBody(work, row))
  return {
    items,
    order: 'steering-first',
    asked: await readAsked(work),
    voices: await readVoices(work),
    countedAt: work.now.toISOString(),
  }
}

async function toBody(work: Work, row: BodyRow): Promise<CommitteeBody> {
  const seats = await seatsInForce(work, { bodyId: row.id, on: dayOf(work.now) })
  const coming = await readSessions(work, {
    where: sql`s.body_id = ${row.id} and m.state in ('planned', 'open')`,
    orderBy: sql`m.starts_at, s.id`,
    limit: 1,
  })
  const [next = null] = await toRows(work, coming)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    placeName: row.place_name,
    quorum: row.quorum,
    quorumSectors: row.quorum_sectors,
    noticeDays: row.notice_days,
    seats: seats.map(({ id, ordinal, sector, label, holder, alternate }) => ({
      id,
      ordinal,
      sector,
      label,
      vacant: holder === null && alternate === null,
    })),
    next,
    sessions: row.sessions,
    keeps: row.keeps,
  }
}

async function readAsked(work: Work): Promise<CommitteeView['asked']> {
  const found = await sql<CommitteeView['asked'][number]>`
    select json_build_object('id', o.id, 'name', o.name) as organization, count(*)::int as asked,
      count(*) filter (where c.answered_at is not null)::int as answered,
      count(*) filter (where c.state = 'declined')::int as declined,
      count(*) filter (where c.state = 'issued' and c.answer_due_at <= ${work.now})::int as unanswered,
      count(*) filter (where c.state in ('issued', 'accepted', 'in-progress', 'not-verified')
                         and commitment.end_of_day(c.due_on) <= ${work.now})::int as overdue,
      count(*) filter (where c.state = 'verified')::int as verified
    from governance.committee_request r
    join commitment.commitment c on c.id = r.id and c.state not in ('proposed', 'withdrawn')
    join parties.organization o on o.id = c.owner_id
    group by o.id, o.name order by o.name, o.id limit 200`.execute(work.tx)
  return found.rows
}

/** Of sessions that were held: whoever sat in a seat, and each vote, by the sex declared for that day's holder. */
async function readVoices(work: Work): Promise<CommitteeView['voices']> {
  const found = await sql<CommitteeView['voices'][number]>`
    with sat as (
      select distinct p.session_id, p.seat_id, p.part, s.opened_at::date as day
      from governance.seat_presence p join governance.session s on s.id = p.session_id where s.closed_at is not null),
    told as (
      select sat.*, coalesce(t.sex, 'not-declared') as sex,
        (select count(*) from governance.decision_vote v join governance.decision d on d.id = v.decision_id
         where d.session_id = sat.session_id and v.seat_id = sat.seat_id and v.part = sat.part) as votes
      from sat left join lateral (
        select t.sex from governance.seat_term t
        where t.seat_id = sat.seat_id and t.part = sat.part and t.from_on <= sat.day and (t.to_on is null or t.to_on > sat.day)
        order by t.from_on desc limit 1) t on true)
    select sex, count(*)::int as seats, sum(votes)::int as votes from told
    group by sex order by array_position(array['woman', 'man', 'other', 'not-declared'], sex)`.execute(
    work.tx,
  )
  return found.rows
}
