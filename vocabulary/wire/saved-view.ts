import { z } from 'zod'
import { id } from './common.ts'

/** A screen of the desk, from its base: `/alerts`. */
export const screenPath = z.string().regex(/^\/[a-z0-9/-]{0,80}$/)

/** A list as somebody wants to find it again. */
export const newSavedView = z.strictObject({
  screen: screenPath,
  name: z.string().trim().min(1).max(60),
  query: z.string().max(400).describe('The filters of the address, without the question mark'),
})
export const savedView = z.object({ id, screen: screenPath, name: z.string(), query: z.string() })
export type SavedView = z.infer<typeof savedView>

export const savedViewQuery = z.strictObject({ screen: screenPath })
export const savedViewList = z.object({
  items: z.array(savedView),
  order: z.string(),
  hidden: z.number().int().describe('None: there are thirty a screen at most'),
})
