import { z } from 'zod'
import { commitmentLine, commitmentRow, organizationName } from './commitment.ts'
import {
  code,
  day,
  id,
  instant,
  language,
  listOf,
  page,
  placeId,
  searchFilter,
  territoryFilter,
} from './common.ts'
import { newIndicator } from './indicator.ts'
import { meetingPlan, meetingRow } from './meeting.ts'
import { ratedRow } from './ratings.ts'

export const workshopStates = z.enum(['draft', 'open', 'closed'])
export const statementStates = z.enum(['proposed', 'admitted', 'set-aside'])
export const voteWay = z.enum(['show-of-hands', 'ballot'])
const sector = code.describe('A code of `declared-sectors`')

/** The rule stands before the first vote; from then on nobody changes it. */
export const consensusRule = z.strictObject({
  thresholdPercent: z.number().int().min(51).max(100),
  minimumVoters: z.number().int().min(2).max(500),
  dissent: z.enum(['against', 'against-or-abstain', 'reasoned-objection']),
})

const terms = {
  theme: code
    .nullable()
    .default(null)
    .describe('A code of `workshop-themes`; null for a question of its own'),
  question: z.string().trim().min(3).max(300),
  rule: consensusRule,
}
/** What a workshop asks, and how it agrees; hours, place and agenda are those of its meeting. */
export const workshopTerms = z.strictObject(terms)
export type WorkshopTerms = z.output<typeof workshopTerms>
export const workshopPlan = z.strictObject({ meeting: meetingPlan, ...terms })
export type WorkshopPlan = z.output<typeof workshopPlan>

export const newStatement = z.strictObject({
  text: z.string().trim().min(10).max(400).describe('No name of a person belongs here'),
  line: commitmentLine,
})
export type NewStatement = z.output<typeof newStatement>
export const newStatements = z.strictObject({
  statements: z.array(newStatement).min(1).max(60),
  admitted: z.boolean().default(false).describe('Read and found fit to be voted on already'),
})
export const statementMove = z.strictObject({
  to: statementStates,
  reason: code.nullable().default(null).describe('Needed to set it aside: a code of `set-aside-reasons`'),
})
export const statementOrder = z.strictObject({ statements: z.array(id).min(1).max(200) })

const count = z.number().int().min(0).max(2000)
const counts = { for: count, against: count, abstain: count }
export const newDissent = z.strictObject({
  kind: z.enum(['objection', 'reservation']),
  sector: sector.nullable().default(null),
  organizationId: id.nullable().default(null).describe('Either a sector or an institution; never a person'),
  text: z.string().trim().min(3).max(300),
})
export type NewDissent = z.output<typeof newDissent>
export const newVote = z.strictObject({
  day: day.describe('Those who came that day may vote'),
  way: voteWay,
  ...counts,
  sectors: z
    .array(z.strictObject({ sector, ...counts }))
    .max(30)
    .default([])
    .describe('For a ballot. What would let fewer than five voters be told apart is not kept'),
  dissent: z.array(newDissent).max(40).default([]),
})
export type NewVote = z.output<typeof newVote>

export const agreementPlan = z.strictObject({
  id,
  statementId: id,
  what: z.string().trim().max(500),
  line: commitmentLine,
  organizationId: id.nullable(),
  territoryId: placeId.optional().describe('The workshop’s own place unless told'),
  dueOn: day.nullable(),
  evidenceRequired: z.string().trim().max(500),
  indicator: newIndicator.nullable().default(null).describe('Needed before the record can close'),
})
/** The agreements as a whole: what is sent replaces what was there. */
export const agreementPlans = z.strictObject({ agreements: z.array(agreementPlan).max(60) })
export type AgreementPlan = z.output<typeof agreementPlan>

const competencyFields = {
  competency: code.describe('A code of `competencies`'),
  learnerKind: z.enum(['role', 'sector']),
  learner: code.describe('A role, or a code of `sectors`'),
  why: z.string().trim().min(3).max(300),
  statementId: id.nullable().default(null).describe('The statement whose vote supports it'),
}
export const competencyPlan = z.strictObject(competencyFields)
export const competencyPlans = z.strictObject({ competencies: z.array(competencyPlan).max(40) })
export type CompetencyPlan = z.output<typeof competencyPlan>

