import { randomBytes, randomUUID } from 'node:crypto'
import type { SignalSubmission } from '../../vocabulary/wire/signal.ts'

/** A plain signal with its own receipt, changed where a test cares. */
export function aSignal(change: Partial<SignalSubmission> = {}): SignalSubmission & { find: string } {
  return {
    clientUuid: randomUUID(),
    receiptKey: null,
    territoryId: '0101',
    placeKind: 'bar-restaurant',
    observed: { kind: 'week', from: '2026-02-23' },
    stillHappening: 'not-known',
    knownHow: 'saw-it',
    childrenInvolved: 'no',
    exposedGroups: [],
    authorityInvolved: 'no',
    dangerNow: false,
    codes: ['CAP1'],
    contactPreference: 'read-answer',
    language: 'es',
    proof: null,
    ...change,
    find: change.find ?? randomBytes(32).toString('base64url'),
  }
}
