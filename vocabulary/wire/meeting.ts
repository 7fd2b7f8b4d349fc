import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { code, day, id, instant, language, listOf, page, placeId } from './common.ts'

export const meetingKind = z.enum(['workshop', 'session', 'training', 'mapping', 'signing', 'drill'])
export const meetingState = z.enum(['planned', 'open', 'held', 'cancelled'])

/** What a wing plans; what is its own (a rule, a kit, a witness) it keeps beside it. */
export const meetingPlan = z.strictObject({
  title: z.string().trim().min(3).max(160),
  placeId,
  venue: z.string().trim().max(160).default(''),
  language: language.default('es'),
  startsAt: instant,
  endsAt: instant,
  listed: z.boolean().default(false).describe('Whether the public calendar names it'),
  utcOffsetMinutes: z
    .number()
    .int()
    .min(-720)
    .max(840)
    .default(-360)
    .describe('What the clocks at its place differ from UTC by: a day of the meeting is a day there'),
})
export type MeetingPlan = z.output<typeof meetingPlan>

export const agendaItem = z.strictObject({
  startsAt: instant,
  minutes: z.number().int().min(5).max(720),
  title: z.string().trim().min(2).max(160),
  objective: z.string().trim().max(500).default(''),
  lead: z.string().trim().max(120).default(''),
})
export type AgendaItem = z.output<typeof agendaItem>

/** The agenda as a whole: what is sent replaces what was there. */
export const agenda = z.strictObject({ items: z.array(agendaItem).max(80) })

export const meetingMove = z.strictObject({
  to: meetingState,
  reason: code.nullable().default(null).describe('Needed to cancel: a code of `meeting-cancel-reasons`'),
})

/** A meeting as every wing shows it. */
export const meetingRow = z.object({
  id,
  kind: meetingKind,
  title: z.string(),
  placeId,
  placeName: z.string(),
  venue: z.string(),
  language,
  startsAt: instant,
  endsAt: instant,
  state: meetingState,
  cancelReason: code.nullable(),
  listed: z.boolean(),
  utcOffsetMinutes: z.number().int(),
  /** Every day on which it meets, at its place. */
  days: z.array(day),
  agenda: z.array(agendaItem),
  /** The states it may move to, for the person who asks; empty for whoever does not keep it. */
  moves: z.array(meetingState),
  /** Whether the asker keeps it: sees its participants and writes. */
  keeps: z.boolean(),
})
export type MeetingRow = z.infer<typeof meetingRow>

const personalCode = z.string().regex(/^[a-z2-9]{6}$/)
const wallCode = z.string().regex(/^[a-z2-9]{8}$/)

/** Whoever is invited. The sector is what the person declares, if they wish. */
export const newParticipant = z.strictObject({
  name: z.string().trim().min(2).max(120),
  organizationId: id.nullable().default(null),
  institution: z
    .string()
    .trim()
    .max(160)
    .default('')
    .describe('As it was written; one that is known by this name is joined to it'),
  sector: code.nullable().default(null).describe('A code of `declared-sectors`'),
  sex: z.enum(['woman', 'man', 'other']).nullable().default(null),
})
export type NewParticipant = z.output<typeof newParticipant>

export const newParticipants = z.strictObject({ participants: z.array(newParticipant).min(1).max(200) })
export const participantsAdded = z.object({ ids: z.array(id) })
export const participantParams = z.strictObject({ id, participantId: id })
export const materialParams = z.strictObject({ id, materialId: id })

export const attendanceWay = z.enum(['qr', 'list', 'paper'])
export const participantRow = z.object({
  id,
  name: z.string(),
  organization: organizationName.nullable(),
  institution: z.string(),
  sector: code.nullable(),
  sex: z.enum(['woman', 'man', 'other']).nullable(),
  code: personalCode,
  attended: z.array(z.object({ day, way: attendanceWay })),
})
export type ParticipantRow = z.infer<typeof participantRow>
export const participantList = listOf(participantRow)
export const participantListQuery = z.strictObject({ ...page })

/** The keeper ticks names, or types in what was signed on paper. */
export const attendanceNote = z.strictObject({
  day,
  way: z.enum(['list', 'paper']),
  participantIds: z.array(id).max(200).default([]),
  codes: z.array(personalCode).max(200).default([]).describe('Personal codes, as they stand on the paper'),
})
export type AttendanceNote = z.output<typeof attendanceNote>
export const attendanceNoted = z.object({
  noted: z.number().int(),
  /** Codes that nobody who was invited has. */
  unknownCodes: z.array(z.string()),
})
export const attendanceWithdrawal = z.strictObject({ day, participantId: id })

const came = { invited: z.number().int(), came: z.number().int() }
/** Who came, counted: for those who keep the meeting. */
export const attendanceSummary = z.object({
  invited: z.number().int(),
  /** At least one day. */
  came: z.number().int(),
  days: z.array(z.object({ day, came: z.number().int() })),
  byInstitution: z.array(z.object({ institution: z.string(), ...came })),
  /** Null for those who declared none. */
  bySector: z.array(z.object({ sector: code.nullable(), ...came })),
  checkInCode: wallCode,
})
export type AttendanceSummary = z.infer<typeof attendanceSummary>

const qr = z.object({ size: z.number().int(), path: z.string() })
/** The list to print: the address of each person as a QR code, and one for the wall. */
export const attendanceSheet = listOf(
  z.object({ id, name: z.string(), institution: z.string(), code: personalCode, qr }),
).extend({ wall: z.object({ address: z.string(), code: wallCode, qr }) })
export type AttendanceSheet = z.infer<typeof attendanceSheet>
export const attendanceSheetQuery = z.strictObject({
  ...page,
  at: z
    .string()
    .max(200)
    .regex(/^https?:\/\/[A-Za-z0-9.:[\]-]+$/)
    .describe('Where the telephones reach this server: scheme, name and port'),
})

export const newMaterial = z.strictObject({
  title: z.string().trim().min(2).max(160),
  reference: z.string().trim().min(3).max(500).describe('Where it lies, or the text itself'),
})
export const materialRow = z.object({ id, title: z.string(), reference: z.string(), addedAt: instant })
export type MaterialRow = z.infer<typeof materialRow>
export const materialList = listOf(materialRow)
export const materialListQuery = z.strictObject({ ...page })

/** What a participant without an account sends: the code on the wall and the own one. */
export const checkIn = z.strictObject({ meeting: wallCode, person: personalCode })
export const checkedIn = z.object({ day, kind: meetingKind })

/** A meeting in the calendar: no agenda, no participants. */
export const calendarRow = meetingRow.pick({
  id: true,
  kind: true,
  title: true,
  placeId: true,
  placeName: true,
  venue: true,
  startsAt: true,
  endsAt: true,
  state: true,
  listed: true,
  utcOffsetMinutes: true,
})
export type CalendarRow = z.infer<typeof calendarRow>
export const calendarList = listOf(calendarRow)
export const calendarQuery = z.strictObject({
  ...page,
  from: instant.optional().describe('Those that end after this'),
  to: instant.optional().describe('Those that begin before this'),
  kind: meetingKind.optional(),
  place: placeId.optional().describe('The place and those below it'),
})

/** What the public calendar tells: no venue, no name. */
export const publicCalendarRow = calendarRow.omit({ venue: true, listed: true })
export type PublicCalendarRow = z.infer<typeof publicCalendarRow>
export const publicCalendarList = listOf(publicCalendarRow)
