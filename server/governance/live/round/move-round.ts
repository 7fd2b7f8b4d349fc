import { sql } from 'kysely'
import { type Mover, permitMove } from '../../../commitment/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { fixRule, type WorkshopRecord } from '../../workshop/index.ts'
import { askStatements, opinionColumns } from './plan-round.ts'
import {
  findBefore,
  getGoingRound,
  getKeptRound,
  type RoundRecord,
  recordRoundMove,
  roundCycle,
  rounds,
} from './round-store.ts'

/**
 * Puts a round before the hall, or back before it after a pause. From its first opening its rule, what it asks and what it shows of
 * the round before stand; the timer begins, or goes on with what was left.
 *
 * @throws Problem move-not-allowed while the workshop or its room is not open, or another round is before the hall;
 *   invalid-input when it would ask nothing
 */
export async function openRound(work: Work, id: string, mover: Mover): Promise<void> {
  const { round, workshop } = await getKeptRound(work, id)
  permitMove(roundCycle, { from: round.state, to: 'open' }, mover)
  await refuseUnready(work, workshop, round)
  if (round.state === 'draft') await beginRound(work, workshop, round)
  else
    await moveTo(work, round, {
      state: 'open',
      left_seconds: null,
      closes_at: laterBy(work, round.left_seconds),
    })
  recordRoundMove(work, { ...round, state: 'open' }, { act: round.state === 'draft' ? 'opened' : 'resumed' })
}

/** Halts a round: no vote is taken, and the timer waits. */
export async function pauseRound(work: Work, id: string, mover: Mover): Promise<void> {
  const { round } = await getKeptRound(work, id)
  permitMove(roundCycle, { from: round.state, to: 'paused' }, mover)
  const left =
    round.closes_at && Math.max(0, Math.round((round.closes_at.getTime() - work.now.getTime()) / 1000))
  await moveTo(work, round, { state: 'paused', closes_at: null, left_seconds: left })
  recordRoundMove(work, { ...round, state: 'paused' }, { act: 'paused' })
}

/** More time. What was over begins again from now; a round without a timer gets one. @throws Problem move-not-allowed */
export async function extendRound(
  work: Work,
  given: { readonly id: string; readonly seconds: number },
): Promise<void> {
  const round = await getGoingRound(work, given.id)
  const from = Math.max(work.now.getTime(), round.closes_at?.getTime() ?? 0)
  const later =
    round.state === 'paused'
      ? { left_seconds: (round.left_seconds ?? 0) + given.seconds }
      : { closes_at: new Date(from + given.seconds * 1000) }
  await rounds(work).updateTable('governance.round').set(later).where('id', '=', round.id).execute()
  recordRoundMove(work, round, { act: 'extended', detail: { seconds: given.seconds } })
}

async function beginRound(work: Work, workshop: WorkshopRecord, round: RoundRecord): Promise<void> {
  await askWhatIsAdmitted(work, round)
  if (round.kind === 'opinions') await fixRule(work, workshop)
  await moveTo(work, round, {
    state: 'open',
    ...(round.kind === 'opinions' ? opinionColumns(workshop) : {}),
    before_id: round.shows_before ? await findBefore(work, round) : null,
    rule_fixed_at: work.now,
    opened_at: work.now,
    closes_at: laterBy(work, round.minutes === null ? null : round.minutes * 60),
  })
}

/** A round that names no statements asks all that are admitted; one that names some, those of them that are. */
async function askWhatIsAdmitted(work: Work, round: RoundRecord): Promise<void> {
  const found = await sql<{ id: string; is_named: boolean }>`
    select s.id, q.statement_id is not null as is_named from governance.statement s
    left join governance.round_statement q on q.statement_id = s.id and q.round_id = ${round.id}
    where s.workshop_id = ${round.workshop_id} and s.state = 'admitted' order by q.ordinal, s.ordinal`.execute(
    work.tx,
  )
  const named = found.rows.filter(({ is_named }) => is_named)
  const asked = named.length > 0 ? named : found.rows
  if (asked.length === 0) throw Problem.of('invalid-input', '/statements', 'missing')
  await rounds(work).deleteFrom('governance.round_statement').where('round_id', '=', round.id).execute()
  await askStatements(
    work,
    round,
    asked.map(({ id }) => id),
  )
}

async function refuseUnready(work: Work, workshop: WorkshopRecord, round: RoundRecord): Promise<void> {
  if (workshop.state !== 'open') throw Problem.of('move-not-allowed', '/to', workshop.state)
  const found = await sql<{ has_room: boolean; is_busy: boolean }>`
    select exists (select from governance.room r where r.workshop_id = ${workshop.id} and r.state <> 'closed') as has_room,
      exists (select from governance.round d where d.workshop_id = ${workshop.id} and d.id <> ${round.id}
              and d.state in ('open', 'paused')) as is_busy`.execute(work.tx)
  if (!found.rows[0]?.has_room) throw Problem.of('move-not-allowed', '/to', 'room-is-closed')
  if (found.rows[0].is_busy) throw Problem.of('move-not-allowed', '/to', 'another-round')
}

async function moveTo(work: Work, round: RoundRecord, change: Partial<RoundRecord>): Promise<void> {
  await rounds(work)
    .updateTable('governance.round')
    .set({ ...change, state_since: work.now })
    .where('id', '=', round.id)
    .execute()
}

const laterBy = (work: Work, seconds: number | null): Date | null =>
  seconds === null ? null : new Date(work.now.getTime() + seconds * 1000)
