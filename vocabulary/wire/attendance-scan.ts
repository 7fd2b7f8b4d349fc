import { z } from 'zod'
import { day, id, instant, listOf, page } from './common.ts'

/** What a server keeps of one sheet at the most, before it is enciphered. */
export const largestScan = 4 * 1024 * 1024

export const scanMediaType = z.enum(['image/jpeg', 'image/png', 'application/pdf'])
export type ScanMediaType = z.infer<typeof scanMediaType>

/** Why somebody who keeps the meeting takes a sheet away. */
export const scanRemovalReason = z.enum(['wrong-sheet', 'unreadable', 'not-needed'])

/** A signed sheet, scanned or photographed, already cleaned of what cameras and programs write beside a picture. */
export const newScan = z.strictObject({
  day: day.describe('The day of the meeting on which it was signed'),
  content: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(Math.ceil((largestScan * 4) / 3))
    .describe('A JPEG, PNG or PDF of four mebibytes at the most, in base64url'),
})
export type NewScan = z.output<typeof newScan>

export const scanParams = z.strictObject({ id, scanId: id })
export const scanRemoval = z.strictObject({ reason: scanRemovalReason })

/** A sheet that is kept, or that was and is gone. */
export const scanRow = z.object({
  id,
  day,
  mediaType: scanMediaType,
  size: z.number().int().describe('Bytes'),
  keptAt: instant,
  /** Until when it is kept if nobody takes it away before. */
  keptUntil: instant,
  removedAt: instant.nullable(),
  removedReason: z
    .enum([...scanRemovalReason.options, 'name-erased', 'term-over'])
    .nullable()
    .describe('`name-erased`: somebody’s name was erased, and every sheet of the meeting went with it'),
})
export type ScanRow = z.infer<typeof scanRow>
export const scanList = listOf(scanRow)
export const scanListQuery = z.strictObject({ ...page })

export const openedScan = z.object({
  id,
  day,
  mediaType: scanMediaType,
  content: z.string().describe('The file, in base64url'),
})
export type OpenedScan = z.infer<typeof openedScan>
