import { sql } from 'kysely'
import type { SituationDetail } from '../../../vocabulary/wire/situation.ts'
import { coarse } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import type { SignalRecord } from '../signal/index.ts'

/**
 * When a situation (`s`) was opened, and by whom, as its asker may know: with the first signal that they see in it. One
 * that opened it and was flagged since is not among them.
 */
export const openingSeen = sql`lateral (
    select greatest(s.opened_at, min(l.linked_at)) as opened_at,
           coalesce((array_agg(l.linked_by order by l.linked_at, l.id))[1], s.opened_by) as opened_by
    from warning.situation_signal l where l.situation_id = s.id) o`

/** The linked signals that the asker may see: codes, the hour, how the source knows. */
export async function viewLinkedSignals(
  work: Work,
  situationId: string,
): Promise<SituationDetail['linkedSignals']> {
  const found = await sql<SignalRecord & { linked_at: Date; linked_by_name: string | null; counts: boolean }>`
    select s.*, l.linked_at, p.display_name as linked_by_name,
           coalesce(v.outcome = 'verified' and s.state in ('verified', 'linked', 'answered', 'closed'), false) as counts
    from warning.situation_signal l
    join warning.signal s on s.id = l.signal_id
    left join parties.person p on p.id = l.linked_by
    left join lateral (
      select d.outcome from warning.signal_decision d
      where d.signal_id = s.id and d.kind = 'verification' order by d.decided_at desc, d.id limit 1) v on true
    where l.situation_id = ${situationId} and l.unlinked_at is null
    order by l.linked_at, s.id limit 500`.execute(work.tx)
  return found.rows.map((row) => ({
    id: row.id,
    state: row.state,
    codes: row.codes,
    placeKind: row.place_kind,
    knownHow: row.known_how,
    childrenInvolved: row.children_involved,
    dangerNow: row.danger_now,
    receivedAt: coarse(row.received_at),
    linkedAt: row.linked_at.toISOString(),
    linkedBy: row.linked_by_name,
    counts: row.counts,
  }))
}

export async function viewIndependence(
  work: Work,
  situationId: string,
): Promise<SituationDetail['independence']> {
  const found = await sql<{
    id: string
    signal_ids: string[]
    independent: boolean
    ground: string
    by: string
    at: Date
  }>`
    select i.id, i.signal_ids, i.independent, i.ground, p.display_name as by, i.judged_at as at
    from warning.independence i join parties.person p on p.id = i.judged_by
    where i.situation_id = ${situationId} order by i.judged_at, i.id limit 200`.execute(work.tx)
  return found.rows.map(({ signal_ids, at, ...row }) => ({
    ...row,
    signalIds: signal_ids,
    at: at.toISOString(),
  }))
}

export async function viewClockReasons(
  work: Work,
  situationId: string,
): Promise<SituationDetail['clockReasons']> {
  const found = await sql<{ reason: string; by: string; at: Date }>`
    select c.reason, p.display_name as by, c.given_at as at
    from warning.situation_clock_reason c join parties.person p on p.id = c.given_by
    where c.situation_id = ${situationId} order by c.given_at, c.id limit 100`.execute(work.tx)
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/**
 * The moves of the situation and its assessments. A move that names a signal is shown to who may see that signal; when
 * the situation was opened, and by whom, is as its asker sees it.
 */
export async function viewTimeline(work: Work, situationId: string): Promise<SituationDetail['timeline']> {
  const found = await sql<{
    at: Date
    kind: string
    by: string | null
    state: string | null
    reason: string | null
  }>`
    with seen as (
      select greatest(l.at, told.opened_at) as at, l.kind, p.display_name as by, l.state, l.detail ->> 'reason' as reason, l.id
      from (select 'situation' as kind, s.id::text as id, o.opened_at, o.opened_by
            from warning.situation s cross join ${openingSeen} where s.id = ${situationId}
            union all
            select 'assessment', a.id::text, null, null from warning.assessment a where a.situation_id = ${situationId}) told
      join audit.link l on l.subject_kind = told.kind and l.subject_id = told.id
      left join parties.person p on case l.kind when 'situation.opened' then p.id = told.opened_by
                                                else l.actor = 'person:' || p.id::text end
      where l.detail ->> 'signalId' is null
         or exists (select from warning.signal s where s.id = audit.subject_key(l.detail ->> 'signalId')))
    select l.at, l.kind, l.by, l.state, l.reason from seen l join audit.in_order(array(select id from seen)) o on o.id = l.id
    order by l.at, o.turn limit 500`.execute(work.tx)
  // What no person did follows at once on what a reporter did.
  return found.rows.map((row) => ({ ...row, at: row.by === null ? coarse(row.at) : row.at.toISOString() }))
}
