import { createHash } from 'node:crypto'
import { type Vote, votesBy } from './votes.ts'

interface Round {
  readonly id: string
  readonly kind: 'opinions' | 'ratings'
  /** What was asked and not set aside, in its order. */
  readonly statements: readonly string[]
  /** Chance, so that a digest of few votes cannot be found by trying all of them. */
  readonly salt: string
}

/**
 * The votes of a round as text, always the same for the same votes and in an order that tells nobody: a line a voice, sorted.
 * `docs/votes.md` describes it for whoever recomputes a digest.
 *
 * @param withSectors each line begins with the declared sector, or `-`
 */
export function canonicalVotes(round: Round, votes: readonly Vote[], withSectors: boolean): string {
  const lines = [...votesBy(votes, 'voice').values()].map((own) => {
    const said = new Map(own.map((vote) => [vote.statement_id, voteText(vote)]))
    const values = round.statements.map((id) => said.get(id) ?? '')
    return (withSectors ? [own[0]?.sector ?? '-', ...values] : values).join('\t')
  })
  const head = ['vigia-votes 1', round.id, round.kind, round.salt, round.statements.join('\t')]
  // By code unit: no language of the machine has a say.
  return [...head, ...lines.sort((a, b) => (a < b ? -1 : 1)), ''].join('\n')
}

export const votesDigest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const voteText = ({ choice, importance, feasibility }: Vote): string =>
  choice === null ? `${importance}/${feasibility}` : String(choice)
