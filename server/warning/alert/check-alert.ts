import type { AlertCheck, AlertReadiness, TextWarning } from '../../../vocabulary/wire/alert.ts'
import { screenText, sectionNames } from '../../../vocabulary/words/index.ts'
import { type CommitmentRecord, commitmentsOf, missingParts, personOf } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { isBeingWritten } from './alert.ts'
import {
  type AlertRecipientRecord,
  type AlertRecord,
  alerts,
  changeAlert,
  getAlert,
  recipientsOf,
  recordAlertMove,
} from './alert-store.ts'

/** Records the answers before publishing, for the revision as it stands now. */
export async function checkAlert(work: Work, id: string, check: AlertCheck): Promise<void> {
  const alert = await getAlert(work, id)
  if (!isBeingWritten(alert.state)) throw Problem.of('move-not-allowed', '/state', alert.state)
  const isHandled = check.couldSingleOutReporter === 'handled' || check.couldWarnTrafficker === 'handled'
  if (isHandled && check.note === '') throw Problem.of('reason-required', '/note')
  await changeAlert(work, id, {
    check_singles_out: check.couldSingleOutReporter,
    check_warns: check.couldWarnTrafficker,
    check_note: check.note,
    check_warnings_reviewed: check.warningsReviewed,
    checked_by: personOf(work),
    checked_at: work.now,
    checked_revision: alert.revision,
  })
  recordAlertMove(work, alert, {
    act: 'checked',
    state: alert.state,
    detail: {
      revision: alert.revision,
      couldSingleOutReporter: check.couldSingleOutReporter,
      couldWarnTrafficker: check.couldWarnTrafficker,
    },
  })
}

/** What still keeps an alert from being sent for signature, and the passages that somebody must look at. */
export async function viewReadiness(work: Work, id: string): Promise<AlertReadiness> {
  const alert = await alerts(work)
    .selectFrom('warning.alert')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!alert) throw new Problem('not-found')
  return await readinessOf(work, alert)
}

export async function readinessOf(work: Work, alert: AlertRecord): Promise<AlertReadiness> {
  const recommendations = await commitmentsOf(work, { kind: 'alert', id: alert.id })
  const recipients = await recipientsOf(work, alert.id)
  const warnings = await screenAlert(work, alert, recommendations)
  const missing = [
    ...missingText(alert),
    ...missingInRecommendations(recommendations, { recipients, today: work.now.toISOString().slice(0, 10) }),
    ...missingRecipients(recipients),
    ...missingCheck(alert, warnings),
  ]
  return { ready: missing.length === 0, missing, warnings }
}

function missingText(alert: AlertRecord): FieldProblem[] {
  const missing: FieldProblem[] = alert.title === '' ? [{ field: '/title', code: 'missing' }] : []
  for (const name of sectionNames)
    if (alert[name] === '') missing.push({ field: `/sections/${name}`, code: 'missing' })
  return missing
}

/** One addressee, one verb, one date and its evidence, each of them named. */
function missingInRecommendations(
  recommendations: readonly CommitmentRecord[],
  known: { readonly recipients: readonly AlertRecipientRecord[]; readonly today: string },
): FieldProblem[] {
  if (recommendations.length === 0) return [{ field: '/recommendations', code: 'missing' }]
  const excluded = new Set(
    known.recipients.filter((one) => one.state === 'excluded').map((one) => one.organization_id),
  )
  return recommendations.flatMap((one, index) => {
    const parts = {
      ownerId: one.owner_id,
      verb: one.verb,
      what: one.what,
      dueOn: one.due_on,
      evidenceRequired: one.evidence_required,
    }
    const missing = [...missingParts(parts, known.today)]
    // Nobody can answer what is kept from them.
    if (one.owner_id !== null && excluded.has(one.owner_id))
      missing.push({ field: 'organizationId', code: 'excluded' })
    return missing.map(({ field, code }) => ({ field: `/recommendations/${index}/${field}`, code }))
  })
}

function missingRecipients(recipients: readonly AlertRecipientRecord[]): FieldProblem[] {
  const responders = recipients.filter((one) => one.part === 'responder' && one.state !== 'excluded')
  return responders.length === 0 ? [{ field: '/recipients', code: 'missing' }] : []
}

function missingCheck(alert: AlertRecord, warnings: readonly TextWarning[]): FieldProblem[] {
  if (alert.checked_revision !== alert.revision) return [{ field: '/check', code: 'missing' }]
  const missing: FieldProblem[] = []
  if (alert.check_singles_out === 'yes')
    missing.push({ field: '/check/couldSingleOutReporter', code: 'unsafe' })
  if (alert.check_warns === 'yes') missing.push({ field: '/check/couldWarnTrafficker', code: 'unsafe' })
  if (warnings.length > 0 && !alert.check_warnings_reviewed)
    missing.push({ field: '/check/warningsReviewed', code: 'missing' })
  return missing
}

async function screenAlert(
  work: Work,
  alert: AlertRecord,
  recommendations: readonly CommitmentRecord[],
): Promise<TextWarning[]> {
  const places = await alerts(work).selectFrom('parties.place').select('name').execute()
  const organizations = await alerts(work).selectFrom('parties.organization').select('name').execute()
  const known = [...places, ...organizations].map((one) => one.name)
  return [
    ...screenText('/title', alert.title, known),
    ...sectionNames.flatMap((name) => screenText(`/sections/${name}`, alert[name], known)),
    ...recommendations.flatMap((one, index) => [
      ...screenText(`/recommendations/${index}/what`, one.what, known),
      ...screenText(`/recommendations/${index}/evidenceRequired`, one.evidence_required, known),
    ]),
  ]
}
