import { z } from 'zod'
import { code, id, instant } from './common.ts'

const told = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measured'), value: z.number() }),
  z.object({ kind: z.literal('cannot-tell'), reason: code }),
])
const tested = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tested'), p: z.number() }),
  z.object({ kind: z.literal('cannot-tell'), reason: code }),
])

/** One figure of the work, before and after; lower is better for what was put back and for the time. */
const compared = z.object({ before: told, after: told })
export const qualityParams = z.strictObject({ personId: id })
export const qualityQuery = z.strictObject({ competency: code.default('c2') })

/** The quality of one person's work around their first certificate: for themselves and whoever trains or supervises. */
export const personQuality = z.object({
  competency: code,
  certifiedAt: instant.nullable(),
  /** The share of triage that somebody else put back. */
  returned: compared,
  /** The median minutes from the report to the decision. */
  minutes: compared,
  /** The share in which somebody else who verified it agreed. */
  agreed: compared,
})
export type PersonQuality = z.infer<typeof personQuality>

const comparedPairs = compared.extend({ sign: tested, signedRank: tested })
/** All who were certified for a competency, together: means over matched pairs with exact tests, or nothing where they are few. */
export const cohortQuality = z.object({
  competency: code,
  returned: comparedPairs,
  minutes: comparedPairs,
  agreed: comparedPairs,
  /** The indicator by which this training is meant to be seen in what follows; null while none is named. */
  indicator: z.string().nullable(),
})
export type CohortQuality = z.infer<typeof cohortQuality>
/** The same of one cohort that is finished: nothing either where it would tell of the few who are in none. */
export const oneCohortQuality = cohortQuality.omit({ indicator: true })
export type OneCohortQuality = z.infer<typeof oneCohortQuality>
export const namedIndicator = z.strictObject({
  competency: code,
  indicator: z.string().regex(/^I([1-9]|1[0-4])$/),
})
