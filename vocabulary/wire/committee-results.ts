import { z } from 'zod'
import { commitmentRow } from './commitment.ts'
import { code, instant } from './common.ts'

const counts = z.object({
  sessionsHeld: z.number().int(),
  decidedInWriting: z.number().int(),
  decisionsAdopted: z.number().int(),
  agreements: z.number().int(),
  agreementsVerified: z.number().int(),
  recommendations: z.number().int(),
  answered: z.number().int(),
  silent: z.number().int(),
  overdue: z.number().int(),
  verified: z.number().int(),
  pledges: z.number().int(),
  pledgesVerified: z.number().int(),
  participations: z.number().int(),
  collaborations: z.number().int(),
})

/**
 * What a committee oversees, on its first page. Acts of institutions are exact; no signal, situation or person is counted
 * in any of it.
 */
export const committeeResults = z.object({
  counts,
  /** Recommendations of alerts whose date is over, or that nobody answered, as far as the asker may know of them. */
  lateOfAlerts: z.array(commitmentRow),
  /** How many more there are than are listed. */
  lateHidden: z.number().int(),
  /** What of the promises to those who report does not hold now: the check, its reason as a code, since when. */
  incidents: z.array(z.object({ name: code, reason: z.string().nullable(), since: instant })),
  /** Nobody knows whether anything is well. */
  watchSilent: z.boolean(),
  countedAt: instant,
})
export type CommitteeResults = z.infer<typeof committeeResults>
