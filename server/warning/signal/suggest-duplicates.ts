import { sql } from 'kysely'
import { coarse } from '../../platform/clock-left.ts'
import type { Work } from '../../platform/database/index.ts'
import type { SignalRecord } from './signal-store.ts'

const windowDays = 30
const shown = 5

/**
 * Signals that may speak of the same event: same place, compartment and exercise, at least one code in common, within
 * thirty days. Likeness is the share of codes in common (Jaccard), a fifth less for another kind of place.
 * It is a hint to a person; nothing is merged by itself.
 */
export async function suggestDuplicates(work: Work, signal: SignalRecord) {
  const found = await sql<
    Pick<SignalRecord, 'id' | 'codes' | 'place_kind' | 'received_at' | 'state'> & { place_name: string }
  >`
    select s.id, s.codes, s.place_kind, s.received_at, s.state, p.name as place_name
    from warning.signal s join parties.place p on p.id = s.territory_id
    where s.territory_id = ${signal.territory_id} and s.compartment = ${signal.compartment} and s.id <> ${signal.id}
      and s.exercise = ${signal.exercise} and s.drill_id is not distinct from ${signal.drill_id}::uuid
      and s.duplicate_of is null and s.state not in ('withdrawn', 'discarded') and s.codes && ${signal.codes}::text[]
      and s.received_at between ${addDays(signal.received_at, -windowDays)} and ${addDays(signal.received_at, windowDays)}
    order by s.received_at desc limit 50`.execute(work.tx)
  return found.rows
    .map((other) => ({
      id: other.id,
      receivedAt: coarse(other.received_at),
      sharedCodes: other.codes.filter((code) => signal.codes.includes(code)),
      placeName: other.place_name,
      state: other.state,
      likeness: likeness(signal, other),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.id.localeCompare(b.id))
    .slice(0, shown)
}

function likeness(
  a: Pick<SignalRecord, 'codes' | 'place_kind'>,
  b: Pick<SignalRecord, 'codes' | 'place_kind'>,
): number {
  const together = new Set([...a.codes, ...b.codes]).size
  const shared = a.codes.filter((code) => b.codes.includes(code)).length
  const samePlace = a.place_kind === b.place_kind ? 1 : 0.8
  return Math.round((shared / together) * samePlace * 100) / 100
}

const addDays = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000)
