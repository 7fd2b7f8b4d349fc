/**
 * How long each step may take, in calendar hours: for children all days and hours are working time.
 * A territory may choose hours of its own; anchors are 7-1-7 and event-based surveillance.
 */
export type Urgency = 'urgent' | 'normal'

export type ClockStep =
  | 'human-eyes'
  | 'triage'
  | 'verification'
  | 'assessment'
  | 'second-signature'
  | 'acknowledgement'
  | 'recommendation-answer'
  | 'first-action'
  | 'all-actions'
  | 'legal-basis-signature'
  | 'referral-acceptance'
  | 'reporter-feedback'
  | 'follow-up-first'
  | 'follow-up-second'
  | 'proposal-answer'
  | 'appeal-decision'

export type ClockHours = { readonly urgent: number; readonly normal: number }

export type ClockTable = Readonly<Record<ClockStep, ClockHours>>

const day = 24

export const clockHours: ClockTable = {
  'human-eyes': { urgent: 1, normal: day },
  triage: { urgent: 1, normal: day },
  // Urgent verification runs beside the hand-off and holds nothing up; it is due when the assessment is.
  verification: { urgent: 12, normal: 72 },
  assessment: { urgent: 12, normal: 7 * day },
  'second-signature': { urgent: 4, normal: 72 },
  acknowledgement: { urgent: 4, normal: 72 },
  // An answer is owed no later than the first action it would start.
  'recommendation-answer': { urgent: day, normal: 7 * day },
  'first-action': { urgent: day, normal: 7 * day },
  'all-actions': { urgent: 7 * day, normal: 30 * day },
  'legal-basis-signature': { urgent: day, normal: day },
  'referral-acceptance': { urgent: 4, normal: 72 },
  'reporter-feedback': { urgent: 72, normal: 7 * day },
  'follow-up-first': { urgent: 7 * day, normal: 30 * day },
  'follow-up-second': { urgent: 30 * day, normal: 90 * day },
  // The process names these two clocks without their hours.
  'proposal-answer': { urgent: 72, normal: 7 * day },
  'appeal-decision': { urgent: 7 * day, normal: 30 * day },
}

export const clockSteps = Object.keys(clockHours) as readonly ClockStep[]

/** The clocks that a territory may choose. A basis without consent is signed within a day everywhere. */
export const territoryClockSteps = clockSteps.filter(
  (step) => step !== 'legal-basis-signature' && step !== 'human-eyes',
)

/** Who is woken by a danger: the person on duty, then the next one, then the supervisor. */
export const dangerNotice = { firstWithinSeconds: 60, nextAfterMinutes: 15 } as const

const hourMs = 3_600_000

/** The instant a step is due by the programme's table. */
export function dueAt(start: Date, step: ClockStep, urgency: Urgency): Date {
  return new Date(start.getTime() + clockHours[step][urgency] * hourMs)
}

export type ClockLeft =
  | { readonly kind: 'left'; readonly ms: number }
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'met'; readonly spareMs: number }
  | { readonly kind: 'missed'; readonly ms: number }

/** What a clock shows: running (left, late) until the step is done, then whether it was met. On the dot is in time. */
export function clockLeft(
  clock: { readonly due: Date; readonly done?: Date | undefined },
  now: Date,
): ClockLeft {
  const at = clock.done ?? now
  const ms = clock.due.getTime() - at.getTime()
  if (clock.done === undefined) return ms >= 0 ? { kind: 'left', ms } : { kind: 'late', ms: -ms }
  return ms >= 0 ? { kind: 'met', spareMs: ms } : { kind: 'missed', ms: -ms }
}

/** Whether the one who completes the step must say why it took so long. */
export function needsMissedReason(due: Date, done: Date): boolean {
  return clockLeft({ due, done }, done).kind === 'missed'
}
