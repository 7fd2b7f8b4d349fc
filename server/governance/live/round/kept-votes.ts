import { canonicalVotes, votesDigest } from './canonical-votes.ts'

/** The votes of a closed round as they were kept when it closed. */
export interface KeptVotes {
  readonly roundId: string
  readonly kind: 'opinions' | 'ratings'
  readonly salt: string
  /** What was asked and not set aside, in its order. */
  readonly statements: readonly string[]
  /** One of each voice that voted; a vote is as it stands in the canonical form, empty where there is none. */
  readonly rows: readonly { readonly sector: string | null; readonly votes: readonly string[] }[]
}

/**
 * Reads the canonical form with sectors.
 *
 * @throws Error when it is none
 */
export function readKeptVotes(text: string): KeptVotes {
  const [form, roundId = '', kind = '', salt = '', asked = '', ...lines] = text.split('\n')
  if (form !== 'vigia-votes 1' || (kind !== 'opinions' && kind !== 'ratings'))
    throw new Error('these are no votes in their canonical form')
  const rows = lines
    .filter((line) => line !== '')
    .map((line) => {
      const [sector = '-', ...votes] = line.split('\t')
      return { sector: sector === '-' ? null : sector, votes }
    })
  return { roundId, kind, salt, statements: asked === '' ? [] : asked.split('\t'), rows }
}

/** Both digests of these votes, in whatever order the rows stand. */
export function digestsOf(kept: KeptVotes): {
  readonly votesSha256: string
  readonly sectorsSha256: string
} {
  const { roundId: id, kind, salt, statements } = kept
  const votes = kept.rows.flatMap(({ sector, votes: own }, voice) =>
    own.flatMap((said, at) =>
      said === ''
        ? []
        : [{ ...voteOf(said), round_id: id, voice, sector, reason: '', statement_id: statements[at] ?? '' }],
    ),
  )
  const digest = (withSectors: boolean) =>
    votesDigest(canonicalVotes({ id, kind, salt, statements }, votes, withSectors))
  return { votesSha256: digest(false), sectorsSha256: digest(true) }
}

function voteOf(said: string) {
  const [importance = Number.NaN, feasibility = null] = said.split('/').map(Number)
  return feasibility === null
    ? { choice: importance as -1 | 0 | 1, importance: null, feasibility: null }
    : { choice: null, importance, feasibility }
}
