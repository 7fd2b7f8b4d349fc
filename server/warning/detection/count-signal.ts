import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import type { Compartment } from '../signal/index.ts'
import { weekOf } from './country-week.ts'
import { findAround, groupEvents, type Member } from './group-events.ts'
import { groupsOf, isCounted, type StandingSignal } from './standing-signal.ts'

/** Where and when a signal stands in the counts. */
interface Standing {
  readonly territoryId: string
  readonly compartment: Compartment
  readonly week: string
}

/** One cell of the counts, as one text. */
type Cell = string

const separator = '\u001f'

/**
 * Brings the weekly counts to what a signal is now. Signals that tell of one event are one count, with the codes of all of them,
 * in the week of the first. Only those around it at its place are looked at, and only the difference is written: done twice it
 * changes nothing, and its cost does not depend on how many signals there are.
 */
export async function countSignal(work: Work, signal: StandingSignal): Promise<void> {
  const before = await findStanding(work, signal.id)
  const after = isCounted(signal)
    ? {
        territoryId: signal.territory_id,
        compartment: signal.compartment,
        week: weekOf(signal.received_at),
      }
    : null
  const change = new Map<Cell, number>()
  // A signal that was flagged leaves those around it in the one compartment, and joins those in the other.
  const left = before !== null && !isSame(before, after) ? before : null
  if (left !== null) await recount(work, { at: left, signal, joins: false }, change)
  if (after !== null) await recount(work, { at: after, signal, joins: true }, change)
  // Cells are written in one order, so that two writers never wait for each other in a circle.
  const changed = [...change].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [cell, by] of changed) await add(work, cell, by)
}

const isSame = (one: Standing, other: Standing | null): boolean =>
  one.territoryId === other?.territoryId && one.compartment === other.compartment && one.week === other.week

interface Recounting {
  readonly at: Standing
  readonly signal: StandingSignal
  /** Whether the signal stands there from now on. */
  readonly joins: boolean
}

/** Groups what stands around a signal anew, with or without it, keeps that, and adds to `change` what became of the cells. */
async function recount(work: Work, of: Recounting, change: Map<Cell, number>): Promise<void> {
  const { at, signal, joins } = of
  const around = await findAround(work, at)
  const own = around.find(({ id }) => id === signal.id)
  const others = around.filter(({ id }) => id !== signal.id)
  const joined = joins ? [memberOf(signal, at)] : []
  const now = groupEvents([...others, ...joined])
  for (const member of around) count(change, at, { member, by: -1 })
  for (const member of now) count(change, at, { member, by: 1 })
  if (own && !joins)
    await sql`delete from warning.signal_counted where signal_id = ${signal.id}`.execute(work.tx)
  const known = new Map(around.map((member) => [member.id, member]))
  for (const member of now) if (!isKept(known.get(member.id), member)) await keep(work, at, member)
}

function memberOf(signal: StandingSignal, { week }: Standing): Member {
  const codes = [...new Set(signal.codes)].sort()
  return {
    id: signal.id,
    week,
    codes,
    placeKind: signal.place_kind,
    observedKind: signal.observed_kind,
    observedFrom: signal.observed_from,
    receivedAt: signal.received_at,
    eventId: signal.id,
    eventCodes: codes,
  }
}

function count(
  change: Map<Cell, number>,
  { territoryId, compartment }: Standing,
  { member, by }: { readonly member: Member; readonly by: 1 | -1 },
): void {
  if (member.eventCodes === null) return
  const keys = [
    ...member.eventCodes.map((code) => ['code', code]),
    ...groupsOf(member.eventCodes).map((group) => ['group', group]),
    ['total', 'any'],
  ]
  for (const key of keys) {
    const cell = [territoryId, ...key, member.week, compartment].join(separator)
    change.set(cell, (change.get(cell) ?? 0) + by)
  }
}

const textOf = ({ codes, eventId, eventCodes, week }: Member): string =>
  JSON.stringify([codes, eventId, eventCodes, week])
const isKept = (known: Member | undefined, member: Member): boolean =>
  known !== undefined && textOf(known) === textOf(member)

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

async function findStanding(work: Work, signalId: string): Promise<Standing | null> {
  const found = await sql<Standing>`
    select territory_id as "territoryId", compartment, week::text as week
    from warning.signal_counted where signal_id = ${signalId} for update`.execute(work.tx)
  return found.rows[0] ?? null
}

async function keep(work: Work, at: Standing, member: Member): Promise<void> {
  await sql`insert into warning.signal_counted (signal_id, territory_id, compartment, week, codes, event_id, event_codes)
    values (${member.id}, ${at.territoryId}, ${at.compartment}, ${member.week}, ${[...member.codes]}, ${member.eventId},
            ${member.eventCodes === null ? null : [...member.eventCodes]})
    on conflict (signal_id) do update set territory_id = excluded.territory_id, compartment = excluded.compartment,
      week = excluded.week, codes = excluded.codes, event_id = excluded.event_id, event_codes = excluded.event_codes`.execute(
    work.tx,
  )
}
