import { z } from 'zod'
import { commitmentLine, organizationName } from './commitment.ts'
import { code, day, id, instant } from './common.ts'

const text = (longest: number) => z.string().trim().max(longest).default('')

/** What is asked of somebody: a recommendation with its finding, or an action that somebody takes on. */
export const newRequest = z.strictObject({
  kind: z.enum(['committee-recommendation', 'action']),
  organizationId: id,
  verb: code
    .nullable()
    .default(null)
    .describe('Needed for a recommendation: a code of `recommendation-verbs`'),
  line: commitmentLine
    .nullable()
    .default(null)
    .describe('Needed for an action; follows from the verb otherwise'),
  what: z.string().trim().min(3).max(500),
  dueOn: day
    .nullable()
    .default(null)
    .describe('Without one, a recommendation is due when its addressee promises it'),
  evidenceRequired: z.string().trim().min(3).max(300),
  finding: text(500).describe('What the committee found; needed for a recommendation'),
  basis: text(500).describe('On what it rests; needed for a recommendation'),
  followsId: id.nullable().default(null).describe('What is asked again by it'),
  superiorId: id
    .nullable()
    .default(null)
    .describe('Who stands above the addressee and is told when no answer comes, beside the body itself'),
})
export type NewRequest = z.output<typeof newRequest>

export const appraisalOutcome = z.enum(['satisfactory', 'partial', 'unsatisfactory'])
export const newAppraisal = z.strictObject({
  outcome: appraisalOutcome,
  words: z.string().trim().min(3).max(500),
})

/** A step that silence takes by the clock: the addressee is reminded, who stands above is told, the public may know. */
export const silenceStep = z.enum(['reminder', 'superior', 'public'])
export type SilenceStep = z.infer<typeof silenceStep>

const outcome = z.enum(['accepted', 'declined'])
const answerOf = {
  outcome,
  promisedOn: day.nullable().default(null).describe('Needed to accept: by when it will be done'),
  declineReason: code
    .nullable()
    .default(null)
    .describe('Needed to decline: a code of `recommendation-decline-reasons`'),
  words: z.string().trim().max(500).default(''),
}

/** The secretary records what an addressee without an account answered, with what shows it. */
export const recordedAnswer = z.strictObject({
  ...answerOf,
  answeredOn: day,
  evidence: z
    .string()
    .trim()
    .min(3)
    .max(500)
    .describe('Where the answer can be seen: a letter with its number'),
})
/** The secret of a link stands in the body, so that no log of addresses holds it. */
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export const linkOpening = z.strictObject({ secret })
export const linkAnswer = z.strictObject({ secret, ...answerOf })
export const linkMade = z.object({
  secret: z.string().describe('Told once; its hash alone is kept'),
  expiresAt: instant,
})

/** What whoever holds the secret is asked, and nothing else. */
export const linkRequest = z.object({
  body: z.string(),
  number: z.string(),
  addressee: z.string(),
  verb: code,
  what: z.string(),
  finding: z.string(),
  basis: z.string(),
  dueOn: day.nullable(),
  evidenceRequired: z.string(),
  answerDueAt: instant.nullable(),
  /** `open` while it may be answered with this secret. */
  state: z.enum(['open', 'answered', 'over']),
})
export type LinkRequest = z.infer<typeof linkRequest>

/** How an answer came that no account of the addressee gave. */
export const givenAnswer = z.object({
  way: z.enum(['link', 'recorded']),
  outcome,
  words: z.string(),
  evidence: z.string(),
  answeredOn: day,
  recordedBy: z.string().nullable(),
  recordedAt: instant,
})

/** What silence has done so far, and what it does next. */
export const silence = z.object({
  superior: organizationName.nullable(),
  steps: z.array(z.object({ step: silenceStep, takenAt: instant })),
  next: z.object({ step: silenceStep, at: instant }).nullable(),
})
