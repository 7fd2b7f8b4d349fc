import { hasCode, type Modality, modalities, unlinkReasons } from '../../../vocabulary/words/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import type { Identity } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  concernsChild,
  hasStrongCode,
  linkSignal,
  type SignalRecord,
  type SignalTables,
  unlinkSignal,
} from '../signal/index.ts'
import {
  changeSituation,
  findOpenSituation,
  getSituation,
  insertUnlessOpen,
  type SituationRecord,
  situations,
} from './situation-store.ts'

interface Parts {
  readonly chance: Chance
  readonly mover: Pick<Identity, 'roles'>
}

export type GroupedSignal = Pick<
  SignalRecord,
  | 'id'
  | 'territory_id'
  | 'compartment'
  | 'exercise'
  | 'drill_id'
  | 'danger_now'
  | 'codes'
  | 'children_involved'
>

/** A danger, or a child with a strong indicator, is assessed within hours. */
export const isUrgent = (signal: GroupedSignal): boolean =>
  signal.danger_now ||
  (concernsChild({ codes: signal.codes, childrenInvolved: signal.children_involved }) &&
    hasStrongCode(signal.codes))

/** Links a verified signal to the open situation of its territory, modality, compartment and exercise, or opens one. */
export async function openSituation(
  work: Work,
  opening: { readonly signalId: string; readonly modality: string },
  parts: Parts,
): Promise<{ id: string; opened: boolean }> {
  const { modality } = opening
  if (!hasCode(modalities, modality)) throw Problem.of('invalid-input', '/modality', 'unknown-code')
  const signal = await readSignal(work, opening.signalId)
  const { situation, opened } = await findOrOpen(work, { signal, modality }, parts)
  await linkTo(work, { situation, signal }, parts)
  return { id: situation.id, opened }
}

/** Adds a verified signal to a situation of its own territory, compartment and exercise. */
export async function linkToSituation(
  work: Work,
  link: { readonly situationId: string; readonly signalId: string },
  parts: Parts,
): Promise<void> {
  const situation = await getSituation(work, link.situationId)
  const signal = await readSignal(work, link.signalId)
  if (situation.state === 'closed') throw Problem.of('move-not-allowed', '/state', 'closed')
  if (signal.territory_id !== situation.territory_id)
    throw Problem.of('invalid-input', '/signalId', 'other-territory')
  if (signal.compartment !== situation.compartment)
    throw Problem.of('invalid-input', '/signalId', 'other-compartment')
  if (signal.exercise !== situation.exercise || signal.drill_id !== situation.drill_id)
    throw Problem.of('invalid-input', '/signalId', 'other-exercise')
  await linkTo(work, { situation, signal }, parts)
}

