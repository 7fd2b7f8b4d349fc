import {
  type AssessmentState,
  assessmentMoveRoles,
  assessmentMoves,
  assessmentReturnReasons,
  canMove,
  type SituationState,
} from '../../../vocabulary/words/index.ts'
import { isOffered } from '../../parties/catalogue/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { SituationMover } from './permit-situation-move.ts'
import {
  type AssessmentRecord,
  changeAssessment,
  changeSituation,
  getAssessment,
  getSituation,
  type SituationRecord,
  situations,
} from './situation-store.ts'
import {
  asJson,
  recordAssessment,
  refuseBelowFloor,
  suggestAnew,
  suggestedLevel,
} from './write-assessment.ts'

export interface AssessmentMove {
  readonly id: string
  readonly to: Exclude<AssessmentState, 'superseded'>
  readonly reason?: string | undefined
}

interface Parts {
  readonly mover: SituationMover
}

/** Brings an assessment on: to a peer who is not its author, back, or into force. */
export async function moveAssessment(work: Work, move: AssessmentMove, parts: Parts): Promise<void> {
  const assessment = await getAssessment(work, move.id)
  const situation = await getSituation(work, assessment.situation_id)
  permitAssessmentMove(work, assessment, { to: move.to, mover: parts.mover })
  if (move.to === 'in-peer-review') await submit(work, assessment, situation)
  if (move.to === 'approved') await approve(work, assessment, situation)
  if (move.to === 'returned') await sendBack(work, assessment, move.reason)
  if (move.to === 'draft') await changeAssessment(work, assessment.id, { state: 'draft', submitted_at: null })
  if (move.to === 'abandoned') await abandon(work, assessment, situation)
  recordAssessment(
    work,
    { ...assessment, state: move.to },
    { kind: `assessment.${kindOf(assessment.state, move.to)}`, situation, reason: move.reason },
  )
}

function kindOf(from: AssessmentState, to: AssessmentMove['to']): string {
  if (to === 'in-peer-review') return 'submitted'
  return to === 'draft' ? (from === 'returned' ? 'revised' : 'taken-back') : to
}

function rolesFor(from: AssessmentState, to: AssessmentState): readonly string[] {
  const row: Readonly<Partial<Record<AssessmentState, readonly string[]>>> = assessmentMoveRoles[from]
  return row[to] ?? []
}

/** What only the author may do, and what only somebody else may. */
const byAuthor: readonly AssessmentState[] = ['in-peer-review', 'draft']
const byPeer: readonly AssessmentState[] = ['approved', 'returned']

/** The states that the asker may bring it to now; the clock of the next approval supersedes it, nobody else. */
export function openAssessmentMoves(
  work: Work,
  assessment: AssessmentRecord,
  mover: SituationMover,
): AssessmentState[] {
  const own = work.actor.kind === 'person' && work.actor.personId === assessment.author_id
  const next: readonly AssessmentState[] = assessmentMoves[assessment.state]
  return next.filter((to) => {
    if (to === 'superseded' || (byAuthor.includes(to) && !own) || (byPeer.includes(to) && own)) return false
    return rolesFor(assessment.state, to).some((role) => mover.roles.includes(role))
  })
}

function permitAssessmentMove(
  work: Work,
  assessment: AssessmentRecord,
  { to, mover }: { readonly to: AssessmentMove['to']; readonly mover: SituationMover },
): void {
  if (!canMove(assessmentMoves, assessment.state, to))
    throw Problem.of('move-not-allowed', '/to', assessment.state)
  const own = work.actor.kind === 'person' && work.actor.personId === assessment.author_id
  if (byPeer.includes(to) && own) throw new Problem('author-cannot-sign')
  if (!openAssessmentMoves(work, assessment, mover).includes(to)) throw new Problem('not-permitted')
}

/** What the rule says is computed once more: a signal that came meanwhile may have raised it. */
async function submit(work: Work, assessment: AssessmentRecord, situation: SituationRecord): Promise<void> {
  const suggestion = await suggestAnew(work, assessment)
  const suggested = suggestedLevel(suggestion)
  refuseBelowFloor(suggestion, assessment.chosen_level)
  if (assessment.chosen_level === null && suggested !== null)
    throw Problem.of('invalid-input', '/chosenLevel', 'required')
  if (assessment.chosen_level !== suggested && assessment.deviation_reason === null) {
    throw Problem.of('deviation-reason-required', '/deviationReason', 'required')
  }
  await refuseUnexplained(work, situation)
  await changeAssessment(work, assessment.id, {
    state: 'in-peer-review',
    submitted_at: work.now,
    suggestion: asJson(suggestion),
    suggested_level: suggested,
  })
}

async function refuseUnexplained(work: Work, situation: SituationRecord): Promise<void> {
  const due = situation.assessment_due_at
  if (due === null || due >= work.now) return
  const explained = await situations(work)
    .selectFrom('warning.situation_clock_reason')
    .select('id')
    .where('situation_id', '=', situation.id)
    .where('due_at', '=', due)
    .executeTakeFirst()
  if (!explained) throw Problem.of('clock-reason-required', '/reason', 'required')
}

async function approve(work: Work, assessment: AssessmentRecord, situation: SituationRecord): Promise<void> {
  const suggestion = await suggestAnew(work, assessment)
  refuseBelowFloor(suggestion, assessment.chosen_level)
  const before = await situations(work)
    .updateTable('warning.assessment')
    .set({ state: 'superseded' })
    .where('situation_id', '=', situation.id)
    .where('state', '=', 'approved')
    .returningAll()
    .executeTakeFirst()
  const kind = 'assessment.superseded'
  if (before) recordAssessment(work, { ...before, state: 'superseded' }, { kind, situation })
  await changeAssessment(work, assessment.id, { state: 'approved', ...reviewedBy(work) })
  await endAssessing(work, situation, { assessed: true })
}

async function sendBack(work: Work, assessment: AssessmentRecord, reason: string | undefined): Promise<void> {
  if (!(await isOffered(work, assessmentReturnReasons, reason ?? '')))
    throw Problem.of('reason-required', '/reason', 'unknown-code')
  await changeAssessment(work, assessment.id, {
    state: 'returned',
    return_reason: reason ?? null,
    ...reviewedBy(work),
  })
}

async function abandon(work: Work, assessment: AssessmentRecord, situation: SituationRecord): Promise<void> {
  await changeAssessment(work, assessment.id, { state: 'abandoned' })
  const inForce = await situations(work)
    .selectFrom('warning.assessment')
    .select('id')
    .where('situation_id', '=', situation.id)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  await endAssessing(work, situation, { assessed: inForce !== undefined })
}

const reviewedBy = (work: Work) => ({
  reviewer_id: work.actor.kind === 'person' ? work.actor.personId : null,
  reviewed_at: work.now,
})

/** Where the situation goes from here; one whose alert stands is alerted again, since no alert was undone. */
async function endAssessing(
  work: Work,
  situation: SituationRecord,
  { assessed }: { readonly assessed: boolean },
): Promise<void> {
  const steps: SituationState[] = assessed ? ['assessed'] : ['open']
  if (assessed && situation.resumes_as === 'alerted') steps.push('alerted')
  await changeSituation(work, situation.id, {
    state: steps.at(-1) ?? 'open',
    state_since: work.now,
    ...(assessed ? { resumes_as: null, assessment_due_at: null } : {}),
  })
  for (const state of steps) {
    recordMove(work, {
      kind: `situation.${state}`,
      subjectKind: 'situation',
      subjectId: situation.id,
      state,
      detail: { territoryId: situation.territory_id, compartment: situation.compartment },
    })
  }
}
