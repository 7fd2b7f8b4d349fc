import { sql } from 'kysely'
import type { DrillPlan } from '../../../vocabulary/wire/mechanism.ts'
import type { TerritoryState } from '../../../vocabulary/wire/territory.ts'
import { changeMeeting, getKeptMeeting, moveMeeting, planMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptDrill, mechanisms, personOf, recordDrillMove } from './mechanism-store.ts'

/**
 * Plans a drill at a territory whose mechanism is described. It is a meeting like any other; who keeps it and what is
 * played are its own.
 *
 * @throws Problem invalid-input for a place without a mechanism, or one that is only being described; not-permitted
 */
export async function planDrill(
  work: Work,
  plan: DrillPlan,
  parts: { readonly chance: Chance },
): Promise<string> {
  await requireMechanism(work, plan.placeId)
  const { scenario, ...meeting } = plan
  const id = await planMeeting(work, { kind: 'drill', plan: meeting }, parts)
  await mechanisms(work)
    .insertInto('governance.drill')
    .values({ id, scenario, observations: '', lessons: [], next_actions: [] })
    .execute()
  recordDrillMove(work, { id, act: 'planned', detail: { placeId: plan.placeId } })
  return id
}

/** Changes what was planned, until it is opened. @throws Problem move-not-allowed */
export async function changeDrill(work: Work, id: string, plan: DrillPlan): Promise<void> {
  const drill = await getKeptDrill(work, id)
  if (drill.opened_at !== null) throw Problem.of('move-not-allowed', '/state', 'open')
  await requireMechanism(work, plan.placeId)
  const { scenario, ...meeting } = plan
  await changeMeeting(work, id, meeting)
  await mechanisms(work).updateTable('governance.drill').set({ scenario }).where('id', '=', id).execute()
  recordDrillMove(work, { id, act: 'changed', detail: { placeId: plan.placeId } })
}

/**
 * Opens a drill: from here on, and until it ends, it takes exercise signals. One is open at a place at a time.
 *
 * @throws Problem move-not-allowed, conflict when another is open there
 */
export async function openDrill(work: Work, id: string): Promise<void> {
  await getKeptDrill(work, id)
  const meeting = await getKeptMeeting(work, id)
  await requireMechanism(work, meeting.place_id)
  const other = await sql`
    select from parties.meeting
    where kind = 'drill' and state = 'open' and place_id = ${meeting.place_id} and id <> ${id}`.execute(
    work.tx,
  )
  if (other.rows.length > 0) throw Problem.of('conflict', '/placeId', 'other-drill-open')
  await moveMeeting(work, { id, to: 'open', reason: null })
  await mechanisms(work)
    .updateTable('governance.drill')
    .set({ opened_at: work.now, opened_by: personOf(work) })
    .where('id', '=', id)
    .execute()
  recordDrillMove(work, { id, act: 'opened', detail: { placeId: meeting.place_id } })
}

/** Calls a drill off; one that had begun takes back what it made. */
export async function cancelDrill(work: Work, id: string, reason: string): Promise<void> {
  const drill = await getKeptDrill(work, id)
  const { place_id } = await moveMeeting(work, { id, to: 'cancelled', reason })
  const detail = { placeId: place_id, reason }
  if (drill.opened_at === null) return
  // What it made ends by stages that read this event.
  recordDrillMove(work, { id, act: 'ended', detail: { ...detail, result: null } })
}

async function requireMechanism(work: Work, placeId: string): Promise<void> {
  const found = await sql<{ state: TerritoryState }>`
    select state from parties.territory where place_id = ${placeId}`.execute(work.tx)
  const state = found.rows[0]?.state
  if (state === undefined) throw Problem.of('invalid-input', '/placeId', 'no-mechanism')
  if (state === 'draft') throw Problem.of('move-not-allowed', '/placeId', state)
}
