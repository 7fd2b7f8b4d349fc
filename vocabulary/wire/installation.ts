import { z } from 'zod'
import { language } from './common.ts'

/** What any page may know of the installation before somebody signs in. */
export const installation = z.object({
  /** A fictitious country: every page and document says so. */
  demo: z.boolean(),
  /** Null until a country has been set up. */
  countryName: z.string().nullable(),
  languages: z.array(language),
  version: z.string(),
})
export type Installation = z.infer<typeof installation>