/** Takes a signal out of a situation again, for a reason; the link stays in the history. */
export async function unlinkFromSituation(
  work: Work,
  unlink: { readonly situationId: string; readonly signalId: string; readonly reason: string },
  parts: Parts,
): Promise<void> {
  const { situationId, signalId, reason } = unlink
  if (!hasCode(unlinkReasons, reason) || reason === 'flagged-late')
    throw Problem.of('invalid-input', '/reason', 'unknown-code')
  const situation = await getSituation(work, situationId)
  const ended = await situations(work)
    .updateTable('warning.situation_signal')
    .set({ unlinked_at: work.now, unlink_reason: reason })
    .where('situation_id', '=', situationId)
    .where('signal_id', '=', signalId)
    .where('unlinked_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) throw Problem.of('invalid-input', '/signalId', 'not-linked')
  const signal = await work.tx
    .withTables<SignalTables>()
    .selectFrom('warning.signal')
    .select('state')
    .where('id', '=', signalId)
    .executeTakeFirstOrThrow()
  // One that was answered or withdrawn meanwhile keeps its state: only its place in the situation ends.
  if (signal.state === 'linked') await unlinkSignal(work, { signalId, situationId }, parts)
  recordMove(work, {
    kind: 'situation.signal-unlinked',
    subjectKind: 'situation',
    subjectId: situationId,
    state: situation.state,
    detail: { signalId, reason, compartment: situation.compartment },
  })
}

async function readSignal(work: Work, id: string): Promise<GroupedSignal> {
  const found = await work.tx
    .withTables<SignalTables>()
    .selectFrom('warning.signal')
    .select([
      'id',
      'territory_id',
      'compartment',
      'exercise',
      'drill_id',
      'danger_now',
      'codes',
      'children_involved',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw Problem.of('invalid-input', '/signalId', 'unknown-reference')
  return found
}

/** The situation that is open for this kind of signal, opened now when there is none. */
export async function findOrOpen(
  work: Work,
  wanted: { readonly signal: GroupedSignal; readonly modality: Modality },
  parts: { readonly chance: Chance },
): Promise<{ situation: SituationRecord; opened: boolean }> {
  const { signal, modality } = wanted
  const urgent = isUrgent(signal)
  const row: SituationRecord = {
    id: parts.chance.uuid(),
    territory_id: signal.territory_id,
    modality,
    compartment: signal.compartment,
    exercise: signal.exercise,
    drill_id: signal.drill_id,
    state: 'open',
    state_since: work.now,
    opened_at: work.now,
    opened_by: work.actor.kind === 'person' ? work.actor.personId : null,
    urgent,
    assessment_due_at: await dueIn(work, signal.territory_id, {
      step: 'assessment',
      urgency: urgent ? 'urgent' : 'normal',
    }),
    alerted_at: null,
    resumes_as: null,
    closed_outcome: null,
  }
  if (!(await insertUnlessOpen(work, row))) {
    const situation = await findOpenSituation(work, row)
    if (!situation) throw Problem.of('conflict', '/modality')
    return { situation, opened: false }
  }
  recordMove(work, {
    kind: 'situation.opened',
    subjectKind: 'situation',
    subjectId: row.id,
    state: 'open',
    detail: {
      territoryId: row.territory_id,
      modality,
      compartment: row.compartment,
      ...(row.exercise ? { exercise: true } : {}),
    },
  })
  return { situation: row, opened: true }
}

async function linkTo(
  work: Work,
  link: { readonly situation: SituationRecord; readonly signal: GroupedSignal },
  parts: Parts,
): Promise<void> {
  const { situation, signal } = link
  await linkSignal(work, { signalId: signal.id, situationId: situation.id }, parts)
  await keepLink(work, link, parts)
}

/** Writes the link, and lets an urgent signal shorten the clock of its situation. */
export async function keepLink(
  work: Work,
  { situation, signal }: { readonly situation: SituationRecord; readonly signal: GroupedSignal },
  parts: { readonly chance: Chance },
): Promise<void> {
  const here = await situations(work)
    .selectFrom('warning.situation_signal')
    .select('id')
    .where('situation_id', '=', situation.id)
    .where('signal_id', '=', signal.id)
    .where('unlinked_at', 'is', null)
    .executeTakeFirst()
  // Verified once more after its verification was opened again: it never left.
  if (here) return
  await situations(work)
    .insertInto('warning.situation_signal')
    .values({
      id: parts.chance.uuid(),
      situation_id: situation.id,
      signal_id: signal.id,
      linked_by: work.actor.kind === 'person' ? work.actor.personId : null,
      linked_at: work.now,
      unlinked_at: null,
      unlink_reason: null,
    })
    .execute()
  if (isUrgent(signal)) await hasten(work, situation)
  recordMove(work, {
    kind: 'situation.signal-linked',
    subjectKind: 'situation',
    subjectId: situation.id,
    state: situation.state,
    detail: { signalId: signal.id, compartment: situation.compartment },
  })
}

export async function hasten(work: Work, situation: SituationRecord): Promise<void> {
  const soon = await dueIn(work, situation.territory_id, { step: 'assessment', urgency: 'urgent' })
  const due = situation.assessment_due_at
  await changeSituation(work, situation.id, {
    urgent: true,
    assessment_due_at: due && due < soon ? due : soon,
  })
}
