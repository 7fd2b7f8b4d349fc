import { alertExpiry, missedClockReasons, returnReasons } from '../../../vocabulary/words/index.ts'
import { issueCommitments, type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { requirePermission } from '../../parties/permission/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { openFrom, seriesOf, urgencyOf, widerFrom } from './alert.ts'
import {
  type AlertRecord,
  alertCycle,
  alerts,
  asIssued,
  changeAlert,
  getAlert,
  type IssuedAlert,
  nextNumber,
  recipientsOf,
  recordAlertMove,
} from './alert-store.ts'
import { readinessOf } from './check-alert.ts'
import { enterWriter } from './draft-alert.ts'
import { requireGround } from './find-ground.ts'
import { tellRecipients } from './tell-recipients.ts'

/**
 * The author hands the document to the second person.
 *
 * @throws Problem recommendation-incomplete naming each field while one lacks addressee, verb, date or evidence;
 *   invalid-input for other missing parts; sources-insufficient when the sources do not carry an alert
 */
export async function sendForSignature(work: Work, id: string, mover: Mover): Promise<void> {
  const alert = await getAlert(work, id)
  permitMove(alertCycle, { from: alert.state, to: 'awaiting-signature' }, mover)
  await requireReady(work, alert)
  await requireGround(work, alert.situation_id, alert.kind)
  await enterWriter(work, id)
  await changeAlert(work, id, {
    state: 'awaiting-signature',
    state_since: work.now,
    sent_by: personOf(work),
    sent_at: work.now,
    signature_due_at: await dueIn(work, alert.territory_id, {
      step: 'second-signature',
      urgency: urgencyOf(alert.kind),
    }),
  })
  recordAlertMove(work, alert, {
    act: 'sent-for-signature',
    state: 'awaiting-signature',
    detail: { revision: alert.revision },
  })
}

async function requireReady(work: Work, alert: AlertRecord): Promise<void> {
  const { missing } = await readinessOf(work, alert)
  if (missing.length === 0) return
  const isRecommendation = missing.some((one) => one.field.startsWith('/recommendations'))
  throw new Problem(isRecommendation ? 'recommendation-incomplete' : 'invalid-input', missing)
}

/** The author takes it back before it is signed. */
export async function takeBack(work: Work, id: string, mover: Mover): Promise<void> {
  const alert = await getAlert(work, id)
  permitMove(alertCycle, { from: alert.state, to: 'draft' }, mover)
  await changeAlert(work, id, { state: 'draft', state_since: work.now, signature_due_at: null })
  recordAlertMove(work, alert, { act: 'taken-back', state: 'draft' })
}

/** The second person sends it back, with a reason. */
export async function returnAlert(
  work: Work,
  answer: { readonly id: string; readonly reason: string; readonly note: string },
  mover: Mover,
): Promise<void> {
  const alert = await getAlert(work, answer.id)
  permitMove(alertCycle, { from: alert.state, to: 'returned' }, mover)
  await requireCode(work, returnReasons, { code: answer.reason, at: '/reason' })
  await changeAlert(work, alert.id, {
    state: 'returned',
    state_since: work.now,
    signature_due_at: null,
    return_reason: answer.reason,
    return_note: answer.note,
    returned_by: personOf(work),
    returned_at: work.now,
  })
  recordAlertMove(work, alert, { act: 'returned', state: 'returned', detail: { reason: answer.reason } })
}

export interface Signature {
  readonly id: string
  /** The revision that the signer read, distribution list included. */
  readonly revision: number
  readonly lateReason?: string | undefined
}

/**
 * The second signature: the alert gets its number, its recommendations go to their owners, its addressees are told.
 *
 * @throws Problem author-cannot-sign for everybody who wrote in it; conflict when it is not the revision that was read
 */
export async function signAlert(
  work: Work,
  signature: Signature,
  parts: { chance: Chance; mover: Mover },
): Promise<string> {
  const alert = await getAlert(work, signature.id)
  permitMove(alertCycle, { from: alert.state, to: 'issued' }, parts.mover)
  await requirePermission(work, 'issue-alert', alert)
  if (await hasWritten(work, alert)) throw new Problem('author-cannot-sign')
  if (alert.revision !== signature.revision) throw Problem.of('conflict', '/revision')
  if (signature.lateReason !== undefined)
    await requireCode(work, missedClockReasons, { code: signature.lateReason, at: '/lateReason' })
  await requireReady(work, alert)
  await requireGround(work, alert.situation_id, alert.kind)
  const issued = await markIssued(work, alert)
  await issueCommitments(work, {
    origin: { kind: 'alert', id: alert.id },
    number: issued.number,
    title: alert.title,
    openFrom: issued.open_from,
    answerDueAt: await dueIn(work, alert.territory_id, {
      step: 'recommendation-answer',
      urgency: urgencyOf(alert.kind),
    }),
  })
  recordAlertMove(work, alert, {
    act: 'issued',
    state: 'issued',
    detail: { number: issued.number, lateReason: signature.lateReason ?? null },
  })
  await addressRecipients(work, issued)
  await tellRecipients(work, issued, { chance: parts.chance, notice: { kind: 'issued' } })
  return issued.number
}

async function hasWritten(work: Work, alert: AlertRecord): Promise<boolean> {
  const signer = personOf(work)
  if (alert.author_id === signer || alert.sent_by === signer) return true
  const found = await alerts(work)
    .selectFrom('warning.alert_writer')
    .select('person_id')
    .where('alert_id', '=', alert.id)
    .where('person_id', '=', signer)
    .executeTakeFirst()
  return found !== undefined
}

async function markIssued(work: Work, alert: AlertRecord): Promise<IssuedAlert> {
  const expiresAt = alertExpiry(alert.kind, work.now)
  const facts = { ...alert, issuedAt: work.now, expiresAt, embargoUntil: alert.embargo_until }
  const change = {
    state: 'issued' as const,
    state_since: work.now,
    signed_by: personOf(work),
    number: await nextNumber(work, seriesOf(alert), work.now.getUTCFullYear()),
    issued_at: work.now,
    expires_at: expiresAt,
    review_at: await dueIn(work, alert.territory_id, {
      step: 'follow-up-first',
      urgency: urgencyOf(alert.kind),
    }),
    open_from: openFrom(facts),
  }
  await changeAlert(work, alert.id, change)
  return asIssued({ ...alert, ...change })
}

/** Responders are warned now; the informed at once or when they may be. */
async function addressRecipients(work: Work, alert: IssuedAlert): Promise<void> {
  const wider = widerFrom({
    ...alert,
    issuedAt: alert.issued_at,
    expiresAt: alert.expires_at,
    embargoUntil: alert.embargo_until,
  })
  for (const recipient of await recipientsOf(work, alert.id)) {
    if (recipient.state === 'excluded') continue
    const visibleFrom = recipient.part === 'responder' ? work.now : wider
    await alerts(work)
      .updateTable('warning.alert_recipient')
      .set({
        state: visibleFrom > work.now ? 'embargoed' : 'notified',
        visible_from: visibleFrom,
        acknowledge_due_at: await dueIn(work, alert.territory_id, {
          step: 'acknowledgement',
          urgency: urgencyOf(alert.kind),
          from: visibleFrom,
        }),
      })
      .where('id', '=', recipient.id)
      .execute()
  }
}
