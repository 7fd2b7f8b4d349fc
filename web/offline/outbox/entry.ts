import type { Bytes } from '../../../sealing/index.ts'
import { type DeliveryProblem, deliveryProblems } from '../retry/index.ts'

/** The form in which entries are written now. A telephone may hold one of a later form, from before a return to an older page. */
export const entryFormat = 1

/** A report that waits: sealed whole to the server's intake key, so that this telephone cannot read it back. */
export interface OutboxEntry {
  /** Random, and the report's own `clientUuid`: sent twice it is one signal. */
  readonly id: string
  readonly format: typeof entryFormat
  /** Which of the server's keys it is sealed to. */
  readonly keyId: string
  readonly sealed: Bytes
  /** It came from another telephone, to be carried to where there is a network. */
  readonly foreign: boolean
  readonly attempts: number
  /** Milliseconds of this telephone's clock. */
  readonly nextTryAt: number
  readonly lastProblem: DeliveryProblem | null
  /** Somebody is sending it until then. */
  readonly claimedUntil: number
}

/** What is known of an entry when it is made. */
export type SealedReport = Pick<OutboxEntry, 'id' | 'keyId' | 'sealed' | 'foreign'>

export const newEntry = (report: SealedReport): OutboxEntry => ({
  ...report,
  format: entryFormat,
  attempts: 0,
  nextTryAt: 0,
  lastProblem: null,
  claimedUntil: 0,
})

/** The entry that a row is, or null when this page cannot read it: of another form, or damaged. */
export function readEntry(row: unknown): OutboxEntry | null {
  if (typeof row !== 'object' || row === null) return null
  const { id, format, keyId, sealed, foreign, attempts, nextTryAt, lastProblem, claimedUntil } =
    row as Partial<Record<keyof OutboxEntry, unknown>>
  if (format !== entryFormat || typeof id !== 'string' || typeof keyId !== 'string') return null
  if (!(sealed instanceof Uint8Array) || sealed.length === 0) return null
  const problem = deliveryProblems.find((known) => known === lastProblem) ?? null
  return {
    id,
    format,
    keyId,
    sealed: new Uint8Array(sealed),
    foreign: foreign === true,
    attempts: countOf(attempts),
    nextTryAt: countOf(nextTryAt),
    lastProblem: problem,
    claimedUntil: countOf(claimedUntil),
  }
}

/** What tells when to try again may be lost; then it is now. */
const countOf = (value: unknown): number => (typeof value === 'number' && value >= 0 ? value : 0)
