import { z } from 'zod'
import { id, instant, listOf, page, placeId } from './common.ts'

export const deskKinds = z.enum(['national-triage', 'local'])
/** 1 is called first, 2 next. */
export const dutyRank = z.union([z.literal(1), z.literal(2)])

export const newDesk = z.strictObject({ name: z.string().trim().min(1).max(120), placeId })

export const onDuty = z.object({ personId: id, displayName: z.string(), rank: dutyRank, until: instant })
export type OnDuty = z.infer<typeof onDuty>

export const deskOnDuty = z.object({
  id,
  kind: deskKinds,
  name: z.string(),
  placeId,
  onDuty: z.array(onDuty),
  /** When somebody comes or goes next; null when nothing is planned. */
  nextChangeAt: instant.nullable(),
  /** Nobody of the desk is certified: which desk has taken over, and since when. */
  replaced: z.object({ by: z.enum(['national-triage', 'fallback']), since: instant }).nullable(),
})
export const dutyNow = z.object({ items: z.array(deskOnDuty), order: z.string() })

export const plannedShift = z.strictObject({ personId: id, rank: dutyRank, from: instant, to: instant })
/** The plan of a stretch of time, half-open: it takes the place of what was planned there. */
export const shiftPlan = z
  .strictObject({ from: instant, to: instant, shifts: z.array(plannedShift).max(400) })
  .describe('Every shift begins and ends within [from, to)')

export const shiftQuery = z.strictObject({ from: instant, to: instant })
export const shiftRow = z.object({
  id,
  deskId: id,
  personId: id,
  displayName: z.string(),
  rank: dutyRank,
  from: instant,
  to: instant,
})
/** `hidden` says how many more there are than are listed; a shorter stretch of time shows them. */
export const shiftList = z.object({
  items: z.array(shiftRow),
  order: z.string(),
  hidden: z.number().int(),
})

/** Something waits for me; what it is stands in the lists of the desk, never here. */
export const dutyNotice = z.object({
  id,
  kind: z.enum(['danger', 'gap', 'trouble', 'alert', 'keepers', 'committee', 'certificate']),
  since: instant,
  answeredAt: instant.nullable(),
  exercise: z.boolean(),
})
export const dutyNoticeList = listOf(dutyNotice)
export const dutyNoticeQuery = z.strictObject(page)

export const mailChoice = z.strictObject({ address: z.email().max(254).nullable() })
export const ownReach = z.object({
  address: z.string().nullable(),
  subscriptions: z.array(z.object({ id, since: instant })),
})

export const pushKey = z.object({ publicKey: z.string() })
export const pushSubscription = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(600),
  keys: z.strictObject({
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{80,120}={0,2}$/),
    auth: z.string().regex(/^[A-Za-z0-9_-]{16,40}={0,2}$/),
  }),
})

export const health = z.object({
  status: z.enum(['well', 'troubled']),
  /** The watchman himself has not been heard of for minutes. */
  isSilent: z.boolean(),
  checks: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['well', 'troubled', 'not-applicable']),
      reason: z.string().nullable(),
      since: instant,
    }),
  ),
})
