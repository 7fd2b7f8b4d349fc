import { embargoReasons } from '../../../vocabulary/words/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { asIssued, changeAlert, getAlert, recordAlertMove } from './alert-store.ts'
import { moveWiderCirculation } from './follow-alert.ts'

const longestMs = 90 * 86_400_000

/**
 * Keeps an alert to its responders until a moment, at the prosecutor's request and with a reason. It ends by
 * itself. Whom the alert has reached already, it has reached.
 */
export async function embargoAlert(
  work: Work,
  embargo: { readonly id: string; readonly until: Date; readonly reason: string },
): Promise<void> {
  const alert = await getAlert(work, embargo.id)
  const open = ['awaiting-signature', 'issued', 'responding', 'in-follow-up', 'escalated']
  if (!open.includes(alert.state)) throw Problem.of('move-not-allowed', '/state', alert.state)
  await requireCode(work, embargoReasons, { code: embargo.reason, at: '/reason' })
  const length = embargo.until.getTime() - work.now.getTime()
  if (length <= 0) throw Problem.of('invalid-input', '/until', 'in-the-past')
  if (length > longestMs) throw Problem.of('invalid-input', '/until', 'too-far')
  const change = { embargo_until: embargo.until, embargo_reason: embargo.reason }
  await changeAlert(work, alert.id, change)
  if (alert.issued_at !== null) await moveWiderCirculation(work, asIssued({ ...alert, ...change }))
  recordAlertMove(work, alert, {
    act: 'embargoed',
    state: alert.state,
    detail: { until: embargo.until.toISOString(), reason: embargo.reason },
  })
}
