import { z } from 'zod'
import { day, id, placeId } from './common.ts'

export const contactKinds = z.enum(['emergency', 'hotline', 'service'])
const name = z.string().trim().min(1).max(120)
const number = z.string().regex(/^[0-9+*#][0-9 *#-]{1,22}$/)
/** Opening hours as OpenStreetMap writes them: 24/7, Mo-Fr 08:00-16:00. */
const hours = z.string().trim().min(1).max(80)

export const newContact = z.strictObject({
  placeId,
  kind: contactKinds,
  name: z.strictObject({ es: name, fr: name, en: name }),
  number,
  hours: hours.nullable(),
  /** Where the number was found. */
  source: z.string().trim().min(1).max(300),
  validFrom: day,
})
export type NewContact = z.infer<typeof newContact>

/** What anybody sees of a contact. */
export const contactShown = z.object({
  id,
  kind: contactKinds,
  name: z.object({ es: z.string(), fr: z.string(), en: z.string() }),
  number: z.string(),
  hours: z.string().nullable(),
  /** Unverified: no person has called the number yet. */
  status: z.enum(['confirmed', 'unverified']),
  lastVerifiedOn: day.nullable(),
})
export type ContactShown = z.infer<typeof contactShown>

export const contactRow = contactShown.extend({
  placeId,
  source: z.string(),
  validFrom: day,
  validTo: day.nullable(),
  verifiedBy: z.string().nullable(),
})
export const contactList = z.object({ items: z.array(contactRow), order: z.string() })
/** The day on which the person called the number and it answered. */
export const contactConfirmation = z.strictObject({ verifiedOn: day })
export const contactEnd = z.strictObject({ validTo: day })
