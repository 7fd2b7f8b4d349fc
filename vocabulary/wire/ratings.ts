import { z } from 'zod'
import { code, id, instant } from './common.ts'

const count = z.number().int().min(0)

/** For each side asked: enough of the voters at 7 to 9, and fewer than a bound at 1 to 3. */
export const ratingRule = z.strictObject({
  /** At least this share of a hundred at 7 to 9. */
  highPercent: z.number().int().min(50).max(100).default(70),
  /** Fewer than this share of a hundred at 1 to 3. */
  lowPercent: z.number().int().min(1).max(50).default(15),
  minimumVoters: z.number().int().min(2).max(500).default(5),
  sides: z.enum(['importance', 'both']).default('both').describe('What has to reach the shares'),
  disagreement: z
    .enum(['blocks', 'shown'])
    .default('blocks')
    .describe('Whether disagreement by IPRAS (thirds below eight voters) keeps consensus from being reached'),
})
export type RatingRule = z.output<typeof ratingRule>

/** Nine counts, for 1 to 9. Figures are null without a voter. */
export const distribution = z.object({
  counts: z.array(count).length(9),
  voters: count,
  median: z.number().nullable(),
  lowerQuartile: z.number().nullable(),
  upperQuartile: z.number().nullable(),
  /** In tenths of a percent, rounded down; at 7 to 9, and at 1 to 3. */
  highPercent: z.number().nullable(),
  lowPercent: z.number().nullable(),
  disagreement: z.object({
    /** `thirds` below eight voters, `cannot-tell` below the rule’s minimum. */
    method: z.enum(['ipras', 'thirds', 'cannot-tell']),
    found: z.boolean(),
  }),
})
export type Distribution = z.infer<typeof distribution>

/** `sector` null: those of sectors with fewer than five voters and those who declared none, told together. */
export const sectorKey = { sector: code.nullable(), voters: count }
export const spokenReason = z.object({
  text: z.string(),
  sector: code.nullable().describe('Only where the sector itself may be told'),
})

export const ratingOutcome = z.object({
  outcome: z.enum(['reached', 'not-reached', 'cannot-tell']),
  reason: z.enum(['shares-met', 'too-few-high', 'too-many-low', 'disagreement', 'too-few-voters']),
})

/** How the same voices moved since the round before; null for a first round or too few who voted in both. */
export const ratingStability = z.object({
  pairs: count,
  medianShift: z.number(),
  /** Exact Wilcoxon signed-rank, two-sided. */
  p: z.number().nullable(),
  weightedKappa: z.number().nullable(),
})

export const ratingResult = z.object({
  statementId: id,
  ordinal: z.number().int(),
  text: z.string(),
  voters: count,
  importance: distribution,
  feasibility: distribution,
  result: ratingOutcome,
  /** Empty when fewer than two groups may be told. */
  sectors: z.array(
    z.object({
      ...sectorKey,
      importance: distribution.omit({ disagreement: true }),
      feasibility: distribution.omit({ disagreement: true }),
    }),
  ),
  reasons: z.array(spokenReason),
  stability: z
    .object({ importance: ratingStability.nullable(), feasibility: ratingStability.nullable() })
    .nullable(),
})
export type RatingResult = z.infer<typeof ratingResult>

/** Whether some sectors stand together because too few of them voted. */
export const merged = z
  .boolean()
  .describe('Some sectors had fewer than five voters and stand together as null')

/** What a closed round of ratings found for one statement, with the rule that stood before it opened. */
export const ratedRow = z.object({
  roundId: id,
  round: z.number().int().describe('Its number among the rounds of the workshop'),
  title: z.string(),
  closedAt: instant,
  rule: ratingRule,
  ruleFixedAt: instant,
  merged,
  for: count.describe('At 7 to 9 on every side that the rule asks'),
  between: count,
  against: count.describe('At 1 to 3 on one of them'),
  found: ratingResult,
})
export type RatedRow = z.infer<typeof ratedRow>
