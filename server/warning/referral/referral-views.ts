import { sql } from 'kysely'
import { z } from 'zod'
import type { ReferralDetail, ReferralRow } from '../../../vocabulary/wire/referral.ts'
import { referralViews } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import { clockOf } from '../../platform/clock-left.ts'
import { stateIn, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { isSuspended } from './record-consent.ts'
import { type ConsentTable, type ReferralRecord, referralCycle, type SendingTable } from './referral-store.ts'

type Row = ReferralRecord & { provider_name: string; signer_name: string | null; own: boolean }

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
type Fragment = ReturnType<typeof sql>

/** Referrals, the newest first: the worker's own, or those sent to the provider. */
export async function listReferrals(
  work: Work,
  query: {
    readonly view: keyof typeof referralViews
    readonly limit: number
    readonly cursor?: string | undefined
  },
  mover: Mover,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const made = sql`date_trunc('milliseconds', r.created_at)`
  const rows = await readReferrals(work, {
    where: sql`${stateIn('r.state', referralViews[query.view])} ${after ? sql`and (${made}, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`,
    orderBy: sql`${made} desc, r.id desc`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.created_at.toISOString(), row.id])
  return {
    items: page.items.map((row) => toRow(row, work.now, mover)),
    nextCursor: page.nextCursor,
    order: 'newest',
  }
}

async function readReferrals(
  work: Work,
  query: { where: Fragment; orderBy: Fragment; limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select r.*, o.name as provider_name, s.display_name as signer_name,
      r.created_by = (select access.person_id()) as own
    from warning.referral r join parties.organization o on o.id = r.provider_id
    left join parties.person s on s.id = r.legal_basis_signed_by
    where ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows
}

function toRow(row: Row, now: Date, mover: Mover): ReferralRow {
  const due =
    row.state === 'legal-basis-recorded'
      ? row.legal_basis_due_at
      : (row.acceptance_due_at ?? row.follow_up_due_at)
  return {
    id: row.id,
    pseudonym: row.pseudonym,
    state: row.state,
    person: row.person,
    needs: row.needs,
    urgency: row.urgency,
    provider: { id: row.provider_id, name: row.provider_name },
    createdOn: row.created_at.toISOString().slice(0, 10),
    sentAt: row.sent_at?.toISOString() ?? null,
    clock: due === null ? null : clockOf(due, now),
    suspended: isSuspended(row, now),
    moves: movesOf(row, now, mover),
  }
}

/** The roles of the worker hold for the own referral only; a lapsed legal basis cannot be signed. */
function movesOf(row: Row, now: Date, mover: Mover): string[] {
  const roles = mover.roles.filter((role) => role !== 'case-worker' || row.own)
  return openMoves(referralCycle, row.state, { roles }).filter(
    (to) => to !== 'legal-basis-signed' || !isSuspended(row, now),
  )
}

/** One referral, as far as its worker, its provider or the signing supervisor may see it. */
export async function viewReferral(work: Work, id: string, mover: Mover): Promise<ReferralDetail> {
  const [row] = await readReferrals(work, { where: sql`r.id = ${id}`, orderBy: sql`r.id`, limit: 1 })
  if (!row) throw new Problem('not-found')
  return {
    ...toRow(row, work.now, mover),
    guardian: row.guardian,
    safeContact: row.safe_contact,
    assent: row.assent,
    bestInterests: row.best_interests,
    legalBasis: legalBasisOf(row),
    consents: await consentsOf(work, id),
    providers: await sendingsOf(work, id),
    outcome: row.outcome,
  }
}

function legalBasisOf(row: Row): ReferralDetail['legalBasis'] {
  if (row.legal_basis === null || row.legal_basis_recorded_at === null || row.legal_basis_due_at === null)
    return null
  return {
    basis: row.legal_basis,
    recordedAt: row.legal_basis_recorded_at.toISOString(),
    signBy: row.legal_basis_due_at.toISOString(),
    signedBy: row.signer_name,
    signedAt: row.legal_basis_signed_at?.toISOString() ?? null,
  }
}

async function consentsOf(work: Work, id: string): Promise<ReferralDetail['consents']> {
  const found = await sql<ConsentTable & { name: string }>`
    select c.*, o.name from warning.referral_consent c join parties.organization o on o.id = c.recipient_id
    where c.referral_id = ${id} order by c.given_at, c.purpose, c.id`.execute(work.tx)
  return found.rows.map((one) => ({
    id: one.id,
    purpose: one.purpose,
    recipient: { id: one.recipient_id, name: one.name },
    givenBy: one.given_by,
    givenAt: one.given_at.toISOString(),
    revokedAt: one.revoked_at?.toISOString() ?? null,
  }))
}

async function sendingsOf(work: Work, id: string): Promise<ReferralDetail['providers']> {
  const found = await sql<SendingTable & { name: string }>`
    select s.*, o.name from warning.referral_sending s join parties.organization o on o.id = s.organization_id
    where s.referral_id = ${id} order by s.sent_at, s.id`.execute(work.tx)
  return found.rows.map((one) => ({
    organization: { id: one.organization_id, name: one.name },
    sentAt: one.sent_at.toISOString(),
    answeredAt: one.answered_at?.toISOString() ?? null,
    answer: one.answer,
    declineReason: one.decline_reason,
  }))
}
