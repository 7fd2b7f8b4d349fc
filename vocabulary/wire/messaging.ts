import { z } from 'zod'
import { instant } from './common.ts'

/** A service that brings messages, as an administrator sees it: no number, no count, no secret. */
export const messagingService = z.object({
  name: z.enum(['whatsapp', 'twilio', 'rapidpro']),
  /** `silent`: set up, and nothing has come since the server was started. */
  state: z.enum(['not-set-up', 'silent', 'answers', 'failing']),
  /** The hour in which something signed came last, and in which a call was refused for its signature. */
  heardAt: instant.nullable(),
  refusedAt: instant.nullable(),
})
export type MessagingService = z.infer<typeof messagingService>

export const messagingServices = z.object({ items: z.array(messagingService), order: z.string() })
export type MessagingServices = z.infer<typeof messagingServices>
