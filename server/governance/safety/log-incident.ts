import type { NewPersonIncident } from '../../../vocabulary/wire/safety.ts'
import {
  incidentCloseReasons,
  type PersonIncidentState,
  personIncidentKinds,
  personIncidentMoves,
  protectionMeasures,
  volunteerParts,
} from '../../../vocabulary/words/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { requirePlace } from '../../parties/place/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getIncident, personOf, recordIncident, safety } from './safety-store.ts'

/**
 * Notes that something happened to somebody who takes part: codes, a municipality and a week. Who it was is nowhere; whoever
 * has to protect that person knows it from the person.
 *
 * @throws Problem invalid-input for a code that is not of its catalogue, or a day to come
 */
export async function logIncident(
  work: Work,
  told: NewPersonIncident,
  parts: { readonly chance: Chance },
): Promise<string> {
  await requireCode(work, personIncidentKinds, { code: told.kind, at: '/kind' })
  await requireCode(work, volunteerParts, { code: told.who, at: '/who' })
  await requirePlace(work, told.placeId)
  if (told.happenedOn > work.now.toISOString().slice(0, 10))
    throw Problem.of('invalid-input', '/happenedOn', 'in-the-future')
  const id = parts.chance.uuid()
  await safety(work)
    .insertInto('governance.person_incident')
    .values({
      id,
      place_id: told.placeId,
      kind: told.kind,
      who: told.who,
      week: mondayOf(told.happenedOn),
      severity: told.severity,
      authority_involved: told.authorityInvolved,
      measures: [],
      state: 'open',
      state_since: work.now,
      known_at: work.now,
      contained_at: null,
      closed_reason: null,
      reported_by: personOf(work),
    })
    .execute()
  recordIncident(work, { id, act: 'logged', state: 'open' })
  return id
}

/** The person is out of danger, by these measures. Hours run from when it became known to here. */
export async function containIncident(work: Work, id: string, measures: readonly string[]): Promise<void> {
  for (const [index, code] of measures.entries())
    await requireCode(work, protectionMeasures, { code, at: `/measures/${index}` })
  await move(work, id, { to: 'contained', set: { contained_at: work.now, measures: [...measures] } })
}

export async function closeIncident(work: Work, id: string, reason: string): Promise<void> {
  await requireCode(work, incidentCloseReasons, { code: reason, at: '/reason' })
  await move(work, id, { to: 'closed', set: { closed_reason: reason } })
}

async function move(
  work: Work,
  id: string,
  change: {
    readonly to: PersonIncidentState
    readonly set: { contained_at?: Date; measures?: string[]; closed_reason?: string }
  },
): Promise<void> {
  const incident = await getIncident(work, id)
  const next: readonly PersonIncidentState[] = personIncidentMoves[incident.state]
  if (!next.includes(change.to)) throw Problem.of('move-not-allowed', '/state', incident.state)
  const done = await safety(work)
    .updateTable('governance.person_incident')
    .set({ state: change.to, state_since: work.now, ...change.set })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordIncident(work, { id, act: change.to, state: change.to })
}

/** The Monday of the week of a day. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
