import type { SignalReceived, SignalSubmission } from '../../../vocabulary/wire/signal.ts'
import type { Chance } from '../../platform/chance.ts'
import { coarseUp } from '../../platform/clock-left.ts'
import type { Actor, Work } from '../../platform/database/index.ts'
import type { SealKeys } from '../../platform/keys/index.ts'
import type { IntakeProof } from './intake-proof.ts'
import { findHash, receiveSignal } from './receive-signal.ts'

export interface IntakeParts {
  readonly chance: Chance
  readonly seals: SealKeys
  readonly proof: IntakeProof
  /** @throws Problem intake-paused or contacts-unconfirmed when nobody would answer for this place */
  readonly requireOpen: (work: Work, placeId: string) => Promise<void>
}

/** A signal acts in the name of its receipt, where it has one. */
export const actsForReceipt = ({ body }: { body: { find: string | null } }): Actor =>
  body.find === null ? { kind: 'public' } : { kind: 'receipt', findHash: findHash(body.find).toString('hex') }

/** Takes a signal from the page in: the puzzle unless there is danger, somebody who would answer, then the signal. */
export async function takeSignal(
  work: Work,
  signal: SignalSubmission,
  parts: IntakeParts,
): Promise<SignalReceived> {
  if (!signal.dangerNow) await parts.proof.require(signal.proof, work.now)
  await parts.requireOpen(work, signal.territoryId)
  const { readBy } = await receiveSignal(work, signal, { ...parts, arrival: { channel: 'web' } })
  return { received: true, readBy: coarseUp(readBy), dangerHandedOn: signal.dangerNow }
}
