import { sql } from 'kysely'
import type { SituationEvidence } from '../../../vocabulary/wire/situation.ts'
import {
  alertGround,
  hasStrongExploitation,
  type IndependenceJudgement,
  type KnownHow,
  type RiskInput,
  type SituationState,
  type Source,
  sourceConfidence,
} from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { countIndependentSources, type JudgedPair } from './independent-sources.ts'

/** What the database tells of a situation to those who may know what it rests on: sources without their signals. */
interface Bare {
  readonly territoryId: string
  readonly modality: string
  readonly compartment: 'local' | 'restricted'
  readonly exercise: boolean
  readonly state: SituationState
  readonly sources: readonly { n: number; verified: boolean; knownHow: KnownHow; ground: string | null }[]
  readonly pairs: readonly (JudgedPair & { ground: string })[]
  readonly codes: readonly string[]
  readonly child: boolean
  readonly danger: boolean
}

/**
 * What an assessment or an alert of this situation rests on: counts, codes and grounds, no signal.
 *
 * @throws Problem not-found for whoever may not know of it
 */
export async function readEvidence(work: Work, situationId: string): Promise<SituationEvidence> {
  const bare = await readBare(work, situationId)
  const sources = bare.sources.map(toSource)
  const judgements = bare.pairs.map(toJudgement)
  const verified = bare.sources.filter((source) => source.verified)
  return {
    situationId,
    territoryId: bare.territoryId,
    modality: bare.modality,
    restricted: bare.compartment === 'restricted',
    exercise: bare.exercise,
    state: bare.state,
    signals: bare.sources.length,
    verifiedSignals: verified.length,
    independentSources: countIndependentSources(
      verified.map((source) => source.n),
      bare.pairs,
    ),
    hearsayOnly: verified.length > 0 && verified.every((source) => source.knownHow === 'is-said'),
    dangerNow: bare.danger,
    childInvolved: bare.child,
    codes: [...bare.codes],
    confidence: sourceConfidence(sources, judgements),
    verificationGrounds: countGrounds(verified.map((source) => source.ground)),
    independenceGrounds: countGrounds(bare.pairs.map((pair) => pair.ground)),
    structuralAlert: alertGround('structural', sources, judgements),
    imminentAlert: alertGround('imminent', sources, judgements),
  }
}

/** The part of the rule's input that comes from the verified signals, not from the analyst. */
export function riskFacts(
  evidence: SituationEvidence,
): Pick<RiskInput, 'immediateDanger' | 'child' | 'strongExploitation' | 'sourceConfidence'> {
  return {
    immediateDanger: evidence.dangerNow,
    child: evidence.childInvolved,
    strongExploitation: hasStrongExploitation(evidence.codes),
    sourceConfidence: evidence.confidence,
  }
}

async function readBare(work: Work, situationId: string): Promise<Bare> {
  const found = await sql<{ evidence: Bare | null }>`
    select warning.situation_evidence(${situationId}) as evidence`.execute(work.tx)
  const bare = found.rows[0]?.evidence
  if (!bare) throw new Problem('not-found')
  return bare
}

function toSource(source: Bare['sources'][number]): Source {
  const institution = source.verified && source.ground === 'institution-confirms'
  return {
    id: String(source.n),
    verified: source.verified,
    knownHow: institution ? 'institution-verified' : source.knownHow,
  }
}

const toJudgement = ({ one, other, independent }: JudgedPair): IndependenceJudgement => ({
  between: [String(one), String(other)],
  independent,
})

function countGrounds(grounds: readonly (string | null)[]): { ground: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const ground of grounds) if (ground !== null) counts.set(ground, (counts.get(ground) ?? 0) + 1)
  return [...counts]
    .map(([ground, count]) => ({ ground, count }))
    .sort((a, b) => a.ground.localeCompare(b.ground))
}
