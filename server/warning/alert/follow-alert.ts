import {
  alertExpiry,
  annulReasons,
  type Catalogue,
  closingOutcomes,
  escalationReasons,
  extendReasons,
  hasCode,
  isLiveAlert,
  liftReasons,
} from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, reopenFrom, withdrawCommitments } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { openFrom, urgencyOf, widerFrom } from './alert.ts'
import {
  alertCycle,
  alerts,
  asIssued,
  changeAlert,
  getAlert,
  type IssuedAlert,
  recordAlertMove,
} from './alert-store.ts'
import { tellRecipients } from './tell-recipients.ts'

interface Parts {
  readonly chance: Chance
  readonly mover: Mover
}

export interface Following {
  readonly id: string
  readonly reason: string
  readonly note: string
}

type Ending = 'lifted' | 'materialised' | 'annulled' | 'escalated'

const reasons: Readonly<Record<Ending, Catalogue>> = {
  lifted: liftReasons,
  materialised: closingOutcomes,
  annulled: annulReasons,
  escalated: escalationReasons,
}

/**
 * Lifts, annuls, escalates an alert or marks that what it warned of came true; the same recipients hear of it.
 * Annulling takes back what is still owed.
 */
export async function endAlert(
  work: Work,
  ending: Following & { readonly to: Ending },
  parts: Parts,
): Promise<void> {
  const alert = asIssued(await getAlert(work, ending.id))
  permitMove(alertCycle, { from: alert.state, to: ending.to }, parts.mover)
  if (!hasCode(reasons[ending.to], ending.reason))
    throw Problem.of('invalid-input', '/reason', 'unknown-code')
  const isOver = ending.to !== 'escalated'
  // Whoever has not been warned yet is not warned any more.
  if (isOver) await keepFromUnreached(work, alert)
  await changeAlert(work, alert.id, {
    state: ending.to,
    state_since: work.now,
    ...(isOver ? { ended_at: work.now } : {}),
  })
  recordAlertMove(work, alert, { act: ending.to, state: ending.to, detail: { reason: ending.reason } })
  if (ending.to === 'annulled') await withdrawCommitments(work, { kind: 'alert', id: alert.id })
  await tellRecipients(work, alert, {
    chance: parts.chance,
    notice: { kind: ending.to, reason: ending.reason, note: ending.note },
  })
}

async function keepFromUnreached(work: Work, alert: IssuedAlert): Promise<void> {
  await alerts(work)
    .updateTable('warning.alert_recipient')
    .set({ visible_from: null })
    .where('alert_id', '=', alert.id)
    .where('state', '=', 'embargoed')
    .where('visible_from', '>', work.now)
    .execute()
}

/** Gives a live alert a new term from today, with a reason; those not reached yet wait for the new one. */
export async function extendAlert(work: Work, extension: Following, parts: Parts): Promise<Date> {
  const alert = asIssued(await getAlert(work, extension.id))
  if (!isLiveAlert(alert.state)) throw Problem.of('move-not-allowed', '/state', alert.state)
  if (!parts.mover.roles.includes('approver')) throw new Problem('not-permitted')
  await requireCode(work, extendReasons, { code: extension.reason, at: '/reason' })
  const expiresAt = alertExpiry(alert.kind, work.now)
  const extended = { ...alert, expires_at: expiresAt }
  await changeAlert(work, alert.id, {
    expires_at: expiresAt,
    review_at: await followUpDue(work, alert, { from: work.now, isFollowed: alert.state === 'in-follow-up' }),
  })
  await moveWiderCirculation(work, extended)
  recordAlertMove(work, alert, {
    act: 'extended',
    state: alert.state,
    detail: { reason: extension.reason, expiresAt: expiresAt.toISOString() },
  })
  await tellRecipients(work, extended, {
    chance: parts.chance,
    notice: { kind: 'extended', reason: extension.reason, note: extension.note, expiresAt },
  })
  return expiresAt
}

/** Moves the moment at which others may know of it, for those to whom it has not come yet. */
export async function moveWiderCirculation(work: Work, alert: IssuedAlert): Promise<void> {
  const facts = {
    ...alert,
    issuedAt: alert.issued_at,
    expiresAt: alert.expires_at,
    embargoUntil: alert.embargo_until,
  }
  const wider = widerFrom(facts)
  await alerts(work)
    .updateTable('warning.alert_recipient')
    .set({
      visible_from: wider,
      acknowledge_due_at: await dueIn(work, alert.territory_id, {
        step: 'acknowledgement',
        urgency: urgencyOf(alert.kind),
        from: wider,
      }),
    })
    .where('alert_id', '=', alert.id)
    .where('state', '=', 'embargoed')
    .where('visible_from', '>', work.now)
    .execute()
  if (alert.open_from === null || alert.open_from <= work.now) return
  const opens = openFrom(facts)
  await changeAlert(work, alert.id, { open_from: opens })
  await reopenFrom(work, { kind: 'alert', id: alert.id }, opens)
}

/** When the next follow-up is owed: the first of a term, or the second once somebody watches what comes of it. */
async function followUpDue(
  work: Work,
  alert: IssuedAlert,
  term: { readonly from: Date; readonly isFollowed: boolean },
): Promise<Date> {
  return await dueIn(work, alert.territory_id, {
    step: term.isFollowed ? 'follow-up-second' : 'follow-up-first',
    urgency: urgencyOf(alert.kind),
    from: term.from,
  })
}

/** The issue, or the last extension: both clocks of the follow-up run from there. */
async function termStart(work: Work, alert: IssuedAlert): Promise<Date> {
  const extended = await alerts(work)
    .selectFrom('warning.alert_notice')
    .select('at')
    .where('alert_id', '=', alert.id)
    .where('kind', '=', 'extended')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return extended?.at ?? alert.issued_at
}

/** The answers are in hand and somebody watches what comes of them; the second follow-up is owed from here on. */
export async function followUpAlert(work: Work, id: string, mover: Mover): Promise<void> {
  const alert = asIssued(await getAlert(work, id))
  permitMove(alertCycle, { from: alert.state, to: 'in-follow-up' }, mover)
  await changeAlert(work, id, {
    state: 'in-follow-up',
    state_since: work.now,
    review_at: await followUpDue(work, alert, { from: await termStart(work, alert), isFollowed: true }),
  })
  recordAlertMove(work, alert, { act: 'in-follow-up', state: 'in-follow-up' })
}
