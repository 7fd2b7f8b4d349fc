import type { Kysely, Selectable, Updateable } from 'kysely'
import type { SignalState, TriageOutcome } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { Compartment, KnownHow, ProofShown, YesNoUnknown } from './signal.ts'

export type SignalTable = {
  id: string
  client_uuid: string
  find_hash: Buffer | null
  receipt_key: Buffer | null
  territory_id: string
  place_kind: string
  observed_kind: 'day' | 'week' | 'month'
  /** YYYY-MM-DD; the driver is told not to make a Date of a day. */
  observed_from: string
  still_happening: YesNoUnknown
  known_how: KnownHow
  children_involved: YesNoUnknown
  danger_now: boolean
  authority_involved: YesNoUnknown
  codes: string[]
  exposed_groups: string[]
  contact_preference: string
  language: 'es' | 'fr' | 'en'
  channel: 'web' | 'paper' | 'import' | 'openrosa' | 'messaging'
  compartment: Compartment
  state: Exclude<SignalState, 'purged'>
  triage_outcome: TriageOutcome | null
  duplicate_of: string | null
  exercise: boolean
  /** The drill that it belongs to; a marked one that came with a file has none. */
  drill_id: string | null
  import_id: string | null
  asks_for_detail: boolean
  received_at: Date
  queue_rank: number
  proof: ProofShown
  state_since: Date
  triage_due_at: Date
  triaged_at: Date | null
  verification_due_at: Date | null
  verified_at: Date | null
  discarded_at: Date | null
  receipt_used_on: string | null
  feedback_due_at: Date
  answered_at: Date | null
  feedback_code: string | null
  /** Until when somebody reads what the reporter told after triage; null while nothing waits. */
  detail_due_at: Date | null
}

export type DecisionKind =
  | 'triage'
  | 'triage-undone'
  | 'verification-started'
  | 'verification'
  | 'hand-off'
  | 'clock-reason'
  | 'answer'
  | 'close'
  | 'withdraw'
  | 'detail'
  | 'detail-read'
  | 'restrict'
  | 'letter'
  | 'key-handed-on'

export type SignalDecisionTable = {
  id: string
  signal_id: string
  number: number
  kind: DecisionKind
  outcome: string | null
  reason: string | null
  detail: unknown
  decided_by: string | null
  decided_at: Date
}

export type SignalTables = {
  'warning.signal': SignalTable
  'warning.signal_decision': SignalDecisionTable
}

export type SignalRecord = Selectable<SignalTable>

export const signals = (work: Work): Kysely<SignalTables> => work.tx.withTables<SignalTables>()

/** The signal, locked until the transaction ends. @throws Problem not-found when it is hidden or absent. */
export async function getSignal(work: Work, id: string): Promise<SignalRecord> {
  const found = await signals(work)
    .selectFrom('warning.signal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

export async function changeSignal(work: Work, id: string, change: Updateable<SignalTable>): Promise<void> {
  const done = await signals(work)
    .updateTable('warning.signal')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirst()
  // A row that may be read and not changed by the asker is a refusal, never a silence.
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
}

export interface Decision {
  readonly kind: DecisionKind
  readonly outcome?: string | null
  readonly reason?: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Keeps who (a person, or nobody for the reporter) decided what of a signal, and why. */
export async function keepDecision(
  work: Work,
  chance: Chance,
  made: Decision & { readonly signalId: string },
): Promise<void> {
  const db = signals(work)
  // The signal's row is locked by getSignal, so two decisions of one signal never take the same number.
  const last = await db
    .selectFrom('warning.signal_decision')
    .select((has) => has.fn.max('number').as('number'))
    .where('signal_id', '=', made.signalId)
    .executeTakeFirst()
  await db
    .insertInto('warning.signal_decision')
    .values({
      id: chance.uuid(),
      signal_id: made.signalId,
      number: (last?.number ?? 0) + 1,
      kind: made.kind,
      outcome: made.outcome ?? null,
      reason: made.reason ?? null,
      detail: JSON.stringify(made.detail ?? {}),
      decided_by: work.actor.kind === 'person' ? work.actor.personId : null,
      decided_at: work.now,
    })
    .execute()
}
