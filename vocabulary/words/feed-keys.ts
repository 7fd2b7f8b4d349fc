/** Keys with which the programs of one institution fetch its alerts, in force at a time. */
export const mostFeedKeys = 5
/** A key that nobody used for so long opens nothing any more: a program that is alive asks every few minutes. */
export const feedKeyRestDays = 90
