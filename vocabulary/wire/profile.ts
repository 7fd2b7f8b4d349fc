import { z } from 'zod'
import { code, day, instant } from './common.ts'
import { contactShown } from './directory.ts'
import { figureAnswer } from './publication.ts'

const gated = z
  .number()
  .int()
  .nullable()
  .describe('So many or more, in steps of `smallestShown`; null where fewer, none included')
const people = z.object({ trained: gated, certified: gated, smallestShown: z.number().int() })

/** What was agreed, pledged or asked, by its state; acts of institutions are exact. */
const promised = z.array(z.object({ kind: code, state: code, count: z.number().int() }))

export const organizationProfile = z.object({ people, promised, countedAt: instant })
export type OrganizationProfile = z.infer<typeof organizationProfile>

export const territoryProfile = z.object({
  /** Of all that was published, for the place or the smallest published one that holds it. */
  people: z.object({ trained: figureAnswer, certified: figureAnswer }),
  promised,
  paused: z.object({ reason: code, since: instant, until: day.nullable() }).nullable(),
  /** The numbers that answer while intake is paused, and otherwise as well. */
  channels: z.array(contactShown),
  pathway: z.object({ verifiedOn: day, byRole: code.nullable() }).nullable(),
  countedAt: instant,
})
export type TerritoryProfile = z.infer<typeof territoryProfile>
