import { z } from 'zod'
import { code, id, instant, listOf, page } from './common.ts'

/** What a workshop wants strengthened, as it stands before whoever trains. */
export const competencyProposalRow = z.object({
  id,
  workshop: z.object({ id, number: z.string() }),
  /** The statement whose vote supports it. */
  statementId: id.nullable(),
  competency: code,
  learnerKind: z.enum(['role', 'sector']),
  learner: code,
  why: z.string(),
  proposedAt: instant,
  state: z.enum(['proposed', 'accepted', 'declined']),
  words: z.string(),
  decidedAt: instant.nullable(),
  /** Whether the asker may decide it now. */
  mayDecide: z.boolean(),
})
export type CompetencyProposalRow = z.infer<typeof competencyProposalRow>
export const competencyProposalList = listOf(competencyProposalRow)
export const competencyProposalQuery = z.strictObject({
  ...page,
  view: z.enum(['proposed', 'accepted', 'declined', 'all']).default('all'),
})
export const competencyDecision = z.strictObject({
  to: z.enum(['accepted', 'declined']),
  words: z.string().trim().max(300).default('').describe('Needed to decline it'),
})
