import { z } from 'zod'
import { code, id, instant, listOf, page, searchFilter, territoryFilter } from './common.ts'
import { meetingRow } from './meeting.ts'
import { months } from './threat.ts'

const amount = z.enum(['some', 'several', 'many']).describe('How many around; never where')

/** A kind of place: never a point, an address or a name. What is not named here is refused. */
export const mappedPlace = z.strictObject({
  kind: code.describe('A code of the catalogue `place-kinds`'),
  standing: z.enum(['risk', 'safe']),
  reasons: z.array(code).min(1).max(10).describe('Codes of `map-risk-reasons` or `map-safe-reasons`'),
  times: z.array(code).max(7).default([]).describe('Codes of the catalogue `map-times`'),
  amount,
})
export const mappedService = z.strictObject({
  need: code.describe('A code of the catalogue `referral-needs`'),
  standing: code.describe('A code of the catalogue `service-standings`'),
  hours: z.string().trim().max(80).default(''),
})
/** Whom people trust, by what they do. */
export const mappedRole = z.strictObject({
  role: code.describe('A code of the catalogue `trusted-roles`'),
  amount,
})
export const mappedSeason = z.strictObject({
  reason: code.describe('A code of the catalogue `season-reasons`'),
  months: months.min(1),
})

/** What a community said, as a whole: what is sent replaces what was there. */
export const mappingRecord = z.strictObject({
  places: z.array(mappedPlace).max(60),
  services: z.array(mappedService).max(30),
  roles: z.array(mappedRole).max(13),
  seasons: z.array(mappedSeason).max(12),
  notes: z.string().trim().max(600).default('').describe('No names, no numbers, no points of a map'),
})
export type MappingRecord = z.output<typeof mappingRecord>

export const mappingRow = meetingRow.extend({
  /** Null until something was entered. */
  counts: z
    .object({
      risk: z.number().int(),
      safe: z.number().int(),
      services: z.number().int(),
      roles: z.number().int(),
    })
    .nullable(),
  scenarios: z.number().int(),
})
export type MappingRow = z.infer<typeof mappingRow>
export const mappingList = listOf(mappingRow)
export const mappingListQuery = z.strictObject({ ...page, ...territoryFilter, ...searchFilter })

export const mappingDetail = meetingRow.extend({
  record: z
    .object({
      places: z.array(mappedPlace),
      services: z.array(mappedService.extend({ id })),
      roles: z.array(mappedRole),
      seasons: z.array(mappedSeason),
      notes: z.string(),
      enteredAt: instant,
    })
    .nullable(),
  /** The workshop that it is a session of, and which session, while one of its agenda begins then. */
  workshop: z
    .object({
      id,
      number: z.string().nullable(),
      title: z.string(),
      session: z.object({ startsAt: instant, title: z.string() }).nullable(),
    })
    .nullable(),
  /** What came of it. */
  scenarios: z.array(z.object({ id, threat: code, state: code })),
  services: z.array(z.object({ id, name: z.string(), state: code })),
})
export type MappingDetail = z.infer<typeof mappingDetail>

/** Of which workshop a mapping is a session. */
export const mappingLink = z.strictObject({
  workshopId: id.nullable().describe('Null takes it off'),
  sessionStartsAt: instant.nullable().default(null).describe('When the session of its agenda begins'),
})
export type MappingLink = z.output<typeof mappingLink>

/** A scenario that the session proposes; months and seasons come from its record. */
export const mappedScenario = z.strictObject({
  threat: code.describe('A code of the catalogue `threats`'),
  modalities: z.array(code).max(9).default([]),
  exposed: z.array(code).max(11).default([]),
})
/** A service that the session proposes for the directory; the need comes from its record. */
export const mappedServiceProposal = z.strictObject({
  mappedServiceId: id,
  name: z.string().trim().min(2).max(120).describe('The name of the service, never of a person'),
  receives: z.array(code).min(1).max(11),
})
