import { z } from 'zod'
import { code, id, instant, language, placeId } from './common.ts'

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
  agenda: z.array(agendaItem),
  /** The states it may move to, for the person who asks; empty for whoever does not keep it. */
  moves: z.array(meetingState),
  /** Whether the asker keeps it: sees its participants and writes. */
  keeps: z.boolean(),
})
export type MeetingRow = z.infer<typeof meetingRow>
