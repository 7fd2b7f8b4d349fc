import type { DeliveryProblem } from '../retry/index.ts'
import { type Change, hasId, type Shelf } from '../shelf/index.ts'
import { newEntry, type OutboxEntry, readEntry, type SealedReport } from './entry.ts'

export interface OutboxContent {
  readonly entries: readonly OutboxEntry[]
  /** The ids of rows that this page cannot read. They are kept and shown until a person deletes them. */
  readonly unreadable: readonly string[]
}

export interface Failure {
  readonly problem: DeliveryProblem
  readonly nextTryAt: number
}

/** What waits to be sent. An entry is written first and sent then, and it goes when the server has it. */
export interface Outbox {
  /** The same report put twice is one entry. @throws ShelfError */
  put(report: SealedReport): Promise<void>
  content(): Promise<OutboxContent>
  /** Takes an entry for sending; null when another tab or the worker has it, or it is gone. */
  claim(id: string, now: number): Promise<OutboxEntry | null>
  /** Gives it back after a failure. One that was deleted meanwhile does not come back. */
  giveBack(id: string, failure: Failure): Promise<void>
  remove(id: string): Promise<void>
  wipe(): Promise<void>
}

/** Whoever took an entry and was killed holds it no longer than this. A slow puzzle and a slow network fit in. */
export const claimMs = 90_000

export function outboxOn(shelf: Shelf): Outbox {
  return {
    put: async (report) =>
      await shelf.change<void>(report.id, (row) =>
        readEntry(row) === null ? { result: undefined, put: newEntry(report) } : { result: undefined },
      ),
    async content() {
      const rows = await shelf.all()
      const entries = rows.map(readEntry)
      return {
        entries: entries.filter((entry) => entry !== null),
        unreadable: rows
          .filter((_, at) => entries[at] === null)
          .flatMap((row) => (hasId(row) ? [row.id] : [])),
      }
    },
    claim: async (id, now) => await shelf.change(id, (row) => claimed(readEntry(row), now)),
    giveBack: async (id, failure) =>
      await shelf.change<void>(id, (row) => {
        const entry = readEntry(row)
        if (entry === null) return { result: undefined }
        return { result: undefined, put: afterFailure(entry, failure) }
      }),
    remove: async (id) => await shelf.change<void>(id, () => ({ result: undefined, remove: true })),
    wipe: () => shelf.clear(),
  }
}

function claimed(entry: OutboxEntry | null, now: number): Change<OutboxEntry | null> {
  if (entry === null || isClaimed(entry, now)) return { result: null }
  const taken = { ...entry, claimedUntil: now + claimMs }
  return { result: taken, put: taken }
}

/** A claim that ends later than any does was made under another clock. */
const isClaimed = ({ claimedUntil }: OutboxEntry, now: number): boolean =>
  claimedUntil > now && claimedUntil - now <= claimMs

const afterFailure = (entry: OutboxEntry, { problem, nextTryAt }: Failure): OutboxEntry => ({
  ...entry,
  attempts: entry.attempts + 1,
  lastProblem: problem,
  nextTryAt,
  claimedUntil: 0,
})
