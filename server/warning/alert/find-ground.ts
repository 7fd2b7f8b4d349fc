import { type AlertKind, mayBeginAlert, type RiskLevel } from '../../../vocabulary/words/index.ts'
import type { Compartment } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { readEvidence, type SituationTables } from '../situation/index.ts'

/** What an alert rests on, as its situation and the assessment in force say it. */
export interface Ground {
  readonly territoryId: string
  readonly modality: string
  readonly compartment: Compartment
  readonly exercise: boolean
  readonly assessmentId: string
  readonly level: RiskLevel
}

/**
 * The situation of an alert with its approved assessment.
 *
 * @throws Problem not-found when the situation is hidden or absent; move-not-allowed without an approved assessment, or
 *   in a state from which no alert is raised
 */
export async function getGround(work: Work, situationId: string): Promise<Ground> {
  const { territoryId, modality, restricted, exercise, state } = await readEvidence(work, situationId)
  const assessment = await work.tx
    .withTables<SituationTables>()
    .selectFrom('warning.assessment')
    .select(['id', 'chosen_level'])
    .where('situation_id', '=', situationId)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  if (!assessment || assessment.chosen_level === null) {
    throw Problem.of('move-not-allowed', '/situationId', 'not-assessed')
  }
  if (!mayBeginAlert(state)) throw Problem.of('move-not-allowed', '/situationId', state)
  return {
    territoryId,
    modality,
    compartment: restricted ? 'restricted' : 'local',
    exercise,
    assessmentId: assessment.id,
    level: assessment.chosen_level,
  }
}

/**
 * What an alert rests on still carries it: its situation is not closed, and the sources suffice. A structural alert
 * needs two independent sources or an institution's verification; hearsay alone raises none.
 *
 * @throws Problem situation-closed when it was closed meanwhile; sources-insufficient with the rule that the
 *   sources do not meet
 */
export async function requireGround(work: Work, situationId: string, kind: AlertKind): Promise<void> {
  const { structuralAlert, imminentAlert, state } = await readEvidence(work, situationId)
  if (state === 'closed') throw new Problem('situation-closed')
  const judged = kind === 'structural' ? structuralAlert : imminentAlert
  if (judged.kind === 'not-enough') throw Problem.of('sources-insufficient', '/kind', judged.reason)
}
