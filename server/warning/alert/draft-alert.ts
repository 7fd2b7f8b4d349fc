import { sql } from 'kysely'
import type { AlertDraft, NewAlert } from '../../../vocabulary/wire/alert.ts'
import {
  commitmentsOf,
  type Mover,
  permitMove,
  personOf,
  saveProposed,
  withdrawCommitments,
} from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { isBeingWritten } from './alert.ts'
import {
  type AlertRecord,
  alertCycle,
  alerts,
  changeAlert,
  getAlert,
  recordAlertMove,
} from './alert-store.ts'
import { getGround } from './find-ground.ts'
import { saveRecipients } from './save-recipients.ts'

interface Parts {
  readonly chance: Chance
}

/**
 * Begins an alert on a situation with an approved assessment; where, what, how grave and whether it is an exercise are
 * taken from them. What civil society proposed is real, and never becomes part of an exercise.
 */
export async function draftAlert(
  work: Work,
  draft: NewAlert & { readonly proposedById?: string | null },
  parts: Parts,
): Promise<string> {
  const ground = await getGround(work, draft.situationId)
  const proposedById = draft.proposedById ?? null
  if (ground.exercise && proposedById !== null)
    throw Problem.of('invalid-input', '/situationId', 'other-exercise')
  const id = parts.chance.uuid()
  await alerts(work)
    .insertInto('warning.alert')
    .values({
      id,
      situation_id: draft.situationId,
      assessment_id: ground.assessmentId,
      proposed_by_id: proposedById,
      kind: draft.kind,
      territory_id: ground.territoryId,
      modality: ground.modality,
      compartment: ground.compartment,
      exercise: ground.exercise,
      level: ground.level,
      state: 'draft',
      state_since: work.now,
      revision: 0,
      author_id: personOf(work),
      language: await languageOfAsker(work),
      created_at: work.now,
      ...empty,
    })
    .execute()
  await enterWriter(work, id)
  recordAlertMove(work, await getAlert(work, id), { act: 'drafted', state: 'draft' })
  return id
}

/** The language in which the author uses the desk is taken for the one they write in. */
async function languageOfAsker(work: Work): Promise<AlertRecord['language']> {
  const found = await sql<{ language: AlertRecord['language'] }>`
    select language from parties.person where id = ${personOf(work)}`.execute(work.tx)
  return found.rows[0]?.language ?? 'es'
}

const empty = {
  title: '',
  location: '',
  population: '',
  context: '',
  threat: '',
  vulnerability: '',
  capacity: '',
  rights: '',
  check_note: '',
  check_warnings_reviewed: false,
  return_note: '',
}

/**
 * Keeps the whole document as it stands on the screen. Every save is a new revision, which an earlier check no
 * longer covers; a returned alert becomes a draft again.
 *
 * @returns the new revision
 * @throws Problem conflict when somebody saved after the revision that was read
 */
export async function saveDraft(
  work: Work,
  id: string,
  parts: Parts & { draft: AlertDraft; mover: Mover },
): Promise<number> {
  const { draft, mover } = parts
  const alert = await getAlert(work, id)
  if (!isBeingWritten(alert.state)) throw Problem.of('move-not-allowed', '/state', alert.state)
  if (!mover.roles.includes('analyst')) throw new Problem('not-permitted')
  if (alert.revision !== draft.revision) throw Problem.of('conflict', '/revision')
  const revision = alert.revision + 1
  await changeAlert(work, id, {
    kind: draft.kind,
    title: draft.title,
    ...draft.sections,
    revision,
    state: 'draft',
    state_since: alert.state === 'draft' ? alert.state_since : work.now,
  })
  await enterWriter(work, id)
  await saveProposed(
    work,
    groundOf(alert),
    draft.recommendations.map(({ organizationId, ...one }) => ({ ...one, ownerId: organizationId })),
  )
  await saveRecipients(work, alert, { chance: parts.chance, list: draft.recipients })
  recordAlertMove(work, alert, { act: 'saved', state: 'draft', detail: { revision } })
  return revision
}

/** Where the recommendations of an alert belong. */
function groundOf(alert: AlertRecord) {
  return {
    origin: { kind: 'alert' as const, id: alert.id },
    kind: 'recommendation' as const,
    territoryId: alert.territory_id,
    compartment: alert.compartment,
    exercise: alert.exercise,
  }
}

/**
 * Enters a draft to add to it: the revision goes on, and whoever does it cannot sign.
 *
 * @returns where what is added belongs
 * @throws Problem move-not-allowed when it is not being written any more
 */
export async function joinDraft(work: Work, id: string) {
  const alert = await getAlert(work, id)
  if (!isBeingWritten(alert.state)) throw Problem.of('move-not-allowed', '/state', alert.state)
  await changeAlert(work, id, { revision: alert.revision + 1 })
  await enterWriter(work, id)
  return groundOf(alert)
}

/** Gives a draft up; what it proposed is withdrawn with it. */
export async function abandonDraft(work: Work, id: string, mover: Mover): Promise<void> {
  const alert = await getAlert(work, id)
  permitMove(alertCycle, { from: alert.state, to: 'abandoned' }, mover)
  const origin = { kind: 'alert' as const, id }
  if ((await commitmentsOf(work, origin)).length > 0) await withdrawCommitments(work, origin)
  await changeAlert(work, id, { state: 'abandoned', state_since: work.now, ended_at: work.now })
  recordAlertMove(work, alert, { act: 'abandoned', state: 'abandoned' })
}

/** Whoever wrote in an alert cannot sign it. */
export async function enterWriter(work: Work, alertId: string): Promise<void> {
  await alerts(work)
    .insertInto('warning.alert_writer')
    .values({ alert_id: alertId, person_id: personOf(work) })
    .onConflict((clash) => clash.doNothing())
    .execute()
}
