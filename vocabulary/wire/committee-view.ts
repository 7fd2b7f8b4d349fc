import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { sessionRow } from './committee.ts'
import { code, id, instant } from './common.ts'

/** A committee at one glance: its bodies, what was asked of whom, and who speaks in it. */
export const committeeBody = z.object({
  id,
  kind: code,
  name: z.string(),
  placeName: z.string(),
  quorum: z.number().int(),
  quorumSectors: z.array(code),
  noticeDays: z.number().int(),
  seats: z.array(
    z.object({ id, ordinal: z.number().int(), sector: code, label: z.string(), vacant: z.boolean() }),
  ),
  next: sessionRow.nullable(),
  /** Sessions that were held. */
  sessions: z.number().int(),
  keeps: z.boolean(),
})
export type CommitteeBody = z.infer<typeof committeeBody>

/** What one institution was asked and what it did; acts of institutions are exact. */
export const askedRow = z.object({
  organization: organizationName,
  asked: z.number().int(),
  answered: z.number().int(),
  declined: z.number().int(),
  unanswered: z.number().int(),
  overdue: z.number().int(),
  verified: z.number().int(),
})

/**
 * Seats and votes by the sex that was declared for whoever sat there. A seat is an office of a body and not a person
 * counted; who sits in it is known inside the programme, so the figures are exact there and are never published below
 * eleven persons.
 */
export const voiceRow = z.object({
  sex: z.enum(['woman', 'man', 'other', 'not-declared']),
  seats: z.number().int(),
  votes: z.number().int(),
})
export const committeeView = z.object({
  items: z.array(committeeBody),
  order: z.string(),
  asked: z.array(askedRow),
  voices: z.array(voiceRow),
  countedAt: instant,
})
export type CommitteeView = z.infer<typeof committeeView>
