import { z } from 'zod'
import { day, id, instant, listOf, page } from './common.ts'

/** The work of judging a week, in both compartments. It is done beside the server, never in a request. */
export const detectionJobRow = z.object({
  id,
  why: z.enum(['nightly', 'asked']),
  /** Monday of the week that it judges. */
  week: day,
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  stateSince: instant,
  /** Null: the clock asked. */
  askedBy: z.string().nullable(),
  askedAt: instant,
  /** More than one: the server stopped meanwhile, and the job was taken up again. */
  attempts: z.number().int(),
  step: z.enum(['waiting', 'reading', 'judging', 'keeping', 'over']),
  share: z.number().min(0).max(1),
  cancelledBy: z.string().nullable(),
  /** Compartments that were judged anew, and those in which nothing had changed since. */
  judged: z.number().int(),
  unchanged: z.number().int(),
})
export type DetectionJobRow = z.infer<typeof detectionJobRow>
export const detectionJobList = listOf(detectionJobRow)
export const detectionJobQuery = z.strictObject({ ...page })
export const detectionJobAsked = z.object({
  /** False: this job was under way already. */
  fresh: z.boolean(),
  job: detectionJobRow,
})
export type DetectionJobAsked = z.infer<typeof detectionJobAsked>
