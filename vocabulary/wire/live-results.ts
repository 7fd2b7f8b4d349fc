import { z } from 'zod'
import { code, id, instant } from './common.ts'
import { merged, ratingResult, sectorKey, spokenReason } from './ratings.ts'
import { consensusRow } from './workshop.ts'

export * from './ratings.ts'

/** What a round agrees by, and what a closed one found. */
export const roundKind = z.enum(['opinions', 'ratings'])

const count = z.number().int().min(0)

/** One statement in an opinions round. */
export const opinionResult = z.object({
  statementId: id,
  ordinal: z.number().int(),
  text: z.string(),
  agree: count,
  disagree: count,
  pass: count,
  result: consensusRow,
  sectors: z.array(z.object({ ...sectorKey, agree: count, disagree: count, pass: count })),
  reasons: z.array(spokenReason),
})
export type OpinionResult = z.infer<typeof opinionResult>

/** Who voted before and not again: drop-outs with a minority’s view would look like agreement. */
const attrition = z.array(z.object({ sector: code.nullable(), before: count, again: count }))

/** Groups that the votes themselves make; told only where they are reliable, and never with a sector. */
export const opinionGroups = z.object({
  reliable: z.boolean(),
  says: z.enum([
    'reliable',
    'too-few-people',
    'all-alike',
    'no-group-of-five',
    'unstable',
    'poorly-separated',
  ]),
  /** How alike the groups are that other people of the same kind would have made; null where none were found. */
  stability: z
    .object({ replicates: count, meanRand: z.number(), lowRand: z.number(), silhouette: z.number() })
    .nullable(),
  /** The largest first, with at most five statements that speak for it. */
  groups: z.array(
    z.object({
      size: count,
      speaks: z.array(z.object({ statementId: id, side: z.enum(['agree', 'disagree']) })),
    }),
  ),
  /** One a voter who is in a group, on a coarse grid, in the order of its own figures; `group` is a place in `groups`. */
  points: z.array(
    z.object({ x: z.number().int().min(-10).max(10), y: z.number().int().min(-10).max(10), group: count }),
  ),
})
export type OpinionGroups = z.infer<typeof opinionGroups>

export const roundResults = z.object({
  roundId: id,
  ordinal: z.number().int(),
  kind: roundKind,
  title: z.string(),
  closedAt: instant,
  /** Voices that could vote, and those that did. */
  voices: count,
  voters: count,
  merged,
  opinions: z.array(opinionResult),
  ratings: z.array(ratingResult),
  groups: opinionGroups
    .nullish()
    .describe('Of opinions; absent in a round that closed before they were looked for'),
  attrition: attrition.nullable(),
  /** Kendall’s W of importance over those who rated every statement; null when there are too few. */
  concordance: z.object({ raters: count, w: z.number(), p: z.number() }).nullable(),
  /** SHA-256 of the votes in their canonical form, without any sector (docs/votes.md). */
  votesSha256: z.string(),
})
export type RoundResults = z.infer<typeof roundResults>
