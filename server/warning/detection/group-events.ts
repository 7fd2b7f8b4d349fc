import { sql } from 'kysely'
import { type EventReport, groupEchoes } from '../../../detectors/index.ts'
import type { Work } from '../../platform/database/index.ts'
import type { Compartment } from '../signal/index.ts'
import { addWeeks } from './country-week.ts'

/** A signal that stands in the counts, with what tells events apart. */
export interface Member {
  readonly id: string
  /** Monday of the week in which it was received. */
  readonly week: string
  readonly codes: readonly string[]
  readonly placeKind: string
  readonly observedKind: 'day' | 'week' | 'month'
  /** YYYY-MM-DD */
  readonly observedFrom: string
  readonly receivedAt: Date
  /** The first signal of its event. */
  readonly eventId: string
  /** Of all signals of the event, on the first one alone: that one is counted. */
  readonly eventCodes: readonly string[] | null
}

/** Weeks before and after a signal within which an event may be grouped otherwise because of it. */
const reach = { before: 4, after: 8 } as const
const dayMs = 86_400_000

/** What stands in the counts of a place around a week. Whatever belongs to an event that began earlier stays with that one. */
export async function findAround(
  work: Work,
  at: { readonly territoryId: string; readonly compartment: Compartment; readonly week: string },
): Promise<readonly Member[]> {
  const found = await sql<Member>`
    select c.signal_id as id, c.week::text as week, c.codes, s.place_kind as "placeKind", s.observed_kind as "observedKind",
      s.observed_from::text as "observedFrom", s.received_at as "receivedAt", c.event_id as "eventId",
      c.event_codes as "eventCodes"
    from warning.signal_counted c join warning.signal s on s.id = c.signal_id
    where c.territory_id = ${at.territoryId} and c.compartment = ${at.compartment}
      and c.week between ${addWeeks(at.week, -reach.before)} and ${addWeeks(at.week, reach.after)}
    order by c.signal_id for update of c`.execute(work.tx)
  const here = new Set(found.rows.map(({ id }) => id))
  return found.rows.filter(({ eventId }) => here.has(eventId))
}

/** The same signals by event, each event counted by its first one. */
export function groupEvents(members: readonly Member[]): readonly Member[] {
  const known = new Map(members.map((member) => [member.id, member]))
  return groupEchoes(members.map(toReport)).flatMap((event) => {
    const [first] = event
    const codes = [...new Set(event.flatMap((report) => report.codes))].sort()
    return event.flatMap(({ id }): Member[] => {
      const member = known.get(id)
      if (member === undefined || first === undefined) return []
      return [{ ...member, eventId: first.id, eventCodes: id === first.id ? codes : null }]
    })
  })
}

function toReport(member: Member): EventReport {
  const from = Date.parse(`${member.observedFrom}T00:00:00Z`) / dayMs
  return {
    id: member.id,
    // One place and compartment are grouped at a time.
    place: '',
    codes: member.codes,
    placeKind: member.placeKind,
    receivedDay: member.receivedAt.getTime() / dayMs,
    observed: { from, to: from + daysOf(member) - 1 },
  }
}

function daysOf({ observedKind, observedFrom }: Member): number {
  if (observedKind === 'day') return 1
  if (observedKind === 'week') return 7
  const [year = 1970, month = 1] = observedFrom.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
