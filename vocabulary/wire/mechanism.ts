import { z } from 'zod'
import { code, day, id, instant, listOf, page, placeId } from './common.ts'
import { meetingPlan, meetingRow } from './meeting.ts'
import { territoryRow, territoryStates } from './territory.ts'

/** What a territory must have before people can rely on it, in the order of the page. */
export const mechanismItem = z.enum([
  'contact',
  'numbers',
  'pathway',
  'duty',
  'protocol',
  'focal-points',
  'committee',
  'clocks',
  'drill',
])
export type MechanismItem = z.infer<typeof mechanismItem>

/** One line of the checklist: whether it is there, how old it is, and who can mend it. */
export const mechanismCheck = z.object({
  item: mechanismItem,
  status: z.enum(['there', 'stale', 'missing']),
  /** The day that it was verified, adopted or tried; null where a day says nothing. */
  on: day.nullable(),
  /** How many: focal points, seats, numbers to confirm, clocks of its own. */
  count: z.number().int().nullable(),
  menders: z.array(code).describe('Roles that can mend it'),
})
export type MechanismCheck = z.infer<typeof mechanismCheck>

export const drillResult = z.enum(['passed', 'passed-with-observations', 'not-passed'])
const lastDrill = z.object({ id, on: day, result: drillResult })

export const mechanismRow = z.object({
  placeId,
  placeName: z.string(),
  state: territoryStates,
  stateSince: instant,
  stateReason: code.nullable(),
  checks: z.array(mechanismCheck),
  lastDrill: lastDrill.nullable(),
  /** Nobody has tried it in the last twelve months. */
  undrilled: z.boolean(),
})
export type MechanismRow = z.infer<typeof mechanismRow>
export const mechanismList = listOf(mechanismRow)
export const mechanismListQuery = z.strictObject({
  ...page,
  view: z.enum(['all', 'draft', 'ready', 'live', 'paused']).default('all'),
})

export const newProtocol = z.strictObject({
  title: z.string().trim().min(3).max(160),
  version: z.string().trim().min(1).max(40),
  text: z.string().trim().max(6000).default(''),
  reference: z.string().trim().max(500).default('').describe('Where the signed text lies'),
  adoptedOn: day,
  adoptedBy: z.string().trim().min(2).max(500).describe('Institutions and bodies, no persons'),
  validUntil: day.nullable().default(null),
})
export type NewProtocol = z.output<typeof newProtocol>
export const protocolRow = newProtocol.extend({ id, inForce: z.boolean() })
export type ProtocolRow = z.infer<typeof protocolRow>

/** How the desk of a place is covered: now, and where nobody is planned in the days ahead. */
export const coverage = z.object({
  deskName: z.string(),
  onDutyNow: z.boolean(),
  /** Until when somebody is on duty without a break; null when nobody is. */
  until: instant.nullable(),
  gaps: z.array(z.object({ from: instant, to: instant })),
  daysAhead: z.number().int(),
})
export type Coverage = z.infer<typeof coverage>

export const drillRow = z.object({
  meeting: meetingRow,
  endedAt: instant.nullable(),
  result: drillResult.nullable(),
})
export type DrillRow = z.infer<typeof drillRow>
export const drillList = listOf(drillRow)
export const drillListQuery = z.strictObject({
  ...page,
  view: z.enum(['all', 'planned', 'open', 'held']).default('all'),
  territory: placeId.optional(),
})

/** A mechanism as a whole. What names people or holds texts is null or empty for whoever sees states and ages alone. */
export const mechanismDetail = mechanismRow.extend({
  territory: territoryRow.nullable(),
  committee: z.object({ name: z.string(), seats: z.number().int(), vacant: z.number().int() }).nullable(),
  duty: coverage.nullable(),
  protocols: z.array(protocolRow).describe('The newest first'),
  drills: z.array(drillRow).describe('The newest first, at most ten'),
  mayDescribe: z.boolean(),
  mayDrill: z.boolean(),
})
export type MechanismDetail = z.infer<typeof mechanismDetail>

const scenario = z.string().trim().min(10).max(2000)
export const drillPlan = meetingPlan.extend({
  scenario: scenario.describe('What is played. Invented: no real person, no real event'),
})
export type DrillPlan = z.output<typeof drillPlan>

export const drillStep = z.object({
  step: code.describe('A code of `drill-steps`'),
  doneAt: instant.nullable(),
  dueAt: instant.nullable(),
  byRole: code.nullable(),
  /** Whether its clock was kept; null while it runs, or where there is none. */
  inTime: z.boolean().nullable(),
  missedReason: code.nullable(),
})
export type DrillStepRow = z.infer<typeof drillStep>

export const drillDetail = drillRow.extend({
  scenario: z.string(),
  openedAt: instant.nullable(),
  observations: z.string(),
  lessons: z.array(z.string()),
  nextActions: z.array(z.string()),
  steps: z.array(drillStep),
  /** Whether the asker may play the reporter in it now. */
  mayPlay: z.boolean(),
})
export type DrillDetail = z.infer<typeof drillDetail>

const shortTexts = z.array(z.string().trim().min(3).max(240)).max(10)
export const drillEnding = z.strictObject({
  result: drillResult,
  observations: z.string().trim().max(2000).default(''),
  lessons: shortTexts.default([]),
  nextActions: shortTexts.default([]),
  /** Why each step that came late, or not at all, was missed; a code of `missed-clock-reasons`. */
  missed: z
    .array(z.strictObject({ step: code, reason: code }))
    .max(20)
    .default([]),
})
export type DrillEnding = z.output<typeof drillEnding>
export const drillCancel = z.strictObject({ reason: code.describe('A code of `meeting-cancel-reasons`') })
