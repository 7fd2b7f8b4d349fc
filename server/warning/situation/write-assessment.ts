import type { AssessmentDraft, RiskFactor } from '../../../vocabulary/wire/situation.ts'
import {
  assessmentBases,
  assessmentUnknowns,
  bandDeviationReasons,
  compareLevels,
  hasCode,
  type Known,
  type RiskDegree,
  type RiskLevel,
  type RiskResult,
  suggestRisk,
} from '../../../vocabulary/words/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { urgencyOf } from './move-situation.ts'
import { permitSituationMove, type SituationMover } from './permit-situation-move.ts'
import { readEvidence, riskFacts } from './read-evidence.ts'
import {
  type AssessmentRecord,
  type AssessmentTable,
  changeAssessment,
  changeSituation,
  getAssessment,
  getSituation,
  type SituationRecord,
  situations,
} from './situation-store.ts'

/** Begins the next version; the situation is under assessment from then on. @returns its id */
export async function startAssessment(
  work: Work,
  start: { readonly situationId: string; readonly draft: AssessmentDraft },
  parts: { readonly chance: Chance; readonly mover: SituationMover },
): Promise<string> {
  const situation = await getSituation(work, start.situationId)
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  permitSituationMove(situation.state, 'under-assessment', parts.mover)
  const written = await columnsOf(work, situation.id, start.draft)
  const last = await situations(work)
    .selectFrom('warning.assessment')
    .select((row) => row.fn.max('version').as('version'))
    .where('situation_id', '=', situation.id)
    .executeTakeFirst()
  const row: AssessmentTable = {
    id: parts.chance.uuid(),
    situation_id: situation.id,
    version: (last?.version ?? 0) + 1,
    state: 'draft',
    author_id: work.actor.personId,
    created_at: work.now,
    ...written,
    submitted_at: null,
    reviewer_id: null,
    reviewed_at: null,
    return_reason: null,
  }
  await situations(work)
    .insertInto('warning.assessment')
    .values({ ...row, suggestion: asJson(row.suggestion) })
    .execute()
  await beginAssessing(work, situation)
  recordAssessment(work, row, { kind: 'assessment.drafted', situation })
  return row.id
}

async function beginAssessing(work: Work, situation: SituationRecord): Promise<void> {
  await changeSituation(work, situation.id, {
    state: 'under-assessment',
    state_since: work.now,
    assessment_due_at:
      situation.assessment_due_at ??
      (await dueIn(work, situation.territory_id, { step: 'assessment', urgency: urgencyOf(situation) })),
    ...(situation.state === 'alerted' ? { resumes_as: 'alerted' as const } : {}),
  })
  recordMove(work, {
    kind: 'situation.under-assessment',
    subjectKind: 'situation',
    subjectId: situation.id,
    state: 'under-assessment',
    detail: { territoryId: situation.territory_id, compartment: situation.compartment },
  })
}

/** The author writes a draft anew; what the rule suggests is computed again from what is known now. */
export async function rewriteAssessment(
  work: Work,
  rewrite: { readonly id: string; readonly draft: AssessmentDraft },
): Promise<void> {
  const assessment = await getAssessment(work, rewrite.id)
  if (work.actor.kind !== 'person' || assessment.author_id !== work.actor.personId)
    throw new Problem('not-permitted')
  if (assessment.state !== 'draft') throw Problem.of('move-not-allowed', '/state', assessment.state)
  const written = await columnsOf(work, assessment.situation_id, rewrite.draft)
  await changeAssessment(work, assessment.id, { ...written, suggestion: asJson(written.suggestion) })
  const situation = await getSituation(work, assessment.situation_id)
  recordAssessment(work, assessment, { kind: 'assessment.rewritten', situation })
}

interface AssessmentRecordedMove {
  readonly kind: string
  readonly situation: Pick<SituationRecord, 'compartment' | 'territory_id'>
  readonly reason?: string | undefined
}

export function recordAssessment(
  work: Work,
  assessment: Pick<AssessmentRecord, 'id' | 'state' | 'version' | 'situation_id'>,
  { kind, situation, reason }: AssessmentRecordedMove,
): void {
  recordMove(work, {
    kind,
    subjectKind: 'assessment',
    subjectId: assessment.id,
    state: assessment.state,
    detail: {
      situationId: assessment.situation_id,
      version: assessment.version,
      territoryId: situation.territory_id,
      compartment: situation.compartment,
      ...(reason === undefined ? {} : { reason }),
    },
  })
}

