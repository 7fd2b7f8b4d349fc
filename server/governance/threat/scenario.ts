import { type Known, type RiskDegree, suggestRisk } from '../../../vocabulary/words/index.ts'

export interface Degrees {
  readonly threat_degree: number | null
  readonly vulnerability: number | null
  readonly capacity: number | null
}

type Level = 'low' | 'medium' | 'high' | 'critical'

const known = (degree: number | null): Known<RiskDegree> =>
  degree === null ? 'unknown' : (degree as RiskDegree)

/** What the rule of risk suggests for these degrees; null while threat or vulnerability is not known. */
export function levelOf(degrees: Degrees): Level | null {
  const suggested = suggestRisk({
    threat: known(degrees.threat_degree),
    vulnerability: known(degrees.vulnerability),
    capacity: known(degrees.capacity),
  })
  return suggested.kind === 'level' ? suggested.band : null
}

interface Written extends Degrees {
  readonly exposed: readonly string[]
  readonly known: string
  readonly not_known: string
  readonly since: string | null
  readonly sources: readonly string[]
}

/**
 * What is missing before somebody may validate it, as fields of the wire. What is not known is asked for as well: a
 * scenario that leaves it out claims to know everything. Capacity may stay unknown; the level then counts it as the lowest.
 */
export function missingParts(scenario: Written): string[] {
  const parts = {
    exposed: scenario.exposed.length > 0,
    threatDegree: scenario.threat_degree !== null,
    vulnerability: scenario.vulnerability !== null,
    known: scenario.known !== '',
    notKnown: scenario.not_known !== '',
    since: scenario.since !== null,
    sources: scenario.sources.length > 0,
  }
  return Object.entries(parts).flatMap(([field, isThere]) => (isThere ? [] : [field]))
}
