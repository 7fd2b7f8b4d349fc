import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import type { Compartment } from '../signal/index.ts'
import { weekOf } from './country-week.ts'
import { groupsOf, isCounted, type StandingSignal } from './standing-signal.ts'

/** What of one signal stands in the counts. */
interface Counted {
  readonly territoryId: string
  readonly compartment: Compartment
  readonly week: string
  readonly codes: readonly string[]
}

/** One cell of the counts, as one text. */
type Cell = string

const separator = '\u001f'

/**
 * Brings the weekly counts to what a signal is now. What was counted of it before is remembered, and only the
 * difference is written: done twice it changes nothing, and its cost does not depend on how many signals there are.
 */
export async function countSignal(work: Work, signal: StandingSignal): Promise<void> {
  const before = await findCounted(work, signal.id)
  const after = isCounted(signal) ? countedOf(signal) : null
  const change = new Map<Cell, number>()
  for (const cell of after ? cellsOf(after) : []) change.set(cell, (change.get(cell) ?? 0) + 1)
  for (const cell of before ? cellsOf(before) : []) change.set(cell, (change.get(cell) ?? 0) - 1)
  // Cells are written in one order, so that two writers never wait for each other in a circle.
  const changed = [...change].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [cell, by] of changed) await add(work, cell, by)
  // Two different lists of codes have different cells: without a change there is nothing new to remember either.
  if (changed.length > 0) await keep(work, signal.id, after)
}

function countedOf(signal: StandingSignal): Counted {
  return {
    territoryId: signal.territory_id,
    compartment: signal.compartment,
    week: weekOf(signal.received_at),
    codes: [...new Set(signal.codes)].sort(),
  }
}

function cellsOf({ territoryId, compartment, week, codes }: Counted): Cell[] {
  const keys = [
    ...codes.map((code) => ['code', code]),
    ...groupsOf(codes).map((group) => ['group', group]),
    ['total', 'any'],
  ]
  return keys.map((key) => [territoryId, ...key, week, compartment].join(separator))
}

async function add(work: Work, cell: Cell, by: number): Promise<void> {
  const [territory, grain, key, week, compartment] = cell.split(separator)
  if (by > 0) {
    await sql`insert into warning.weekly_count as c (territory_id, grain, key, week, compartment, count)
      values (${territory}, ${grain}, ${key}, ${week}, ${compartment}, ${by})
      on conflict (territory_id, grain, key, compartment, week) do update set count = c.count + excluded.count`.execute(
      work.tx,
    )
  } else {
    await sql`update warning.weekly_count set count = count + ${by}
      where territory_id = ${territory} and grain = ${grain} and key = ${key} and week = ${week}
        and compartment = ${compartment}`.execute(work.tx)
  }
}

async function findCounted(work: Work, signalId: string): Promise<Counted | undefined> {
  const found = await sql<Counted>`
    select territory_id as "territoryId", compartment, week::text as week, codes
    from warning.signal_counted where signal_id = ${signalId} for update`.execute(work.tx)
  return found.rows[0]
}

async function keep(work: Work, signalId: string, counted: Counted | null): Promise<void> {
  if (counted === null) {
    await sql`delete from warning.signal_counted where signal_id = ${signalId}`.execute(work.tx)
    return
  }
  await sql`insert into warning.signal_counted (signal_id, territory_id, compartment, week, codes)
    values (${signalId}, ${counted.territoryId}, ${counted.compartment}, ${counted.week}, ${counted.codes})
    on conflict (signal_id) do update set territory_id = excluded.territory_id, compartment = excluded.compartment,
      week = excluded.week, codes = excluded.codes`.execute(work.tx)
}
