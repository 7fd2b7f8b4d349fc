import { z } from 'zod'
import { code, day, id, language, listOf, page, placeId, searchFilter, territoryFilter } from './common.ts'
import { competencyLevel, competencyLevels } from './kit.ts'
import { newParticipant } from './meeting.ts'
import { kitNamed, learnt, trainingRow } from './training.ts'

export const cohortState = z.enum(['gathering', 'running', 'finished'])
export const memberState = z.enum(['invited', 'finished', 'dropped'])
export const dropReason = z.enum(['work', 'care', 'health', 'travel', 'safety', 'not-for-them', 'no-word'])

export const newCohort = z.strictObject({
  title: z.string().trim().min(3).max(160),
  kitVersionId: id,
  placeId,
  beginsOn: day,
})
export type NewCohort = z.output<typeof newCohort>

export const newMember = newParticipant.omit({ organizationId: true }).extend({
  personId: id.nullable().default(null).describe('The account of somebody who works with the programme'),
})
export type NewMember = z.output<typeof newMember>
export const newMembers = z.strictObject({ members: z.array(newMember).min(1).max(100) })
export const membersAdded = z.object({ ids: z.array(id) })
export const memberParams = z.strictObject({ id, memberId: id })
export const memberMove = z.strictObject({
  to: z.enum(['invited', 'dropped']),
  reason: dropReason.nullable().default(null).describe('Needed where somebody drops out'),
})
export const cohortMove = z.strictObject({ to: cohortState })
export const cohortTraining = z.strictObject({ trainingId: id })

/** How many came how far. Who is in none of the later ones is missing, and nobody is named. */
const cohortCounts = z.object({
  invited: z.number().int(),
  came: z.number().int(),
  answeredBefore: z.number().int(),
  answeredAfter: z.number().int(),
  finished: z.number().int(),
  passed: z.number().int(),
  dropped: z.number().int(),
  dropReasons: z.array(z.object({ reason: dropReason, members: z.number().int() })),
  /** Invited, and neither finished nor dropped. */
  open: z.number().int(),
})

export const cohortRow = z.object({
  id,
  title: z.string(),
  kit: kitNamed,
  placeId,
  placeName: z.string(),
  state: cohortState,
  beginsOn: day,
  finishedOn: day.nullable(),
  trainings: z.number().int(),
  /** For those who keep it, and for everybody who works with the programme once it is finished. */
  counts: cohortCounts.nullable(),
  /** Whether the asker keeps it, and whether they teach at its place: who passed is for the trainer alone. */
  keeps: z.boolean(),
  teaches: z.boolean(),
  moves: z.array(cohortState),
})
export type CohortRow = z.infer<typeof cohortRow>
export const cohortList = listOf(cohortRow)
export const cohortListQuery = z.strictObject({ ...page, ...territoryFilter, ...searchFilter })

/** One cohort with its trainings, and what was learnt in all of them: the first answers before, the last ones after. */
export const cohortView = cohortRow.extend({
  teachesLevels: z.array(competencyLevel),
  sessions: z.array(trainingRow),
  pairs: z.number().int().nullable(),
  learnt: learnt.nullable(),
})
export type CohortView = z.infer<typeof cohortView>

export const memberRow = z.object({
  id,
  name: z.string(),
  institution: z.string(),
  sector: code.nullable(),
  sex: z.enum(['woman', 'man', 'other']).nullable(),
  /** Whether an account of the programme stands behind it. */
  hasAccount: z.boolean(),
  state: memberState,
  dropReason: dropReason.nullable(),
  days: z.number().int(),
  answeredBefore: z.boolean(),
  answeredAfter: z.boolean(),
  /** For the trainer of the place alone. */
  passed: z.boolean().nullable(),
  moves: z.array(memberState),
})
export type MemberRow = z.infer<typeof memberRow>
export const memberList = listOf(memberRow)
export const memberListQuery = z.strictObject({ ...page })

export const observationState = z.enum(['due', 'done', 'not-reached'])
export const observationRow = z.object({
  id,
  memberId: id,
  name: z.string(),
  months: z.number().int(),
  dueOn: day,
  state: observationState,
  observedOn: day.nullable(),
  levels: z.array(competencyLevel),
  words: z.string(),
  mayObserve: z.boolean(),
})
export type ObservationRow = z.infer<typeof observationRow>
export const observationList = listOf(observationRow)
export const observationListQuery = z.strictObject({ ...page })
/** What was seen at work, or that the person could not be reached. */
export const observationNote = z.strictObject({
  on: day,
  levels: competencyLevels.nullable().describe('Null when the person could not be reached'),
  words: z.string().trim().max(600).default(''),
})
export type ObservationNote = z.output<typeof observationNote>
export const cohortDocumentQuery = z.strictObject({ language: language.default('es') })

export const certificatesIssued = z.object({ issued: z.number().int() })
export const learnerList = listOf(z.object({ id, name: z.string() }))
export const learnerListQuery = z.strictObject({ ...page })
