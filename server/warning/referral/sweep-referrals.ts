import { sql } from 'kysely'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { recordReferralMove, referrals } from './referral-store.ts'

const batchSize = 200
const keptMonths = 12

/**
 * What the clock wakes: providers that did not answer, legal bases that nobody signed within 24 hours.
 *
 * @returns how many referrals were touched
 */
export async function sweepReferrals(work: Work): Promise<number> {
  return (await noteSilence(work)) + (await tellLapsed(work))
}

async function noteSilence(work: Work): Promise<number> {
  const silent = await referrals(work)
    .selectFrom('warning.referral')
    .selectAll()
    .where('state', 'in', ['sent', 'received'])
    .where('acceptance_due_at', '<', work.now)
    .limit(batchSize)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const one of silent) {
    await referrals(work)
      .updateTable('warning.referral')
      .set({ state: 'no-answer', state_since: work.now })
      .where('id', '=', one.id)
      .execute()
    await referrals(work)
      .updateTable('warning.referral_sending')
      .set({ answer: 'no-answer', answered_at: work.now })
      .where('referral_id', '=', one.id)
      .where('answer', 'is', null)
      .execute()
    recordReferralMove(work, one, { act: 'no-answer', state: 'no-answer' })
  }
  return silent.length
}

async function tellLapsed(work: Work): Promise<number> {
  const lapsed = await referrals(work)
    .selectFrom('warning.referral')
    .selectAll()
    .where('state', '=', 'legal-basis-recorded')
    .where('legal_basis_due_at', '<', work.now)
    .where('legal_basis_lapse_told_at', 'is', null)
    .limit(batchSize)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const one of lapsed) {
    await referrals(work)
      .updateTable('warning.referral')
      .set({ legal_basis_lapse_told_at: work.now })
      .where('id', '=', one.id)
      .execute()
    recordReferralMove(work, one, { act: 'legal-basis-lapsed', state: one.state })
  }
  return lapsed.length
}

/**
 * Twelve months after its end a referral becomes one more in a count by quarter, and its rows are deleted. The chain
 * keeps that it happened.
 *
 * @returns how many were deleted
 */
export async function sweepReferralRetention(work: Work): Promise<number> {
  const before = new Date(work.now)
  before.setUTCMonth(before.getUTCMonth() - keptMonths)
  await sql`
    insert into warning.referral_count (quarter, person, urgency, outcome, count)
    select date_trunc('quarter', ended_at at time zone 'UTC')::date, person, urgency, coalesce(outcome, 'revoked'), count(*)
    from warning.referral where ended_at < ${before} group by 1, 2, 3, 4
    on conflict (quarter, person, urgency, outcome)
    do update set count = warning.referral_count.count + excluded.count`.execute(work.tx)
  const gone = await referrals(work)
    .deleteFrom('warning.referral')
    .where('ended_at', '<', before)
    .returning('id')
    .execute()
  for (const { id } of gone) {
    recordMove(work, {
      kind: 'referral.purged',
      subjectKind: 'referral',
      subjectId: id,
      state: 'purged',
      detail: {},
    })
  }
  return gone.length
}
