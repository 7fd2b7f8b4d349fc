import type { OpinionAnalysis } from '../../../deliberation/index.ts'
import type { Believed } from './say-stability.ts'

/** The result as one document; its form is part of the command and told in docs/consensus.md. */
export function reportAsJson(found: OpinionAnalysis, believed: Believed): string {
  const report = {
    statements: found.statements.map(({ id, agree, disagree, pass, agreement, extremity, priority }) => ({
      id,
      agree,
      disagree,
      pass,
      groupAwareConsensus: agreement?.product ?? null,
      extremity,
      priority,
    })),
    pca: { center: found.pca.center, components: found.pca.components },
    participants: found.people,
    groups: found.groups.map(({ id, members }) => ({ id, size: members.length, members })),
    representative: Object.fromEntries(found.groups.map(({ id, representative }) => [id, representative])),
    consensus: found.consensus,
    stability: believed,
  }
  return `${JSON.stringify(report)}\n`
}
