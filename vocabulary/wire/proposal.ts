import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { clock, code, id, instant, listOf, page, placeId } from './common.ts'

export const proposalStates = z.enum(['submitted', 'accepted', 'declined', 'withdrawn'])
export const appealStates = z.enum([
  'lodged',
  'under-review',
  'not-admitted',
  'upheld',
  'dismissed',
  'withdrawn',
])

/** What a civil-society organisation asks the desk for. No name of a person belongs here. */
export const newProposal = z.strictObject({
  organizationId: id.optional().describe('Needed only by who speaks for several organisations'),
  kind: z.enum(['alert', 'recommendation']),
  territoryId: placeId,
  subject: code.describe('A modality, or a threat of the catalogue'),
  codes: z.array(code).max(12).default([]),
  /** For a recommendation: of whom it is asked, and the verb. */
  addresseeId: id.nullable().default(null),
  verb: code.nullable().default(null),
  asks: z.string().trim().min(3).max(500),
  text: z.string().trim().max(1000).default(''),
  authorityInvolved: z.boolean().default(false).describe('Then it goes to the national desk alone'),
})
export type NewProposal = z.infer<typeof newProposal>

export const appealRow = z.object({
  id,
  state: appealStates,
  ground: code,
  words: z.string(),
  lodgedAt: instant,
  clock: clock.nullable(),
  outcomeReason: code.nullable(),
  answer: z.string(),
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  moves: z.array(code),
})
export type AppealRow = z.infer<typeof appealRow>

export const proposalRow = z.object({
  id,
  kind: z.enum(['alert', 'recommendation']),
  state: proposalStates,
  organization: organizationName,
  territoryId: placeId,
  placeName: z.string(),
  subject: code,
  codes: z.array(code),
  addressee: organizationName.nullable(),
  verb: code.nullable(),
  asks: z.string(),
  text: z.string(),
  restricted: z.boolean(),
  submittedAt: instant,
  /** Time left for the desk's answer; null once answered. */
  clock: clock.nullable(),
  /** Computed: submitted, and the time for the answer is over. It can be appealed. */
  unanswered: z.boolean(),
  decidedAt: instant.nullable(),
  declineReason: code.nullable(),
  declineNote: z.string(),
  /** What became of it, as the organisation may see it. */
  became: z
    .object({ kind: z.enum(['alert', 'recommendation']), number: z.string().nullable(), state: code })
    .nullable(),
  appeal: appealRow.nullable(),
  moves: z.array(code),
  mayAppeal: z.boolean(),
})
export type ProposalRow = z.infer<typeof proposalRow>
export const proposalList = listOf(proposalRow)
export const proposalListQuery = z.strictObject({
  ...page,
  view: z.enum(['open', 'appealed', 'all']).default('open'),
  territory: placeId.optional(),
})

/** Accepting an alert names the situation it is drafted from; accepting a recommendation, the draft it joins. */
export const proposalAcceptance = z.strictObject({
  situationId: id.optional(),
  alertKind: z.enum(['imminent', 'structural']).default('structural'),
  alertId: id.optional(),
})
export const proposalDeclination = z.strictObject({
  reason: code.describe('A code of the catalogue `proposal-decline-reasons`'),
  note: z.string().trim().min(3).max(500),
})
export const proposalMoved = z.object({ id, state: proposalStates, alertId: id.nullable() })

export const newAppeal = z.strictObject({
  ground: code.describe('A code of the catalogue `appeal-grounds`'),
  words: z.string().trim().max(1000).default(''),
})
export const appealAnswer = z.strictObject({
  outcome: z.enum(['upheld', 'dismissed', 'not-admitted']),
  reason: code.describe('A code of the catalogue `appeal-outcome-reasons`'),
  words: z.string().trim().min(3).max(1000),
})
export const appealMoved = z.object({ id, state: appealStates })
