import { z } from 'zod'
import { organizationName } from './commitment.ts'
import { code, day, id, listOf, page, placeId, searchFilter, territoryFilter } from './common.ts'

export const bodyKind = z.enum(['commission', 'local-committee', 'steering-committee'])

/** An observer speaks, counts to no quorum and votes on nothing. */
export const seatKind = z.enum(['member', 'observer'])
export type SeatKind = z.infer<typeof seatKind>

export const newSeat = z.strictObject({
  kind: seatKind.default('member'),
  sector: code.describe('A code of `declared-sectors`'),
  label: z
    .string()
    .trim()
    .max(120)
    .default('')
    .describe('What the seat is called, where its sector is not enough'),
})

const rule = {
  name: z.string().trim().min(3).max(160),
  purpose: z.string().trim().max(1000).default(''),
  quorum: z.number().int().min(1).max(100).describe('How many seats must be present'),
  quorumSectors: z.array(code).max(12).default([]).describe('Sectors of which at least one must be present'),
  meetsEveryDays: z.number().int().min(1).max(400).nullable().default(null),
  listed: z.boolean().default(false).describe('Whether the public sees it and the sectors of its seats'),
}

/** A body with its seats: as many as it has, of the sectors it has. */
export const newBody = z.strictObject({
  kind: bodyKind,
  placeId,
  establishedOn: day,
  ...rule,
  seats: z.array(newSeat).min(1).max(100),
})
export type NewBody = z.output<typeof newBody>
export const bodyMade = z.object({ id, seatIds: z.array(id) })
export const bodyChange = z.strictObject(rule)
export type BodyChange = z.output<typeof bodyChange>
export const ending = z.strictObject({ endedOn: day })

export const seatPart = z.enum(['holder', 'alternate'])
/** Somebody takes a seat, or stands in for its holder; whoever held it until then leaves on that day. */
export const newTerm = z.strictObject({
  part: seatPart.default('holder'),
  holderName: z.string().trim().min(2).max(120),
  organizationId: id.nullable().default(null),
  personId: id.nullable().default(null).describe('The account of whoever holds it, if there is one'),
  sex: z.enum(['woman', 'man', 'other']).nullable().default(null),
  fromOn: day,
  untilOn: day
    .nullable()
    .default(null)
    .describe('Until when it is meant to last; it goes on until somebody else sits there'),
})
export type NewTerm = z.output<typeof newTerm>
export const termEnd = z.strictObject({ toOn: day })

export const seatParams = z.strictObject({ id, seatId: id })
export const termParams = z.strictObject({ id, seatId: id, termId: id })

export const termRow = z.object({
  id,
  part: seatPart,
  holderName: z.string(),
  organization: organizationName.nullable(),
  personId: id.nullable(),
  sex: z.enum(['woman', 'man', 'other']).nullable(),
  fromOn: day,
  untilOn: day.nullable(),
  toOn: day.nullable(),
})
export type TermRow = z.infer<typeof termRow>

export const seatRow = z.object({
  id,
  ordinal: z.number().int(),
  kind: seatKind,
  sector: code,
  label: z.string(),
  endedOn: day.nullable(),
  /** Every term, the newest first; those without an end are in force. */
  terms: z.array(termRow),
})
export type SeatRow = z.infer<typeof seatRow>

export const bodyRow = z.object({
  id,
  kind: bodyKind,
  name: z.string(),
  placeId,
  placeName: z.string(),
  purpose: z.string(),
  quorum: z.number().int(),
  quorumSectors: z.array(code),
  meetsEveryDays: z.number().int().nullable(),
  establishedOn: day,
  endedOn: day.nullable(),
  listed: z.boolean(),
  seats: z.number().int(),
  vacant: z.number().int(),
  /** Terms that were meant to end by now. */
  termsOver: z.number().int(),
  /** Whether the asker keeps it. */
  keeps: z.boolean(),
})
export type BodyRow = z.infer<typeof bodyRow>
export const bodyList = listOf(bodyRow)
export const bodyListQuery = z.strictObject({
  ...page,
  kind: bodyKind.optional(),
  ...territoryFilter,
  ...searchFilter,
})
/** A body with its seats in force and those that ended. */
export const bodyDetail = bodyRow.extend({ seatRows: z.array(seatRow) })
export type BodyDetail = z.infer<typeof bodyDetail>
