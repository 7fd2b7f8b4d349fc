import { canMove, situationMoves } from '../../../vocabulary/words/index.ts'
import type { Event, Stage } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import type { SignalTables } from '../signal/index.ts'
import { endExerciseSituations } from './end-exercise.ts'
import { findOrOpen, hasten, keepLink } from './group-signal.ts'
import { findLocked, flagWhole, forgetSignal } from './leave-no-trace.ts'
import { changeSituation, type SituationTables, situations } from './situation-store.ts'

/** What a situation hears of others: an alert issued for it, a signal flagged after it was linked, a drill that ended. */
export function situationStages(parts: { readonly chance: Chance }): readonly Stage[] {
  return [
    { name: 'situation-alerted', wokenBy: ['alert.issued'], handle: keepAlerted },
    {
      name: 'situation-flagged-late',
      wokenBy: ['signal.detail-added', 'signal.restricted'],
      handle: (work, event) => moveFlagged(work, event, parts),
    },
    { name: 'exercise-situations', wokenBy: ['drill.ended'], handle: endExerciseSituations },
  ]
}

async function keepAlerted(work: Work, event: Event): Promise<void> {
  const id = event.detail.situationId
  if (typeof id !== 'string') return
  const situation = await situations(work)
    .selectFrom('warning.situation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!situation) return
  const alerted_at = situation.alerted_at ?? event.at
  if (!canMove(situationMoves, situation.state, 'alerted')) {
    // While it is assessed anew, the alert waits; the approval brings the situation to it.
    const resumes = situation.state === 'under-assessment' ? { resumes_as: 'alerted' as const } : {}
    return await changeSituation(work, id, { alerted_at, ...resumes })
  }
  await changeSituation(work, id, { alerted_at, state: 'alerted', state_since: work.now })
  recordMove(work, {
    kind: 'situation.alerted',
    subjectKind: 'situation',
    subjectId: id,
    state: 'alerted',
    detail: { territoryId: situation.territory_id, compartment: situation.compartment },
  })
}

/**
 * A signal that was flagged after it was linked leaves the local situation and goes to the restricted one of the same
 * modality; a situation that stood on it alone goes whole. Nothing of this is recorded on a situation that stays local,
 * where the local table would read it. A danger that is told later hastens the situation of its signal.
 */
async function moveFlagged(work: Work, event: Event, parts: { readonly chance: Chance }): Promise<void> {
  const found = await findLinked(work, event.subjectId)
  if (!found) return
  const situation = await findLocked(work, found.situationId)
  if (!situation) return
  if (found.compartment === situation.compartment) {
    if (event.detail.dangerNow === true) await hasten(work, situation)
    return
  }
  const became = await flagWhole(work, situation)
  if (became === 'flagged') return
  await situations(work)
    .updateTable('warning.situation_signal')
    .set({ unlinked_at: work.now, unlink_reason: 'flagged-late' })
    .where('id', '=', found.linkId)
    .execute()
  if (became === 'kept') await forgetSignal(work, situation)
  const to = await findOrOpen(work, { signal: found, modality: situation.modality }, parts)
  await keepLink(work, { situation: to.situation, signal: found }, parts)
}

async function findLinked(work: Work, signalId: string) {
  return await work.tx
    .withTables<SituationTables & SignalTables>()
    .selectFrom('warning.situation_signal as l')
    .innerJoin('warning.signal as s', 's.id', 'l.signal_id')
    .select([
      'l.id as linkId',
      'l.situation_id as situationId',
      's.id',
      's.territory_id',
      's.compartment',
      's.exercise',
      's.drill_id',
      's.danger_now',
      's.codes',
      's.children_involved',
    ])
    .where('l.signal_id', '=', signalId)
    .where('l.unlinked_at', 'is', null)
    .executeTakeFirst()
}
