import { sql } from 'kysely'
import type { AgreementPlan, AgreementRow, WorkshopDetail } from '../../../vocabulary/wire/workshop.ts'
import {
  issueCommitments,
  type Mover,
  missingOfIndicator,
  permitMove,
  personOf,
} from '../../commitment/index.ts'
import { getMeeting, moveMeeting } from '../../parties/meeting/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { originOf, saveAgreements } from './keep-agreements.ts'
import { digestOf, draftRecord, minutesDocument, minutesText } from './minutes/index.ts'
import { getKeptWorkshop, recordWorkshopMove, workshopCycle, workshops } from './workshop-store.ts'
import { viewWorkshop } from './workshop-views.ts'

/**
 * Closes the record: the agreements go to their owners, whose time for an answer begins; the minutes are final, and their
 * digest with them. The competencies that are to be strengthened stand in the event, for whoever trains.
 *
 * @throws Problem agreement-incomplete with the fields, consensus-not-reached when a later vote took it away
 */
export async function closeWorkshop(work: Work, id: string, mover: Mover): Promise<void> {
  const workshop = await getKeptWorkshop(work, id)
  permitMove(workshopCycle, { from: workshop.state, to: 'closed' }, mover)
  await closeRoom(work, id)
  const agreed = await viewWorkshop(work, id, mover)
  refuseIncomplete(agreed, work.now.toISOString().slice(0, 10))
  // A later vote that reached it again is the one that carries the agreement.
  await saveAgreements(work, { id, agreements: agreed.agreements.map(planOf) })
  const meeting = await getMeeting(work, id)
  if (meeting.state !== 'held') await moveMeeting(work, { id, to: 'held', reason: null })
  const record = await draftRecord(work, id, mover)
  const text = minutesText(
    minutesDocument(record, { language: record.language, demo: false, at: work.now, sha256: null }),
  )
  await issueCommitments(work, {
    origin: originOf(id),
    number: workshop.number ?? '',
    title: meeting.title,
    openFrom: work.now,
    answerDueAt: await dueIn(work, meeting.place_id, { step: 'recommendation-answer', urgency: 'normal' }),
  })
  await workshops(work)
    .updateTable('governance.workshop')
    .set({
      state: 'closed',
      state_since: work.now,
      closed_at: work.now,
      closed_by: personOf(work),
      minutes_facts: JSON.stringify(record),
      minutes_text: text,
      minutes_sha256: digestOf(text),
    })
    .where('id', '=', id)
    .execute()
  const asked = record.competencies.map(({ competency, learnerKind, learner }) => ({
    competency,
    learnerKind,
    learner,
  }))
  recordWorkshopMove(
    work,
    { id, state: 'closed' },
    {
      act: 'closed',
      detail: { placeId: meeting.place_id, agreements: record.agreements.length, competencies: asked },
    },
  )
}

/** Nobody votes any more. @throws Problem move-not-allowed while a round is before the hall */
async function closeRoom(work: Work, id: string): Promise<void> {
  const going = await sql`
    select from governance.round where workshop_id = ${id} and state in ('open', 'paused')`.execute(work.tx)
  if (going.rows.length > 0) throw Problem.of('move-not-allowed', '/state', 'round-is-open')
  await sql`update governance.room set state = 'closed' where workshop_id = ${id}`.execute(work.tx)
}

const planOf = ({ statementId, commitment }: AgreementRow): AgreementPlan => ({
  id: commitment.id,
  statementId,
  what: commitment.what,
  line: commitment.line ?? 'prevention',
  organizationId: commitment.organization?.id ?? null,
  territoryId: commitment.territoryId,
  dueOn: commitment.dueOn,
  evidenceRequired: commitment.evidenceRequired,
  indicator: commitment.indicator,
})

function refuseIncomplete({ agreements }: WorkshopDetail, today: string): void {
  const missing = agreements.flatMap(({ commitment }, index) =>
    missingOf(commitment, today).map(({ field, code }) => ({ field: `/agreements/${index}/${field}`, code })),
  )
  if (missing.length > 0) throw new Problem('agreement-incomplete', missing)
}

/** What an agreement lacks before it can be owed: who, what, by when, with what it will be seen, and by which figure. */
function missingOf(one: AgreementRow['commitment'], today: string): readonly FieldProblem[] {
  const missing: FieldProblem[] = []
  if (one.organization === null) missing.push({ field: 'organizationId', code: 'missing' })
  if (one.what === '') missing.push({ field: 'what', code: 'missing' })
  if (one.dueOn === null) missing.push({ field: 'dueOn', code: 'missing' })
  else if (one.dueOn < today) missing.push({ field: 'dueOn', code: 'in-the-past' })
  if (one.evidenceRequired === '') missing.push({ field: 'evidenceRequired', code: 'missing' })
  return [...missing, ...missingOfIndicator(one.indicator, today)]
}
