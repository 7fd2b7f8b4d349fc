import { z } from 'zod'
import { territoryClockSteps } from '../words/index.ts'
import { code, day, id, instant, placeId } from './common.ts'
import { contactShown } from './directory.ts'

export const territoryStates = z.enum(['draft', 'ready', 'live', 'paused'])
export type TerritoryState = z.infer<typeof territoryStates>

export const pathwayText = z.strictObject({
  /** Who receives the person. */
  receiver: z.string().trim().min(1).max(200),
  /** What is received, where, when. */
  text: z.string().trim().min(1).max(2000),
  lastVerifiedOn: day,
})

export const territoryDraft = z.strictObject({
  /** The named contact: a name and a role, never published. */
  contactName: z.string().trim().min(1).max(120),
  contactRole: z.string().trim().min(1).max(120),
  clockOwnerId: id,
  pathway: pathwayText,
})

/** Names to choose from: people who hold there a role that moves clocks. No account, no roles. */
export const clockOwnerList = z.object({
  items: z.array(z.object({ id, displayName: z.string() })),
  order: z.string(),
})

export const territoryMove = z.strictObject({
  to: territoryStates,
  /** Needed for a pause (pause-reasons); for an opening without a drill in the last twelve months, why (undrilled-reasons). */
  reason: code.nullable().default(null),
  until: day.nullable().default(null).describe('Until when a pause is meant to last'),
})

const clockStep = z.enum(territoryClockSteps)
const urgency = z.enum(['urgent', 'normal'])

/** The clocks that a place has of its own, in calendar hours; those it does not name are as above it. */
export const territoryClocksDraft = z.strictObject({
  clocks: z
    .array(z.strictObject({ step: clockStep, urgency, hours: z.number().int().min(1).max(2160) }))
    .max(2 * territoryClockSteps.length),
})
export type TerritoryClocksDraft = z.infer<typeof territoryClocksDraft>

/** A clock in force at a place: its hours, those of the programme's table, and the place that chose otherwise. */
export const territoryClock = z.object({
  step: clockStep,
  urgency,
  hours: z.number().int(),
  usual: z.number().int(),
  chosenBy: z.object({ placeId, placeName: z.string() }).nullable(),
})
export type TerritoryClock = z.infer<typeof territoryClock>
export const territoryClockList = z.object({ items: z.array(territoryClock), order: z.string() })

export const territoryParams = z.strictObject({ placeId })

export const territoryRow = z.object({
  placeId,
  placeName: z.string(),
  state: territoryStates,
  stateSince: instant,
  stateReason: z.string().nullable(),
  contactName: z.string().nullable(),
  contactRole: z.string().nullable(),
  clockOwner: z.object({ id, displayName: z.string() }).nullable(),
  pathway: pathwayText.nullable(),
  /** Numbers that the field page shows there and nobody has confirmed. */
  unconfirmedContacts: z.number().int(),
  /** The states it may go to now. */
  next: z.array(territoryStates),
})
export type TerritoryRow = z.infer<typeof territoryRow>
export const territoryList = z.object({ items: z.array(territoryRow), order: z.string() })

/** What the field page must know of a place before its form. */
export const intakeTerritory = z.object({
  placeId,
  /** `unconfirmed`: no live mechanism yet, or a number that nobody has confirmed. */
  state: z.enum(['open', 'paused', 'unconfirmed']),
  emergency: z.array(contactShown),
  otherChannels: z.array(contactShown),
  onDutyNow: z.boolean(),
  /** When somebody will read, while nobody does; null when no one is planned. */
  nextReadingAt: instant.nullable(),
  watch: z.enum(['well', 'troubled']),
})
export type IntakeTerritory = z.infer<typeof intakeTerritory>

export const intakeEmergency = z.object({
  emergency: z.array(contactShown),
  otherChannels: z.array(contactShown),
})
