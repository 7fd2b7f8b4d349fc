import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { SignalSubmission } from '../../../vocabulary/wire/signal.ts'
import type { ClockStep } from '../../../vocabulary/words/index.ts'
import { contactPreferences, exposedGroups, placeKinds } from '../../../vocabulary/words/index.ts'
import { keepIdentity } from '../../parties/keepers/index.ts'
import { keepCommitment } from '../../parties/registration/index.ts'
import { keepReport, type SealedParts } from '../../parties/sealed/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { observedFault } from './read-observed.ts'
import { readersOfNote, requireRecipients } from './require-recipients.ts'
import {
  compartmentOf,
  concernsChild,
  isSignalCode,
  type ProofShown,
  queueRank,
  urgencyOf,
} from './signal.ts'
import { type SignalTable, signals } from './signal-store.ts'

export type SignalInput = Omit<SignalSubmission, 'proof'>

export interface Arrival {
  readonly channel: SignalTable['channel']
  /** It is an exercise of this drill: marked everywhere, never counted. */
  readonly drillId?: string
  /** What became of the puzzle before it was sent; none is asked of other channels. */
  readonly proof?: ProofShown
}

export interface Received {
  readonly id: string
  readonly readBy: Date
  /** The same signal had arrived before: nothing was written. */
  readonly repeated: boolean
  readonly proof: ProofShown
}

/**
 * Takes a signal in. Sent twice with the same `clientUuid` and the same receipt it is one signal.
 *
 * @throws Problem invalid-input naming each code that is in no catalogue, a period that the contract does not know,
 *   or a place that is no department or municipality, or a note or an identity that is sealed to others than must read it; conflict when
 *   the `clientUuid` belongs to another receipt
 */
export async function receiveSignal(
  work: Work,
  input: SignalInput,
  parts: SealedParts & { readonly arrival: Arrival },
): Promise<Received> {
  await refuseUnknown(work, input)
  if (input.sealed) await requireRecipients(work, input.sealed, readersOfNote[compartmentOf(input)])
  const earlier = await findRepeated(work, input)
  if (earlier) return earlier
  const row = await rowOf(work, input, parts)
  await signals(work).insertInto('warning.signal').values(row).execute()
  if (input.sealed)
    await keepReport(work, input.sealed, { ...parts, subject: { kind: 'signal', id: row.id }, kind: 'note' })
  if (input.identity) await keepIdentity(work, { signalId: row.id, identity: input.identity }, parts)
  if (input.commitment) await keepCommitment(work, input.commitment)
  recordMove(work, {
    kind: 'signal.received',
    subjectKind: 'signal',
    subjectId: row.id,
    state: 'received',
    detail: {
      dangerNow: row.danger_now,
      compartment: row.compartment,
      territoryId: row.territory_id,
      exercise: row.exercise,
    },
  })
  return { id: row.id, readBy: row.triage_due_at, repeated: false, proof: row.proof }
}

/** What the server keeps of a receipt: the SHA-256 of what its words find. */
export function findHash(find: string): Buffer {
  return createHash('sha256').update(Buffer.from(find, 'base64url')).digest()
}

async function rowOf(
  work: Work,
  input: SignalInput,
  parts: { chance: Chance; arrival: Arrival },
): Promise<SignalTable> {
  const urgency = urgencyOf(input)
  const due = async (step: ClockStep) => await dueIn(work, input.territoryId, { step, urgency })
  return {
    id: parts.chance.uuid(),
    client_uuid: input.clientUuid,
    find_hash: input.find === null ? null : findHash(input.find),
    receipt_key: input.receiptKey === null ? null : Buffer.from(input.receiptKey, 'base64url'),
    territory_id: input.territoryId,
    place_kind: input.placeKind,
    observed_kind: input.observed.kind,
    observed_from: input.observed.from,
    still_happening: input.stillHappening,
    known_how: input.knownHow,
    children_involved: concernsChild(input) ? 'yes' : input.childrenInvolved,
    danger_now: input.dangerNow,
    authority_involved: input.authorityInvolved,
    codes: [...new Set(input.codes)],
    exposed_groups: [...new Set(input.exposedGroups)],
    contact_preference: input.contactPreference,
    language: input.language,
    channel: parts.arrival.channel,
    compartment: compartmentOf(input),
    state: 'received',
    triage_outcome: null,
    duplicate_of: null,
    exercise: parts.arrival.drillId !== undefined,
    drill_id: parts.arrival.drillId ?? null,
    import_id: null,
    asks_for_detail: false,
    received_at: work.now,
    queue_rank: queueRank(input, parts.arrival.proof),
    proof: parts.arrival.proof ?? 'none',
    state_since: work.now,
    triage_due_at: await due('triage'),
    triaged_at: null,
    verification_due_at: null,
    verified_at: null,
    discarded_at: null,
    receipt_used_on: input.find === null ? null : work.now.toISOString().slice(0, 10),
    feedback_due_at: await due('reporter-feedback'),
    answered_at: null,
    feedback_code: null,
    detail_due_at: null,
  }
}

async function findRepeated(work: Work, input: SignalInput): Promise<Received | null> {
  const found = await signals(work)
    .selectFrom('warning.signal')
    .select(['id', 'triage_due_at', 'proof'])
    .where('client_uuid', '=', input.clientUuid)
    .executeTakeFirst()
  return found ? { id: found.id, readBy: found.triage_due_at, repeated: true, proof: found.proof } : null
}

async function refuseUnknown(work: Work, input: SignalInput): Promise<void> {
  const problems = unknownCodes(input)
  const observed = observedFault(input.observed, work.now)
  if (observed !== null) problems.push({ field: '/observed/from', code: observed })
  const place = await findTerritoryFault(work, input.territoryId)
  if (place !== null) problems.push({ field: '/territoryId', code: place })
  if (problems.length > 0) throw new Problem('invalid-input', problems)
}

function unknownCodes(input: SignalInput): FieldProblem[] {
  const given: (readonly [field: string, known: boolean])[] = [
    ...input.codes.map((code, at) => [`/codes/${at}`, isSignalCode(code)] as const),
    ...input.exposedGroups.map(
      (group, at) => [`/exposedGroups/${at}`, isOneOf(exposedGroups, group)] as const,
    ),
    ['/placeKind', isOneOf(placeKinds, input.placeKind)],
    ['/contactPreference', isOneOf(contactPreferences, input.contactPreference)],
  ]
  return given.filter(([, known]) => !known).map(([field]) => ({ field, code: 'unknown-code' }))
}

/** A signal lies in a department or a municipality: of the whole country nobody could verify anything. */
async function findTerritoryFault(work: Work, placeId: string): Promise<string | null> {
  const found = await sql<{ level: number }>`select level from parties.place where id = ${placeId}`.execute(
    work.tx,
  )
  const level = found.rows[0]?.level
  if (level === undefined) return 'unknown-place'
  return level === 0 ? 'whole-country' : null
}

const isOneOf = (list: readonly string[], value: string): boolean => list.includes(value)