type Written = Pick<
  AssessmentRecord,
  | `${'threat' | 'vulnerability' | 'capacity'}${'' | '_basis' | '_unknown'}`
  | 'suggestion'
  | 'suggested_level'
  | 'chosen_level'
  | 'deviation_reason'
>

async function columnsOf(work: Work, situationId: string, draft: AssessmentDraft): Promise<Written> {
  refuseUnknownCodes(draft)
  const suggestion = await suggestFor(work, situationId, draft)
  const suggested = suggestedLevel(suggestion)
  refuseBelowFloor(suggestion, draft.chosenLevel)
  const deviates = draft.chosenLevel !== null && draft.chosenLevel !== suggested
  if (deviates && draft.deviationReason === null)
    throw Problem.of('deviation-reason-required', '/deviationReason', 'required')
  return {
    ...factorColumns('threat', draft.threat),
    ...factorColumns('vulnerability', draft.vulnerability),
    ...factorColumns('capacity', draft.capacity),
    suggestion,
    suggested_level: suggested,
    chosen_level: draft.chosenLevel,
    deviation_reason: deviates ? draft.deviationReason : null,
  }
}

function factorColumns<Name extends 'threat' | 'vulnerability' | 'capacity'>(name: Name, factor: RiskFactor) {
  const known = factor.kind === 'level'
  return {
    [name]: known ? factor.level : null,
    [`${name}_basis`]: known ? [...new Set(factor.basis)] : [],
    [`${name}_unknown`]: known ? null : factor.reason,
  } as Record<Name, number | null> &
    Record<`${Name}_basis`, string[]> &
    Record<`${Name}_unknown`, string | null>
}

const degreeOf = (factor: RiskFactor): Known<RiskDegree> =>
  factor.kind === 'level' ? factor.level : 'unknown'

async function suggestFor(
  work: Work,
  situationId: string,
  draft: Pick<AssessmentDraft, 'threat' | 'vulnerability' | 'capacity'>,
): Promise<RiskResult> {
  const evidence = await readEvidence(work, situationId)
  return suggestRisk({
    threat: degreeOf(draft.threat),
    vulnerability: degreeOf(draft.vulnerability),
    capacity: degreeOf(draft.capacity),
    ...riskFacts(evidence),
  })
}

/** What the software would choose: the level; where information is missing, what the floors demand, or nothing. */
export function suggestedLevel(suggestion: RiskResult): RiskLevel | null {
  if (suggestion.kind === 'level') return suggestion.level
  return suggestion.atLeast === 'none' ? null : suggestion.atLeast
}

const floorLevels = { 'immediate-danger': 'imminent', 'child-and-strong-exploitation': 'high' } as const

/** A deviation is the analyst's to justify, but a floor is a floor: nothing argues a danger away. */
export function refuseBelowFloor(suggestion: RiskResult, chosen: RiskLevel | null): void {
  if (chosen === null) return
  const below = suggestion.floors.some((floor) => compareLevels(chosen, floorLevels[floor]) < 0)
  if (below) throw Problem.of('invalid-input', '/chosenLevel', 'below-floor')
}

/** The same version judged by what is known now: signals may have come since it was written. */
export async function suggestAnew(work: Work, row: AssessmentRecord): Promise<RiskResult> {
  const factor = (level: number | null): RiskFactor =>
    level === null
      ? { kind: 'unknown', reason: 'unknown' }
      : { kind: 'level', level: level as RiskDegree, basis: [] }
  return await suggestFor(work, row.situation_id, {
    threat: factor(row.threat),
    vulnerability: factor(row.vulnerability),
    capacity: factor(row.capacity),
  })
}

/** jsonb is written as text; the row type says what is read. */
export const asJson = (suggestion: RiskResult): RiskResult =>
  JSON.stringify(suggestion) as unknown as RiskResult

function refuseUnknownCodes(draft: AssessmentDraft): void {
  const problems: FieldProblem[] = []
  for (const name of ['threat', 'vulnerability', 'capacity'] as const) {
    const factor = draft[name]
    if (factor.kind === 'unknown') {
      if (!hasCode(assessmentUnknowns, factor.reason))
        problems.push({ field: `/${name}/reason`, code: 'unknown-code' })
      continue
    }
    for (const [at, basis] of factor.basis.entries()) {
      if (!hasCode(assessmentBases, basis))
        problems.push({ field: `/${name}/basis/${at}`, code: 'unknown-code' })
    }
  }
  if (draft.deviationReason !== null && !hasCode(bandDeviationReasons, draft.deviationReason)) {
    problems.push({ field: '/deviationReason', code: 'unknown-code' })
  }
  if (problems.length > 0) throw new Problem('invalid-input', problems)
}
