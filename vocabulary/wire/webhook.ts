import { z } from 'zod'
import { webhookEventNames } from '../words/index.ts'
import { id, instant, listOf, page } from './common.ts'

const state = z.enum(['active', 'paused', 'ended'])
const event = z.enum(webhookEventNames)

/** A program that is to be told of some events. */
export const newWebhook = z.strictObject({
  name: z.string().trim().min(1).max(60),
  address: z
    .string()
    .trim()
    .min(8)
    .max(300)
    .describe('https, at a public address; http only on this very machine'),
  events: z.array(event).min(1).max(webhookEventNames.length),
  exercises: z.boolean().default(false).describe('Of exercises as well; each is marked'),
})
export type NewWebhook = z.output<typeof newWebhook>

export const webhookMove = z.strictObject({ to: state })
/** With it the receiver checks the signature. */
export const webhookSecret = z.object({ secret: z.string() })

const delivery = z.object({
  id,
  kind: z.string(),
  tellFrom: instant,
  attempts: z.number().int(),
  deliveredAt: instant.nullable(),
  givenUpAt: instant.nullable(),
  givenUpBecause: z.enum(['failed', 'withheld', 'ended']).nullable(),
  nextAttemptAt: instant.nullable(),
  lastStatus: z.number().int().nullable(),
  lastFailure: z.string().nullable(),
})

export const webhookRow = z.object({
  id,
  name: z.string(),
  address: z.string(),
  events: z.array(z.string()),
  exercises: z.boolean(),
  state,
  stateSince: instant,
  pausedBecause: z.enum(['by-hand', 'failing']).nullable(),
  failingSince: instant.nullable(),
  createdBy: z.string(),
  createdAt: instant,
  /** How many events wait to be sent. */
  waiting: z.number().int(),
  /** The latest five, the newest first. */
  deliveries: z.array(delivery),
  /** Whether the asker keeps it. */
  keeps: z.boolean(),
})
export type WebhookRow = z.infer<typeof webhookRow>
export const webhookListQuery = z.strictObject({
  ...page,
  view: z.enum(['current', 'all']).default('current'),
})
export const webhookList = listOf(webhookRow)
