import { z } from 'zod'
import { alertKinds, alertLevels, alertNotice, alertStates } from './alert.ts'
import { commitmentRow, organizationName } from './commitment.ts'
import { clock, code, day, id, instant } from './common.ts'

const note = z.string().trim().max(500).default('')

/** An alert as its addressee finds it in the inbox. */
export const inboxAlert = z.object({
  alertId: id,
  recipientId: id,
  number: z.string(),
  kind: alertKinds,
  state: alertStates,
  title: z.string(),
  level: alertLevels,
  placeName: z.string(),
  issuedAt: instant,
  expiresAt: instant,
  expired: z.boolean(),
  exercise: z.boolean(),
  addressee: z.string().describe('The institution, or the local table, in whose name it is read'),
  acknowledgedAt: instant.nullable(),
  clock: clock.nullable(),
  /** The newest word about it: issued, extended, annulled … */
  notice: alertNotice,
})
export type InboxAlert = z.infer<typeof inboxAlert>

/** How many alerts, and how much of what is owed, at most; a person who wants the hidden ones asks for more. */
export const inboxQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(100) })

/** Only what is addressed to the institutions of the person who asks. */
export const inbox = z.object({
  organizations: z.array(organizationName),
  alerts: z.array(inboxAlert),
  commitments: z.array(commitmentRow),
  order: z.string(),
  /** How many more there are of each than are listed. */
  hidden: z.object({ alerts: z.number().int(), commitments: z.number().int() }),
})
export type Inbox = z.infer<typeof inbox>

export const responseActionStates = z.enum([
  'planned',
  'assigned',
  'started',
  'blocked',
  'finished',
  'cancelled',
])

/** What was really done: an action of an institution towards a recommendation. */
export const responseActionRow = z.object({
  id,
  recommendationId: id,
  organization: organizationName,
  what: z.string(),
  state: responseActionStates,
  stateSince: instant,
  assignedTo: z.object({ id, name: z.string() }).nullable(),
  dueOn: day,
  overdue: z.boolean(),
  overdueDays: z.number().int(),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  blockedReason: code.nullable(),
  note: z.string(),
  moves: z.array(code),
})
export type ResponseActionRow = z.infer<typeof responseActionRow>

/** A clock over all actions of a recommendation: running, or done and whether in time. */
export const actionClock = z.object({
  dueAt: instant,
  doneAt: instant.nullable(),
  inTime: z.boolean().nullable().describe('Null while it runs'),
  clock: clock.nullable(),
})
export type ActionClock = z.infer<typeof actionClock>

export const responseActionList = z.object({
  items: z.array(responseActionRow),
  order: z.string(),
  firstAction: actionClock.nullable().describe('Until the first action has started'),
  allActions: actionClock.nullable().describe('Until all that were planned are finished'),
  mayPlan: z.boolean(),
  /** Whom the asker may assign an action to: people of the institution, for those who plan in its name. */
  colleagues: z.array(z.object({ id, name: z.string() })),
})
export type ResponseActionList = z.infer<typeof responseActionList>

export const newResponseAction = z.strictObject({
  what: z.string().trim().min(3).max(300),
  dueOn: day,
  assignedTo: id.nullable().default(null),
})
export const responseActionMove = z.strictObject({
  to: responseActionStates,
  assignedTo: id.optional().describe('Needed for `assigned`'),
  reason: code.optional().describe('Needed for `blocked`: a code of `blocked-reasons`'),
  note,
})
