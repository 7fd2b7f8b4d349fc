import { z } from 'zod'
import { day, id, instant, language, listOf, page, placeId } from './common.ts'

/** A telephone that sends with the form of another program, as the desk sees it: never its key, and nothing of what it sent. */
export const deviceRow = z.object({
  id,
  label: z.string(),
  placeId,
  placeName: z.string(),
  createdAt: instant,
  createdBy: z.string(),
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
  seenIn: day.nullable().describe('The first of the month in which it last fetched its form'),
  state: z.enum(['in-force', 'revoked']),
})
export type DeviceRow = z.infer<typeof deviceRow>
export const deviceList = listOf(deviceRow)
export const deviceListQuery = z.strictObject({
  ...page,
  view: z.enum(['in-force', 'all']).default('in-force'),
})

export const newDevice = z.strictObject({
  label: z.string().trim().min(1).max(40).describe('Which telephone it is; not whose'),
  placeId,
  language: language.describe('Of the program on the telephone'),
})
export type NewDevice = z.infer<typeof newDevice>

/** Said once: the address with the key in it, and the code that sets a telephone up. */
export const freshDevice = z.object({
  id,
  address: z.string(),
  /** For programs that ask for a name and a password: the name is `vigia`. */
  basic: z.object({ address: z.string(), name: z.string(), password: z.string() }),
  settings: z.string().describe('base64(zlib(JSON)): what the code says, for whoever cannot photograph it'),
  qr: z.object({ size: z.number().int(), path: z.string() }),
})
export type FreshDevice = z.infer<typeof freshDevice>
