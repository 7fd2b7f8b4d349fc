import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { findNationalDesk } from './desk.ts'
import { type CallKind, dutyTables, type Rung } from './duty-store.ts'
import { whoIsOnDuty } from './duty-views.ts'

/** After this long without an answer the next one is called. */
const answerMinutes = 15

interface Need {
  readonly kind: CallKind
  readonly subjectId: string
  /** It is news even where an earlier call for it was answered. */
  readonly again?: boolean
  /** Whoever is called is told that it is one. */
  readonly exercise?: boolean
}

/**
 * Calls somebody to look at something: the first on duty at the national desk for a danger, the supervisors
 * for an empty roster or a fault. Writes the notices in the transaction that knows of the need; they are
 * delivered after it. One call a subject.
 */
export async function callDuty(work: Work, chance: Chance, need: Need): Promise<void> {
  const desk = await findNationalDesk(work)
  const isDanger = need.kind === 'danger'
  const { rung, personIds } = await whomToCall(work, desk?.id ?? null, isDanger ? 1 : 3)
  const id = chance.uuid()
  const opened = await dutyTables(work)
    .insertInto('parties.duty_call')
    .values({
      id,
      kind: need.kind,
      subject_id: need.subjectId,
      desk_id: desk?.id ?? null,
      rung,
      opened_at: work.now,
      escalate_at: isDanger ? later(work.now) : null,
      answered_at: null,
      answered_by: null,
      exercise: need.exercise === true,
    })
    // A danger that is told again after somebody had it in hand calls anew; while they are being called, it goes on.
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'subject_id'])
        .doUpdateSet({
          rung,
          opened_at: work.now,
          escalate_at: isDanger ? later(work.now) : null,
          answered_at: null,
          answered_by: null,
        })
        .where(sql<boolean>`duty_call.answered_at is not null and ${need.again === true}`),
    )
    .returning('id')
    .executeTakeFirst()
  if (opened === undefined) return
  await notify(work, chance, { callId: opened.id, rung, personIds })
}

/** Calls the next one for every danger that nobody answered in time; the supervisors again and again. */
export async function escalateCalls(work: Work, chance: Chance): Promise<void> {
  const waiting = await dutyTables(work)
    .selectFrom('parties.duty_call')
    .select(['id', 'rung', 'desk_id'])
    .where('answered_at', 'is', null)
    .where('escalate_at', '<=', work.now)
    .orderBy('escalate_at')
    .limit(50)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const call of waiting) {
    const next = await whomToCall(work, call.desk_id, call.rung === 1 ? 2 : 3)
    await dutyTables(work)
      .updateTable('parties.duty_call')
      .set({ rung: next.rung, escalate_at: later(work.now) })
      .where('id', '=', call.id)
      .execute()
    await notify(work, chance, { callId: call.id, ...next })
  }
}

/** Somebody has taken the subject in hand: nobody else is woken for it. */
export async function settleCall(work: Work, need: Need): Promise<void> {
  await dutyTables(work)
    .updateTable('parties.duty_call')
    .set({ answered_at: work.now })
    .where('kind', '=', need.kind)
    .where('subject_id', '=', need.subjectId)
    .where('answered_at', 'is', null)
    .execute()
}

const later = (now: Date): Date => new Date(now.getTime() + answerMinutes * 60_000)

/** The people of a rung; of the next one when it is empty. The supervisors are the last. */
async function whomToCall(
  work: Work,
  deskId: string | null,
  from: Rung,
): Promise<{ rung: Rung; personIds: readonly string[] }> {
  const roster = deskId === null ? [] : await whoIsOnDuty(work, { deskId })
  for (const rung of [1, 2] as const) {
    const personIds = roster.filter(({ rank }) => rank === rung).map(({ personId }) => personId)
    if (rung < from || personIds.length === 0) continue
    // Where another desk has taken over, it is called beside whoever is on duty: she can hand off a danger and not triage it.
    const beside = (await isReplaced(work, deskId)) ? await listSupervisors(work) : []
    return { rung, personIds: [...new Set([...personIds, ...beside])] }
  }
  return { rung: 3, personIds: await listSupervisors(work) }
}

async function isReplaced(work: Work, deskId: string | null): Promise<boolean> {
  const found = await sql`
    select from parties.desk_fallback where desk_id = ${deskId} and ended_at is null`.execute(work.tx)
  return found.rows.length > 0
}

export async function listSupervisors(work: Work): Promise<string[]> {
  const found = await sql<{ person_id: string }>`
    select distinct g.person_id from parties.role_grant g
    join parties.person p on p.id = g.person_id and p.active
    join parties.place l on l.id = g.place_id and l.level = 0
    where g.role = 'supervisor' and g.valid_from <= ${work.now} and (g.valid_to is null or g.valid_to > ${work.now})
    order by g.person_id`.execute(work.tx)
  return found.rows.map((row) => row.person_id)
}

export async function notify(
  work: Work,
  chance: Chance,
  to: { readonly callId: string; readonly rung: Rung; readonly personIds: readonly string[] },
): Promise<void> {
  for (const personId of to.personIds) {
    await dutyTables(work)
      .insertInto('parties.duty_notice')
      .values({
        id: chance.uuid(),
        call_id: to.callId,
        person_id: personId,
        rung: to.rung,
        created_at: work.now,
        attempts: 0,
        next_attempt_at: work.now,
        delivered_at: null,
        ways: [],
      })
      .execute()
  }
  recordMove(work, {
    kind: 'duty.called',
    subjectKind: 'duty-call',
    subjectId: to.callId,
    state: null,
    detail: { rung: to.rung, people: to.personIds.length },
  })
}
