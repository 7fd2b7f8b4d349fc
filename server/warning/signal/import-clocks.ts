import type { ImportSignal } from './read-import-row.ts'

const dayMs = 86_400_000
/** What somebody knew so many days ago is recent: a file that comes weekly brings its whole week. */
const recentDays = 7
/** How long the desk has for what is not recent. */
const backlogDays = 30

/** Behind every rank of `queueRank`: old signals from a file never stand before a report of today. */
export const backlogRank = 5

/** More calls than this get nobody up any sooner; whoever comes finds the other dangers first in the queue. */
export const mostWaking = 20

/**
 * When somebody knew of what a row tells: when it reached whoever kept the file; where the file does not say, the end
 * of the day, week or month in which it was observed. A signal is recent when that is at most seven days ago. Recent
 * signals have the clocks and the rank of any other, and a danger that is not known to be over wakes whoever is on
 * duty. The others are a backlog: they wake nobody, stand last in the queue, and have thirty days.
 */
export function knownAt({ receivedAt, observed }: Pick<ImportSignal, 'receivedAt' | 'observed'>): Date {
  if (receivedAt !== null) return new Date(receivedAt)
  const end = new Date(`${observed.from}T00:00:00Z`)
  if (observed.kind === 'month') end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCDate(end.getUTCDate() + (observed.kind === 'week' ? 7 : 1))
  return end
}

/** @returns what is recent at `now`, and when the rest is due */
export const importClocks = (now: Date): { readonly recentSince: Date; readonly dueOfBacklog: Date } => ({
  recentSince: new Date(now.getTime() - recentDays * dayMs),
  dueOfBacklog: new Date(now.getTime() + backlogDays * dayMs),
})
