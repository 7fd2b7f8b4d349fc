/** The dangerous work that only somebody who learned it does. Sending a signal is never among it, nor handing off a danger. */
export const permissions = ['triage', 'verification', 'issue-alert', 'open-referral'] as const

export type Permission = (typeof permissions)[number]

/** What lets somebody do it now. */
export type PermitGround = 'certificate' | 'founding' | 'transitional' | 'override'

export const certificateMonths = 24
export const foundingDays = 90
/** The holder is told so many days before the end, and on the day itself. */
export const certificateWarnings = [60, 30, 7] as const
/** An emergency ends by itself. */
export const longestOverrideHours = 12
/** After so long without a review no further emergency is opened, except for a danger. */
export const overrideReviewHours = 72
