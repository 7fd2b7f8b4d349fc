import { findId, newReceipt, openKeyPair, solve, toBase64url } from '../../../sealing/index.ts'
import { receiptWords } from '../../../vocabulary/words/receipt-words.ts'
import { type Draft, type Receipt, toSubmission } from '../draft/index.ts'
import { type Intake, IntakeFailure } from '../intake/index.ts'
import { newUuid } from './new-uuid.ts'

export type SendStage = 'preparing' | 'working' | 'posting'

export interface Sending {
  readonly draft: () => Draft
  /** Keeps what must be the same when the same signal is sent again. */
  readonly keep: (sending: NonNullable<Draft['sending']>) => void
  readonly language: 'es' | 'fr' | 'en'
  /** YYYY-MM-DD where the telephone is. */
  readonly today: string
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  readonly intake: Intake
  readonly stop: AbortSignal
  readonly onStage: (stage: SendStage) => void
}

/**
 * Sends a finished draft and gives its receipt. The words are made here and stay here; a danger goes without proof of
 * work, at once. Throws `IntakeFailure`, or the reason of `stop`.
 */
export async function sendSignal(sending: Sending): Promise<Receipt> {
  sending.onStage('preparing')
  const { clientUuid, words } = await prepared(sending)
  const find = toBase64url(await findId(words))
  const receiptKey = toBase64url((await openKeyPair(words)).publicKey)
  const proof = sending.draft().dangerNow ? null : await workedProof(sending)
  const envelope = { clientUuid, find, receiptKey, language: sending.language, proof }
  const signal = toSubmission(sending.draft(), envelope, sending.today)
  if (signal === null) throw new IntakeFailure('invalid-input')
  if (sending.stop.aborted) throw new DOMException('stopped by the reporter', 'AbortError')
  sending.onStage('posting')
  const received = await sending.intake.send(signal, sending.stop)
  return { words, readBy: received.readBy, dangerHandedOn: received.dangerHandedOn }
}

async function prepared(sending: Sending): Promise<NonNullable<Draft['sending']>> {
  const kept = sending.draft().sending
  if (kept) return kept
  const words = await newReceipt(receiptWords, (length) => sending.random(new Uint8Array(length)))
  const made = { clientUuid: newUuid(sending.random), words }
  sending.keep(made)
  return made
}

async function workedProof(sending: Sending): Promise<{ challenge: string; nonce: string }> {
  const { challenge, bits } = await sending.intake.challenge()
  sending.onStage('working')
  return { challenge, nonce: await solve(challenge, bits, { signal: sending.stop }) }
}
