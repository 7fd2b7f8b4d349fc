import type { FastifyRequest } from 'fastify'
import type { SignalReceived, SignalSubmission } from '../../../vocabulary/wire/signal.ts'
import type { Chance } from '../../platform/chance.ts'
import { coarseUp } from '../../platform/clock-left.ts'
import type { Actor, Work } from '../../platform/database/index.ts'
import { originOf } from '../../platform/http/index.ts'
import type { SealKeys } from '../../platform/keys/index.ts'
import type { Clock } from '../../platform/time.ts'
import type { IntakeProof } from './intake-proof.ts'
import { findHash, receiveSignal } from './receive-signal.ts'

export interface IntakeParts {
  readonly chance: Chance
  readonly clock: Clock
  readonly behindProxy: boolean
  readonly seals: SealKeys
  readonly proof: IntakeProof
  /** @throws Problem intake-paused or contacts-unconfirmed when nobody would answer for this place */
  readonly requireOpen: (work: Work, placeId: string) => Promise<void>
}

/** A signal acts in the name of its receipt, where it has one. */
export const actsForReceipt = ({ body }: { body: { find: string | null } }): Actor =>
  body.find === null ? { kind: 'public' } : { kind: 'receipt', findHash: findHash(body.find).toString('hex') }

/**
 * Takes a signal from the page in: the puzzle first, somebody who would answer, then the signal. A danger waits for no
 * puzzle: one that came without gets it in the reply, and owes it.
 */
export async function takeSignal(
  work: Work,
  signal: SignalSubmission,
  parts: IntakeParts & { readonly request: FastifyRequest },
): Promise<SignalReceived> {
  const { proof } = parts
  const use = { now: work.now, serves: signal.clientUuid }
  if (!signal.dangerNow) await proof.require(signal.proof, use)
  const isShown = !signal.dangerNow || (await proof.accept(signal.proof, use))
  await parts.requireOpen(work, signal.territoryId)
  const received = await receiveSignal(work, signal, {
    ...parts,
    arrival: { channel: 'web', proof: isShown ? 'shown' : 'owed' },
  })
  const isOwed = received.proof === 'owed' && signal.find !== null
  return {
    received: true,
    readBy: coarseUp(received.readBy),
    dangerHandedOn: signal.dangerNow,
    ...(isOwed ? { puzzle: proof.newChallenge(work.now, originOf(parts.request, parts)) } : {}),
  }
}
