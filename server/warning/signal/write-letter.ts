import type { LetterFromDesk } from '../../../vocabulary/wire/signal.ts'
import { findNewestKey, keepLetter, type SealedParts } from '../../parties/sealed/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { changeSignal, getSignal, keepDecision } from './signal-store.ts'

const over = new Set(['closed', 'withdrawn'])

/**
 * Keeps a question or an answer that somebody of the desk sealed to the reporter. A question asks for detail as the
 * codes do.
 *
 * @throws Problem not-found; move-not-allowed when nothing follows any more; invalid-input for a signal to which nothing
 *   was sealed, or when it was sealed to another key than the newest
 */
export async function writeLetter(
  work: Work,
  written: { readonly signalId: string } & LetterFromDesk,
  parts: SealedParts,
): Promise<void> {
  const signal = await getSignal(work, written.signalId)
  if (over.has(signal.state) || signal.state === 'received')
    throw Problem.of('move-not-allowed', '/state', signal.state)
  const key = await findNewestKey(work, { kind: 'signal', id: signal.id })
  if (key === null) throw Problem.of('invalid-input', '/letter', 'nothing-sealed')
  if (key.publicKey.toString('base64url') !== written.publicKey)
    throw Problem.of('conflict', '/publicKey', 'newer-key')
  await keepLetter(work, { ...written.letter, keyId: key.id, kind: written.kind })
  if (written.kind === 'question') await changeSignal(work, signal.id, { asks_for_detail: true })
  await keepDecision(work, parts.chance, { signalId: signal.id, kind: 'letter', outcome: written.kind })
  recordMove(work, {
    kind: 'signal.letter-written',
    subjectKind: 'signal',
    subjectId: signal.id,
    state: signal.state,
    detail: { letterKind: written.kind, compartment: signal.compartment },
  })
}
