import type {
  Assessment,
  AssessmentDraft,
  RiskFactor,
  SituationEvidence,
} from '../../../vocabulary/wire/situation.ts'
import {
  compareLevels,
  hasStrongExploitation,
  type RiskDegree,
  type RiskLevel,
  type RiskResult,
  riskLevels,
  suggestRisk,
} from '../../../vocabulary/words/index.ts'

export const factors = ['threat', 'vulnerability', 'capacity'] as const
export type FactorName = (typeof factors)[number]

/** A factor as the form holds it: nothing chosen, a degree with what it rests on, or unknown with the reason. */
export interface DraftFactor {
  readonly degree: RiskDegree | 'unknown' | null
  readonly basis: readonly string[]
  readonly reason: string
}

export type DraftFactors = Readonly<Record<FactorName, DraftFactor>>

const blank: DraftFactor = { degree: null, basis: [], reason: '' }

const fromWire = (factor: RiskFactor): DraftFactor =>
  factor.kind === 'level'
    ? { degree: factor.level, basis: factor.basis, reason: '' }
    : { degree: 'unknown', basis: [], reason: factor.reason }

/** The form begins from the version before, or blank. */
export function draftFrom(assessment: Assessment | null): DraftFactors {
  return {
    threat: assessment === null ? blank : fromWire(assessment.threat),
    vulnerability: assessment === null ? blank : fromWire(assessment.vulnerability),
    capacity: assessment === null ? blank : fromWire(assessment.capacity),
  }
}

/** The factor as it is sent, or null while something of it is missing. */
export function toWire({ degree, basis, reason }: DraftFactor): RiskFactor | null {
  if (degree === null) return null
  if (degree === 'unknown') return reason === '' ? null : { kind: 'unknown', reason }
  return basis.length === 0 ? null : { kind: 'level', level: degree, basis: [...basis] }
}

/** What the shared rule suggests while the form is filled in; the server computes it again. Null until all three are chosen. */
export function suggestFor(draft: DraftFactors, evidence: SituationEvidence): RiskResult | null {
  const { threat, vulnerability, capacity } = draft
  if (threat.degree === null || vulnerability.degree === null || capacity.degree === null) return null
  return suggestRisk({
    threat: threat.degree,
    vulnerability: vulnerability.degree,
    capacity: capacity.degree,
    immediateDanger: evidence.dangerNow,
    child: evidence.childInvolved,
    strongExploitation: hasStrongExploitation(evidence.codes),
    sourceConfidence: evidence.confidence,
  })
}

/** The level to choose at first: the suggested one, what the floors demand, or none. */
export function suggestedLevel(suggestion: RiskResult): RiskLevel | null {
  if (suggestion.kind === 'level') return suggestion.level
  return suggestion.atLeast === 'none' ? null : suggestion.atLeast
}

/** The levels an analyst may decide on: a floor is a floor. */
export function openLevels(suggestion: RiskResult): readonly RiskLevel[] {
  const floor: RiskLevel = suggestion.floors.includes('immediate-danger')
    ? 'imminent'
    : suggestion.floors.length > 0
      ? 'high'
      : 'low'
  return riskLevels.filter((level) => compareLevels(level, floor) >= 0)
}

/** The whole draft as it is sent, or null while something is missing or a deviation lacks its reason. */
export function completeDraft(
  draft: DraftFactors,
  suggestion: RiskResult | null,
  decided: { readonly level: RiskLevel | null; readonly deviationReason: string },
): AssessmentDraft | null {
  const threat = toWire(draft.threat)
  const vulnerability = toWire(draft.vulnerability)
  const capacity = toWire(draft.capacity)
  if (threat === null || vulnerability === null || capacity === null || suggestion === null) return null
  const deviates = decided.level !== null && decided.level !== suggestedLevel(suggestion)
  if (deviates && decided.deviationReason === '') return null
  return {
    threat,
    vulnerability,
    capacity,
    chosenLevel: decided.level,
    deviationReason: deviates ? decided.deviationReason : null,
  }
}