export const consensusRow = z.object({
  outcome: z.enum(['reached', 'not-reached', 'cannot-tell']),
  reason: z.enum(['threshold-met', 'below-threshold', 'objection-kept', 'too-few-voters', 'nobody-decided']),
  sharePercent: z.number().nullable(),
})
export const dissentRow = z.object({
  id,
  kind: z.enum(['objection', 'reservation']),
  sector: code.nullable(),
  organization: organizationName.nullable(),
  text: z.string(),
})
export type DissentRow = z.infer<typeof dissentRow>
export const voteRow = z.object({
  id,
  round: z.number().int(),
  day,
  way: z.enum([...voteWay.options, 'room']).describe('`room`: a round of the live room'),
  ...counts,
  present: count,
  sectors: z.array(z.object({ sector: code, ...counts })),
  dissent: z.array(dissentRow),
  result: consensusRow.describe('By the rule of the workshop'),
})
export type VoteRow = z.infer<typeof voteRow>
const ratingRoundId = id
  .nullable()
  .describe('The round of ratings that has the last word; null where a vote has it')
export const statementRow = z.object({
  id,
  ordinal: z.number().int(),
  line: commitmentLine,
  text: z.string(),
  state: statementStates,
  setAsideReason: code.nullable(),
  votes: z.array(voteRow).describe('The oldest first; the last one counts'),
  ratings: z.array(ratedRow).describe('What each closed round of ratings found; the oldest first'),
  ratingRoundId,
  result: consensusRow.nullable().describe('Of the last vote or rating; null before the first'),
  agreements: z.array(id).describe('The commitments that came from it'),
  moves: z.array(statementStates),
})
export type StatementRow = z.infer<typeof statementRow>

export const statementList = listOf(statementRow)
export const statementListQuery = z.strictObject(page)

export const agreementRow = z.object({
  statementId: id,
  ratingRoundId,
  /** The vote with which it was agreed; of ratings those high on every side asked, low on one, and the others. */
  support: z.object({ ...counts, sharePercent: z.number().nullable() }),
  commitment: commitmentRow,
})
export type AgreementRow = z.infer<typeof agreementRow>
export const agreementList = listOf(agreementRow)
export const agreementListQuery = z.strictObject(page)

export const workshopRow = z.object({
  id,
  number: z.string().nullable(),
  state: workshopStates,
  meeting: meetingRow,
  theme: code.nullable(),
  question: z.string(),
  rule: consensusRule,
  ruleFixed: z.boolean(),
  statements: z.number().int(),
  reached: z.number().int().describe('Statements whose last vote or rating reached consensus'),
  agreements: z.number().int(),
  closedAt: instant.nullable(),
})
export type WorkshopRow = z.infer<typeof workshopRow>
export const workshopList = listOf(workshopRow)
export const workshopListQuery = z.strictObject({
  ...page,
  view: z.enum(['all', 'draft', 'open', 'closed']).default('all'),
  ...territoryFilter,
  ...searchFilter,
})

export const workshopDetail = workshopRow.omit({ statements: true, agreements: true }).extend({
  statements: z.array(statementRow),
  agreements: z.array(agreementRow),
  competencies: z.array(competencyPlan.extend({ id })),
  minutesSha256: z.string().nullable(),
  /** How many came on each day; empty for whoever does not keep it. */
  present: z.array(z.object({ day, people: count })),
  /** Mapping sessions that are part of it; empty for whoever sees none. */
  mappings: z.array(
    z.object({ id, title: z.string(), startsAt: instant, sessionStartsAt: instant.nullable() }),
  ),
})
export type WorkshopDetail = z.infer<typeof workshopDetail>

export const minutesQuery = z.strictObject({
  language: language.optional().describe('The workshop’s own language unless told'),
})
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.array(z.string())) }),
  z.object({
    kind: z.literal('table'),
    head: z.array(z.string()),
    widths: z.array(z.number()),
    rows: z.array(z.array(z.string())),
  }),
])
export const minutesPage = z.object({
  language,
  title: z.string(),
  lead: z.array(z.string()),
  blocks: z.array(block),
  /** Of the final text, in the workshop’s own language; null while the record is not closed. */
  sha256: z.string().nullable(),
  text: z.string().nullable().describe('The final text, whose digest this is'),
})
export type MinutesPage = z.infer<typeof minutesPage>
