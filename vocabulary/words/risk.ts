import type { KnownHow } from './codes/field-choices.ts'
import type { AlertKind } from './moves/alert-moves.ts'

/** Risk suggested by the software: R = T × V ÷ C. The analyst decides; a deviation is justified and both are kept. */
export type RiskDegree = 1 | 2 | 3 | 4
export type Known<T> = T | 'unknown'
export type Band = 'low' | 'medium' | 'high' | 'critical'
/** `imminent` stands above every band: it is set by danger, never by R. */
export type RiskLevel = Band | 'imminent'
export type Confidence = 'low' | 'medium' | 'high'
export type RiskFloor = 'immediate-danger' | 'child-and-strong-exploitation'

export const riskLevels = [
  'low',
  'medium',
  'high',
  'critical',
  'imminent',
] as const satisfies readonly RiskLevel[]

export type RiskInput = {
  readonly threat: Known<RiskDegree>
  readonly vulnerability: Known<RiskDegree>
  readonly capacity: Known<RiskDegree>
  readonly immediateDanger?: boolean
  readonly child?: boolean
  readonly strongExploitation?: boolean
  /** How well the sources carry it; one first-hand source where nothing is said. */
  readonly sourceConfidence?: Confidence
}

export type RiskResult =
  | {
      readonly kind: 'level'
      /** T × V ÷ C, from 0.25 to 16. */
      readonly score: number
      /** What the score alone gives. */
      readonly band: Band
      /** The band after the floors. */
      readonly level: RiskLevel
      readonly floors: readonly RiskFloor[]
      readonly confidence: Confidence
    }
  | {
      readonly kind: 'information-missing'
      readonly missing: readonly ('threat' | 'vulnerability')[]
      /** What the floors demand although there is no band. */
      readonly atLeast: RiskLevel | 'none'
      readonly floors: readonly RiskFloor[]
    }

export function riskBand(score: number): Band {
  if (score < 1.5) return 'low'
  if (score < 4) return 'medium'
  return score < 9 ? 'high' : 'critical'
}

export const compareLevels = (a: RiskLevel, b: RiskLevel): number =>
  riskLevels.indexOf(a) - riskLevels.indexOf(b)

const floorLevel = {
  'immediate-danger': 'imminent',
  'child-and-strong-exploitation': 'high',
} as const satisfies Record<RiskFloor, RiskLevel>

function floorsOf(input: RiskInput): readonly RiskFloor[] {
  const floors: RiskFloor[] = []
  if (input.immediateDanger === true) floors.push('immediate-danger')
  if (input.child === true && input.strongExploitation === true) floors.push('child-and-strong-exploitation')
  return floors
}

const higher = (a: RiskLevel, b: RiskLevel): RiskLevel => (compareLevels(a, b) >= 0 ? a : b)

function lowered(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low'
}

/**
 * The suggested level. An unknown capacity counts as 1 and lowers confidence; an unknown threat or vulnerability
 * gives no band. Raising T or V never lowers the level, raising C never raises it.
 */
export function suggestRisk(input: RiskInput): RiskResult {
  const floors = floorsOf(input)
  const { threat, vulnerability, capacity } = input
  if (threat === 'unknown' || vulnerability === 'unknown') {
    const missing = (['threat', 'vulnerability'] as const).filter((part) => input[part] === 'unknown')
    const first = floors[0]
    const atLeast = first === undefined ? 'none' : floors.map((f): RiskLevel => floorLevel[f]).reduce(higher)
    return { kind: 'information-missing', missing, atLeast, floors }
  }
  const score = (threat * vulnerability) / (capacity === 'unknown' ? 1 : capacity)
  const band = riskBand(score)
  const level = floors.map((floor): RiskLevel => floorLevel[floor]).reduce(higher, band)
  const sources = input.sourceConfidence ?? 'medium'
  return {
    kind: 'level',
    score,
    band,
    level,
    floors,
    confidence: capacity === 'unknown' ? lowered(sources) : sources,
  }
}

/** One source of a situation as the verifier left it. */
export type Source = {
  readonly id: string
  readonly verified: boolean
  readonly knownHow: KnownHow | 'institution-verified'
}

/** A verifier's recorded judgement on two sources; the ground stands in the catalogue. */
export type IndependenceJudgement = {
  readonly between: readonly [string, string]
  readonly independent: boolean
}

export type AlertGround =
  | {
      readonly kind: 'enough'
      readonly ground: 'institution-verified' | 'two-independent-sources' | 'first-hand-danger'
    }
  | {
      readonly kind: 'not-enough'
      readonly reason: 'no-verified-source' | 'hearsay-alone' | 'no-two-independent-sources'
    }

function hasIndependentPair(
  sources: readonly Source[],
  judgements: readonly IndependenceJudgement[],
): boolean {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return judgements.some((judgement) => {
    const [a, b] = judgement.between.map((id) => byId.get(id))
    if (!judgement.independent || a === undefined || b === undefined || a.id === b.id) return false
    return a.knownHow !== 'is-said' || b.knownHow !== 'is-said'
  })
}

/**
 * Whether the sources carry an alert. Unverified sources count for nothing; hearsay alone never raises one. A
 * structural alert needs two sources judged independent or one institutional verification; an imminent one needs
 * one verified source that is more than hearsay.
 */
export function alertGround(
  kind: AlertKind,
  sources: readonly Source[],
  judgements: readonly IndependenceJudgement[],
): AlertGround {
  const verified = sources.filter((source) => source.verified)
  if (verified.length === 0) return { kind: 'not-enough', reason: 'no-verified-source' }
  if (verified.some((source) => source.knownHow === 'institution-verified'))
    return { kind: 'enough', ground: 'institution-verified' }
  if (verified.every((source) => source.knownHow === 'is-said'))
    return { kind: 'not-enough', reason: 'hearsay-alone' }
  if (hasIndependentPair(verified, judgements)) return { kind: 'enough', ground: 'two-independent-sources' }
  if (kind === 'imminent') return { kind: 'enough', ground: 'first-hand-danger' }
  return { kind: 'not-enough', reason: 'no-two-independent-sources' }
}

/** Confidence that the sources give, before an unknown capacity lowers it. */
export function sourceConfidence(
  sources: readonly Source[],
  judgements: readonly IndependenceJudgement[],
): Confidence {
  const ground = alertGround('structural', sources, judgements)
  if (ground.kind === 'enough') return 'high'
  return ground.reason === 'no-two-independent-sources' ? 'medium' : 'low'
}
