import { sql } from 'kysely'
import { z } from 'zod'
import type { PersonIncidentRow, SafetyPlan } from '../../../vocabulary/wire/safety.ts'
import { personIncidentMoves } from '../../../vocabulary/words/index.ts'
import { coarse } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, type Identity, pageOf } from '../../platform/http/index.ts'
import type { IncidentRecord } from './safety-store.ts'

interface Page {
  readonly limit: number
  readonly cursor?: string | undefined
}

type Plan = Omit<SafetyPlan, 'overdue'>
const nameKey = z.tuple([z.string(), z.string()])

/** The plan in force of each place that the asker may see, by name. */
export async function listPlans(work: Work, query: Page) {
  const after = decodeCursor(query.cursor, nameKey)
  const found = await sql<Plan>`
    select * from (
      select distinct on (s.place_id) s.id, s.place_id as "placeId", p.name as "placeName", s.measures, s.call_first as "callFirst",
             s.agreed_on::text as "agreedOn", s.review_on::text as "reviewOn"
      from governance.safety_plan s join parties.place p on p.id = s.place_id
      order by s.place_id, s.agreed_on desc, s.added_at desc, s.id) n
    ${after ? sql`where ("placeName", "placeId") > (${after[0]}, ${after[1]})` : sql``}
    order by "placeName", "placeId" limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.placeName, row.placeId])
  const today = work.now.toISOString().slice(0, 10)
  return {
    items: items.map((row) => ({ ...row, overdue: row.reviewOn < today })),
    nextCursor,
    order: 'place',
  }
}

type Row = IncidentRecord & { readonly place_name: string }
const timeKey = z.tuple([z.iso.datetime(), z.uuid()])

/** What happened to people, the newest first; the database decides which of it the asker sees. */
export async function listIncidents(
  work: Work,
  query: Page & { readonly view: 'open' | 'all' },
  identity: Identity,
) {
  const after = decodeCursor(query.cursor, timeKey)
  const found = await sql<Row>`
    select i.*, i.week::text, p.name as place_name from governance.person_incident i join parties.place p on p.id = i.place_id
    where (${query.view} = 'all' or i.state <> 'closed')
      ${after ? sql`and (i.known_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by i.known_at desc, i.id desc limit ${query.limit + 1}`.execute(work.tx)
  const { items, nextCursor } = pageOf(found.rows, query.limit, (row) => [row.known_at.toISOString(), row.id])
  const moves = identity.roles.some((role) => role === 'supervisor' || role === 'ombudsman')
  return { items: items.map((row) => toIncident(row, moves)), nextCursor, order: 'newest' }
}

const hourMs = 3_600_000

const toIncident = (row: Row, moves: boolean): PersonIncidentRow => ({
  id: row.id,
  placeId: row.place_id,
  placeName: row.place_name,
  kind: row.kind,
  who: row.who,
  week: row.week,
  severity: row.severity,
  authorityInvolved: row.authority_involved,
  measures: row.measures,
  state: row.state,
  knownAt: coarse(row.known_at),
  containedAfterHours:
    row.contained_at === null
      ? null
      : Math.ceil((row.contained_at.getTime() - row.known_at.getTime()) / hourMs),
  closedReason: row.closed_reason,
  next: moves ? [...personIncidentMoves[row.state]] : [],
})

export interface IncidentFigures {
  readonly incidents: number
  readonly contained: number
  /** Hours from when it became known; null when nothing was contained. */
  readonly medianHours: number | null
  readonly longestHours: number | null
}

/**
 * What the indicator of the safety of people reads, of a span and a place with all below it: counts and hours, nothing else.
 * Exact, for the desk; what leaves it goes through the gate like every count of persons.
 */
export async function incidentFigures(
  work: Work,
  of: { readonly from: Date; readonly to: Date; readonly placeId: string },
): Promise<IncidentFigures> {
  const found = await sql<IncidentFigures>`
    select incidents, contained, median_hours as "medianHours", longest_hours as "longestHours"
    from governance.incident_figures(${of.from}, ${of.to}, ${of.placeId})`.execute(work.tx)
  return found.rows[0] ?? { incidents: 0, contained: 0, medianHours: null, longestHours: null }
}
