import { sql } from 'kysely'
import { dueIn } from '../../parties/territory/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { type GroupedSignal, isUrgent } from './group-signal.ts'
import { changeSituation, findOpenSituation, type SituationRecord, situations } from './situation-store.ts'

type Held = GroupedSignal & { readonly linked_at: Date }

/** The signals of the situation's own compartment that were ever in it, the first first. */
async function heldSignals(work: Work, situation: SituationRecord): Promise<Held[]> {
  const found = await sql<Held>`
    select s.id, s.territory_id, s.compartment, s.exercise, s.drill_id, s.danger_now, s.codes, s.children_involved, l.linked_at
    from warning.situation_signal l join warning.signal s on s.id = l.signal_id
    where l.situation_id = ${situation.id} and s.compartment = ${situation.compartment}
      and l.unlink_reason is distinct from 'flagged-late'
    order by l.linked_at, l.id`.execute(work.tx)
  return found.rows
}

/**
 * A situation that stands on flagged signals alone is flagged itself, with all that was written in it.
 *
 * @returns whether it was: then the signal stays where it is, unless the restricted situation of its kind is open already
 */
export async function flagWhole(
  work: Work,
  situation: SituationRecord,
): Promise<'kept' | 'flagged' | 'emptied'> {
  if ((await heldSignals(work, situation)).length > 0) return 'kept'
  const other =
    situation.state === 'closed'
      ? undefined
      : await findOpenSituation(work, { ...situation, compartment: 'restricted' })
  await changeSituation(work, situation.id, {
    compartment: 'restricted',
    ...(other
      ? { state: 'closed', state_since: work.now, closed_outcome: 'merged', assessment_due_at: null }
      : {}),
  })
  recordMove(work, {
    kind: 'situation.restricted',
    subjectKind: 'situation',
    subjectId: situation.id,
    state: other ? 'closed' : situation.state,
    detail: { territoryId: situation.territory_id, compartment: 'restricted', wasCompartment: 'local' },
  })
  return other ? 'emptied' : 'flagged'
}

/**
 * Brings the clock of a situation to what it would be without the signal that left: whether it is urgent, and, while its
 * first assessment is due, until when. When it was opened, and by whom, each asker reads from the links they may see.
 */
export async function forgetSignal(work: Work, situation: SituationRecord): Promise<void> {
  const held = await heldSignals(work, situation)
  const [first] = held
  if (!first) return
  const isFirstDue =
    situation.assessment_due_at !== null &&
    situation.state !== 'closed' &&
    !(await wasReopened(work, situation))
  await changeSituation(work, situation.id, {
    urgent: held.some(isUrgent),
    ...(situation.state === 'open' && situation.state_since < first.linked_at
      ? { state_since: first.linked_at }
      : {}),
    ...(isFirstDue ? { assessment_due_at: await dueWithout(work, held) } : {}),
  })
}

async function dueWithout(work: Work, held: readonly Held[]): Promise<Date> {
  const dues: Date[] = []
  for (const [at, signal] of held.entries()) {
    if (at > 0 && !isUrgent(signal)) continue
    const urgency = isUrgent(signal) ? 'urgent' : 'normal'
    dues.push(await dueIn(work, signal.territory_id, { step: 'assessment', urgency, from: signal.linked_at }))
  }
  return new Date(Math.min(...dues.map((due) => due.getTime())))
}

/** A situation that was closed and opened again has a clock that its signals did not set. */
async function wasReopened(work: Work, situation: SituationRecord): Promise<boolean> {
  const found =
    await sql`select from audit.link where subject_kind = 'situation' and subject_id = ${situation.id}
    and kind = 'situation.reopened' limit 1`.execute(work.tx)
  return found.rows.length > 0
}

/** The situation with this id, locked until the transaction ends. */
export async function findLocked(work: Work, id: string): Promise<SituationRecord | undefined> {
  return await situations(work)
    .selectFrom('warning.situation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
