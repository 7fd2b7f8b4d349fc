import { sql } from 'kysely'
import type { AssessmentWay } from '../../../../vocabulary/wire/assessment.ts'
import { type Competency, competencies, hasCode } from '../../../../vocabulary/words/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { recordMove, type Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { frameworkInForce, keepFramework } from '../framework-store.ts'
import type { Learner } from './standing-levels.ts'

/** A judgement, before it is written. */
export interface Judgement {
  readonly who: Learner
  readonly competency: Competency
  readonly level: number
  readonly way: AssessmentWay
  /** The day it is about, YYYY-MM-DD. */
  readonly on: string
  /** What it rests on, in words that name nobody who was helped. */
  readonly basis: string
  /** The record of ours that it came from: a training, a simulation. */
  readonly source?: { readonly kind: string; readonly id: string }
  readonly parts: { readonly chance: Chance }
}

/**
 * Writes down what somebody was judged to reach, by the framework in force. Nothing is ever changed or deleted: a later
 * one stands. The same level from the same source again writes nothing, so a stage may tell it twice.
 *
 * @returns its id, or null where it stood already
 * @throws Problem invalid-input for a day to come, an unknown competency; not-permitted unless the way is the asker's for
 * this person: by oneself, as supervisor of the place, or as trainer of the place or of the participant's training
 */
export async function noteAssessment(work: Work, given: Judgement): Promise<string | null> {
  if (!hasCode(competencies, given.competency))
    throw Problem.of('invalid-input', '/competency', 'unknown-code')
  if (given.on > work.now.toISOString().slice(0, 10))
    throw Problem.of('invalid-input', '/on', 'in-the-future')
  if (await stands(work, given)) return null
  const { id: versionId } = await keepFramework(work, (await frameworkInForce(work)).id)
  const id = given.parts.chance.uuid()
  const { personId, participantId } = { personId: null, participantId: null, ...given.who }
  const by = work.actor.kind === 'person' ? work.actor.personId : null
  await sql`
    insert into capacity.assessment (id, person_id, participant_id, framework_version_id, competency, level, way, assessed_on,
      basis, source_kind, source_id, noted_at, noted_by)
    values (${id}, ${personId}, ${participantId}, ${versionId}, ${given.competency}, ${given.level}, ${given.way}, ${given.on},
      ${given.basis}, ${given.source?.kind ?? null}, ${given.source?.id ?? null}, ${work.now}, ${by})`.execute(
    work.tx,
  )
  recordMove(work, {
    kind: 'competency.assessed',
    subjectKind: 'competency-assessment',
    subjectId: id,
    state: null,
    detail: { competency: given.competency, way: given.way },
  })
  return id
}

/** Whether the last word of this source on this competency says the same already. */
async function stands(work: Work, { who, competency, source, level, way }: Judgement): Promise<boolean> {
  if (!source) return false
  const [column, id] = 'personId' in who ? ['person_id', who.personId] : ['participant_id', who.participantId]
  const found = await sql<{ level: number }>`
    select level from capacity.assessment
    where ${sql.ref(column)} = ${id} and competency = ${competency} and way = ${way}
      and source_kind = ${source.kind} and source_id = ${source.id}
    order by ordinal desc limit 1`.execute(work.tx)
  return found.rows[0]?.level === level
}
