import { sql } from 'kysely'
import { isSignalCode, type SignalGroup, signalCode } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import type { SignalRecord } from '../signal/index.ts'

/** A signal with what verification and a possible campaign make of it. */
export type StandingSignal = Pick<
  SignalRecord,
  | 'id'
  | 'territory_id'
  | 'compartment'
  | 'codes'
  | 'state'
  | 'triage_outcome'
  | 'exercise'
  | 'received_at'
  | 'danger_now'
  | 'children_involved'
  | 'place_kind'
  | 'observed_kind'
  | 'observed_from'
> & {
  /** How its last verification ended; null before. */
  readonly verification: 'verified' | 'not-possible-to-confirm' | 'discarded' | null
  /** It came with a file. */
  readonly imported: boolean
  /** One of the reports of a possible campaign that nobody has called genuine. */
  readonly inCampaign: boolean
}

export async function findStandingSignal(work: Work, id: string): Promise<StandingSignal | undefined> {
  const found = await sql<StandingSignal>`
    select s.id, s.territory_id, s.compartment, s.codes, s.state, s.triage_outcome, s.exercise, s.received_at,
      s.danger_now, s.children_involved, s.place_kind, s.observed_kind, s.observed_from::text as observed_from, s.import_id is not null as imported,
      (select d.outcome from warning.signal_decision d where d.signal_id = s.id and d.kind = 'verification'
       order by d.decided_at desc, d.id limit 1) as verification,
      exists (select from warning.finding_signal l join warning.finding f on f.id = l.finding_id
              where l.signal_id = s.id and f.rule = 'possible-campaign' and f.state in ('raised', 'accepted')) as "inCampaign"
    from warning.signal s where s.id = ${id}`.execute(work.tx)
  return found.rows[0]
}

const settled = ['verified', 'linked', 'answered', 'closed']

export const isVerified = (signal: StandingSignal): boolean =>
  signal.verification === 'verified' && settled.includes(signal.state)

/** Taken back, thrown out, a repetition, or a drill: nothing is to be concluded from it. */
export function isOut(signal: StandingSignal): boolean {
  if (signal.exercise || signal.state === 'withdrawn' || signal.state === 'discarded') return true
  if (signal.triage_outcome === 'duplicate' || signal.triage_outcome === 'not-relevant') return true
  return signal.verification === 'discarded' && (signal.state === 'answered' || signal.state === 'closed')
}

/**
 * Whether a signal stands in the weekly counts: from the moment triage found it valid or a danger, unless it is out.
 * One that could not be confirmed stays: it was a plausible report. The reports of a possible campaign count only
 * once each has been verified, or when an analyst has said that it is none.
 */
export function isCounted(signal: StandingSignal): boolean {
  if (isOut(signal) || signal.state === 'received') return false
  if (signal.triage_outcome !== 'valid' && signal.triage_outcome !== 'immediate-danger') return false
  return isVerified(signal) || !signal.inCampaign
}

/** The groups that its codes belong to, each once. */
export function groupsOf(codes: readonly string[]): SignalGroup[] {
  return [...new Set(codes.filter(isSignalCode).map((code) => signalCode(code).group))]
}
