import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { scenarios } from './scenario-store.ts'
import { draftScenario } from './write-scenario.ts'

/** What this part takes from an assessment; who builds the server says how it is found (`warning/situation` does). */
export interface AssessmentFacts {
  readonly situationId: string
  readonly placeId: string
  readonly modality: string
  readonly threat: number | null
  readonly vulnerability: number | null
  readonly capacity: number | null
}
/** Null for what is hidden, absent, not approved or restricted. */
export type FindAssessmentFacts = (work: Work, assessmentId: string) => Promise<AssessmentFacts | null>

/**
 * One press makes a draft of an assessment in force: its place, its modality and its three degrees, read by the server
 * itself. What was assessed in the restricted compartment never enters the register, and the refusal says no more than
 * that there is no such assessment.
 *
 * @throws Problem invalid-input at `/assessmentId`
 */
export async function draftFromAssessment(
  work: Work,
  given: { readonly assessmentId: string; readonly threat: string },
  parts: { readonly chance: Chance; readonly findFacts: FindAssessmentFacts },
): Promise<string> {
  const facts = await parts.findFacts(work, given.assessmentId)
  if (facts === null) throw Problem.of('invalid-input', '/assessmentId', 'unknown-reference')
  const scenario = {
    placeId: facts.placeId,
    threat: given.threat,
    modalities: [facts.modality],
    exposed: [],
    threatDegree: facts.threat,
    vulnerability: facts.vulnerability,
    capacity: facts.capacity,
    antecedents: [],
    antecedentsText: '',
    months: [],
    seasonReasons: [],
    known: '',
    notKnown: '',
    since: null,
    sources: [],
  }
  const id = await draftScenario(work, { scenario, origin: { mappingId: null } }, parts)
  await scenarios(work)
    .insertInto('governance.scenario_ground')
    .values({ scenario_id: id, assessment_id: given.assessmentId })
    .execute()
  return id
}
