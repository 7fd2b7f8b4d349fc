import { sql } from 'kysely'
import type { NewOutsideRequest, OutsideAnswer } from '../../../vocabulary/wire/sharing.ts'
import {
  type OutsideRequestState,
  outsideBases,
  sharingFields,
  sharingRefusalReasons,
} from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { dayOf } from '../directory/index.ts'
import {
  getOutside,
  moveOutside,
  type ProtocolRecord,
  personOf,
  recordOutside,
  sharing,
} from './sharing-store.ts'

/** Owners who did not answer by then have not approved. */
const answerDays = 30

type Outcome = { readonly id: string; readonly state: OutsideRequestState }

/**
 * Notes that somebody outside asks for data, whatever the answer. What no protocol in force covers is refused at once, and
 * stays on record as refused.
 */
export async function noteOutside(
  work: Work,
  wanted: NewOutsideRequest,
  parts: { readonly chance: Chance },
): Promise<Outcome> {
  if (wanted.receivedOn > dayOf(work.now)) throw Problem.of('invalid-input', '/receivedOn', 'in-the-future')
  await requireCode(work, outsideBases, { code: wanted.basis, at: '/basis' })
  for (const [index, code] of wanted.fields.entries())
    await requireCode(work, sharingFields, { code, at: `/fields/${index}` })
  const protocol = await findProtocol(work, wanted.protocolId)
  const refusal = whyRefused(wanted, protocol, dayOf(work.now))
  const id = parts.chance.uuid()
  const state = refusal === null ? 'waiting' : 'refused'
  await sharing(work)
    .insertInto('parties.outside_request')
    .values({
      id,
      protocol_id: protocol?.id ?? null,
      asked_by: wanted.askedBy,
      purpose: wanted.purpose,
      fields: wanted.fields,
      basis: wanted.basis,
      received_on: wanted.receivedOn,
      answer_by: daysAfter(wanted.receivedOn, answerDays),
      state,
      state_since: work.now,
      refusal_reason: refusal,
      file_hash: null,
      noted_by: personOf(work),
      noted_at: work.now,
    })
    .execute()
  recordOutside(work, { id, act: 'noted', state }, refusal)
  return { id, state }
}

type Protocol = Pick<ProtocolRecord, 'id' | 'state' | 'fields' | 'valid_from' | 'valid_until'>

async function findProtocol(work: Work, id: string | null): Promise<Protocol | null> {
  if (id === null) return null
  const found = await sql<Protocol>`
    select id, state, fields, valid_from::text, valid_until::text from parties.sharing_protocol where id = ${id}`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (row === undefined) throw Problem.of('invalid-input', '/protocolId', 'unknown')
  return row
}

function whyRefused(wanted: NewOutsideRequest, protocol: Protocol | null, today: string): string | null {
  if (protocol === null) return 'no-protocol'
  if (protocol.state === 'expired' || protocol.valid_until < today) return 'protocol-expired'
  if (protocol.state !== 'in-force' || protocol.valid_from > today) return 'no-protocol'
  return wanted.fields.every((field) => protocol.fields.includes(field)) ? null : 'beyond-protocol'
}

/**
 * One owner says yes or no. A single no refuses; the last yes approves.
 *
 * @throws Problem not-permitted for who does not answer for that owner; already-decided for one that answered; move-not-allowed
 */
export async function answerOutside(work: Work, id: string, answer: OutsideAnswer): Promise<Outcome> {
  const request = await getOutside(work, id)
  if (request.state !== 'waiting') throw Problem.of('move-not-allowed', '/state', request.state)
  const reason = answer.answer === 'refused' ? answer.reason : null
  if (reason !== null) await requireCode(work, sharingRefusalReasons, { code: reason, at: '/reason' })
  await requireOwner(work, request.protocol_id, answer.organizationId)
  const noted = await sharing(work)
    .insertInto('parties.outside_approval')
    .values({
      request_id: id,
      organization_id: answer.organizationId,
      answer: answer.answer,
      reason,
      answered_by: personOf(work),
      answered_at: work.now,
    })
    .onConflict((conflict) => conflict.constraint('owner_answers_once').doNothing())
    .executeTakeFirst()
  if (noted.numInsertedOrUpdatedRows === 0n) throw Problem.of('already-decided', '/organizationId')
  if (reason !== null) {
    await moveOutside(work, request, { to: 'refused', set: { refusal_reason: 'owner-refused' } })
    return { id, state: 'refused' }
  }
  const all = await sql<{ all: boolean }>`select parties.all_owners_approved(${id}) as all`.execute(work.tx)
  if (all.rows[0]?.all === true) {
    await moveOutside(work, request, { to: 'approved' })
    return { id, state: 'approved' }
  }
  recordOutside(work, { id, act: 'owner-approved', state: 'waiting' }, null)
  return { id, state: 'waiting' }
}

async function requireOwner(work: Work, protocolId: string | null, organizationId: string): Promise<void> {
  const found = await sql<{ may: boolean }>`
    select ${organizationId}::uuid = any (access.organizations('liaison'))
           and exists (select from parties.sharing_owner o
                       where o.protocol_id = ${protocolId} and o.organization_id = ${organizationId}) as may`.execute(
    work.tx,
  )
  if (found.rows[0]?.may !== true) throw Problem.of('not-permitted', '/organizationId')
}

/** What was approved was handed over: the digest of the file stays. @throws Problem move-not-allowed, not-permitted */
export async function handOver(work: Work, id: string, fileHash: string): Promise<void> {
  const request = await getOutside(work, id)
  const still = await sql<{ all: boolean }>`select parties.all_owners_approved(${id}) as all`.execute(work.tx)
  // A protocol that ended in between closes what was approved under it.
  if (request.state === 'approved' && still.rows[0]?.all !== true)
    throw Problem.of('move-not-allowed', '/protocolId', 'expired')
  await moveOutside(work, request, { to: 'handed-over', set: { file_hash: Buffer.from(fileHash, 'hex') } })
}

/** Whoever asked takes it back. */
export async function withdrawOutside(work: Work, id: string): Promise<void> {
  const request = await getOutside(work, id)
  await moveOutside(work, request, { to: 'withdrawn' })
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
