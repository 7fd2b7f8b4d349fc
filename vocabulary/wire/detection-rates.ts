import { z } from 'zod'
import { code, day } from './common.ts'
import { findingRules } from './detection.ts'

/** The share of false alarms among what was judged. */
const falseShare = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('told'), share: z.number(), judged: z.number().int() }),
  z.object({ kind: z.literal('cannot tell'), reason: z.literal('fewer-than-ten') }),
])

const judged = z.object({
  accepted: z.number().int(),
  dismissed: z.array(
    z.object({
      reason: code,
      findings: z.number().int(),
      /** What was known already is no false alarm. */
      false: z.boolean(),
    }),
  ),
  open: z.number().int(),
  falseShare,
})

const judgedRate = judged.extend({
  rule: findingRules,
  /** For weekly counts, the reason why their method judged them. */
  rung: code.nullable(),
})
export type JudgedRate = z.infer<typeof judgedRate>

/** What became of the findings of the last year, of what the asker may see. */
export const judgedRates = z.object({
  from: day,
  /** With fewer judged than this nothing is said of a share. */
  fewest: z.number().int(),
  /** The share that the settings in force allow on average. */
  expectedShare: z.number(),
  all: judged,
  items: z.array(judgedRate),
  order: z.string(),
})
export type JudgedRates = z.infer<typeof judgedRates>
