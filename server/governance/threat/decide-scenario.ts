import { sql } from 'kysely'
import { scenarioRetireReasons } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { dayOf } from '../../parties/directory/index.ts'
import { getMeeting } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { lastDayOf } from './last-day-of.ts'
import {
  changeScenario,
  getScenario,
  recordScenario,
  type ScenarioRecord,
  scenarioColumns,
  scenarioCycle,
} from './scenario-store.ts'
import { refuseIncomplete } from './write-scenario.ts'

export interface Validation {
  readonly id: string
  readonly by: 'session' | 'mapping' | 'role'
  readonly meetingId: string | null
  readonly on: string | null
  readonly note: string
}

/**
 * Somebody who answers for the place, and did not write it, records that it was validated: by a session that was held, or
 * in the name of the own role. The version before it is superseded by the same act.
 *
 * @throws Problem author-cannot-sign, scenario-incomplete, move-not-allowed, not-permitted, invalid-input
 */
export async function validateScenario(work: Work, validation: Validation, mover: Mover): Promise<void> {
  const scenario = await getScenario(work, validation.id)
  if (scenario.author_id === personOf(work)) throw new Problem('author-cannot-sign')
  permitMove(scenarioCycle, { from: scenario.state, to: 'validated' }, mover)
  refuseIncomplete(scenario)
  const role = await roleFor(work, scenario.place_id)
  const on = await dayOfValidation(work, scenario, validation)
  await supersede(work, scenario, mover)
  await changeScenario(work, scenario.id, {
    state: 'validated',
    state_since: work.now,
    validated_by_kind: validation.by,
    validation_meeting_id: validation.meetingId,
    validation_role: role,
    validated_on: on,
    validated_by: personOf(work),
    validation_note: validation.note,
  })
  recordScenario(work, scenario, { act: 'validated', state: 'validated' })
}

/** In which of their roles somebody answers for a place, the widest first. @throws Problem not-permitted */
async function roleFor(work: Work, placeId: string): Promise<string> {
  const validators = ['steering-member', 'supervisor', 'local-coordinator']
  const found = await sql<{ role: string }>`
    select g.role from access.grants() g join parties.places_above(${placeId}) a on a.place_id = g.place_id
    where g.role = any (${validators}::text[]) order by array_position(${validators}::text[], g.role) limit 1`.execute(
    work.tx,
  )
  const [first] = found.rows
  if (first === undefined) throw new Problem('not-permitted')
  return first.role
}

async function dayOfValidation(
  work: Work,
  scenario: ScenarioRecord,
  validation: Validation,
): Promise<string> {
  if (validation.by === 'role') {
    if (validation.meetingId !== null) throw Problem.of('invalid-input', '/meetingId', 'not-wanted')
    const on = validation.on ?? dayOf(work.now)
    if (on > dayOf(work.now)) throw Problem.of('invalid-input', '/on', 'in-the-future')
    return on
  }
  if (validation.meetingId === null) throw Problem.of('invalid-input', '/meetingId', 'missing')
  const meeting = await getMeeting(work, validation.meetingId).catch((fault: unknown) => {
    if (fault instanceof Problem) throw Problem.of('invalid-input', '/meetingId', 'unknown-reference')
    throw fault
  })
  if (meeting.kind !== validation.by || meeting.state !== 'held')
    throw Problem.of('invalid-input', '/meetingId', 'not-held')
  if (!(await contains(work, meeting.place_id, scenario.place_id)))
    throw Problem.of('invalid-input', '/meetingId', 'other-place')
  return lastDayOf(meeting)
}

async function contains(work: Work, above: string, placeId: string): Promise<boolean> {
  const found = await sql`
    select from parties.places_above(${placeId}) a where a.place_id = ${above}`.execute(work.tx)
  return found.rows.length > 0
}

async function supersede(work: Work, next: ScenarioRecord, mover: Mover): Promise<void> {
  const found = await sql<ScenarioRecord>`
    select ${scenarioColumns} from governance.scenario s
    where s.lineage_id = ${next.lineage_id} and s.state = 'validated' for update`.execute(work.tx)
  for (const before of found.rows) {
    permitMove(scenarioCycle, { from: before.state, to: 'superseded' }, mover)
    await changeScenario(work, before.id, { state: 'superseded', state_since: work.now })
    recordScenario(work, before, { act: 'superseded', state: 'superseded' })
  }
}

/** What is no longer so, or was never confirmed, leaves the register with its reason; its versions stay. */
export async function retireScenario(
  work: Work,
  given: { readonly id: string; readonly reason: string },
  mover: Mover,
): Promise<void> {
  const scenario = await getScenario(work, given.id)
  permitMove(scenarioCycle, { from: scenario.state, to: 'retired' }, mover)
  await requireCode(work, scenarioRetireReasons, { code: given.reason, at: '/reason' })
  await changeScenario(work, scenario.id, {
    state: 'retired',
    state_since: work.now,
    retire_reason: given.reason,
  })
  recordScenario(work, scenario, { act: 'retired', state: 'retired', reason: given.reason })
}
