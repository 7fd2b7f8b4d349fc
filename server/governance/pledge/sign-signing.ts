import type { SigningDetail } from '../../../vocabulary/wire/pact.ts'
import { type Mover, permitMove } from '../../commitment/index.ts'
import { getKeptMeeting, moveMeeting } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { getSigning, moveSigning, pacts, signingCycle } from './pact-store.ts'
import { viewSigning } from './signing-views.ts'

/**
 * Records that the letters were signed, as they stand: the meeting was held, and each letter keeps its hash.
 *
 * @throws Problem pledge-incomplete, with the fields that are missing; move-not-allowed before the meeting has begun
 */
export async function recordSignatures(work: Work, id: string, mover: Mover): Promise<void> {
  const signing = await getSigning(work, id)
  permitMove(signingCycle, { from: signing.state, to: 'signed' }, mover)
  const detail = await viewSigning(work, id, mover)
  if (new Date(detail.meeting.startsAt) > work.now)
    throw Problem.of('move-not-allowed', '/startsAt', 'in-the-future')
  const missing = missingFrom(detail)
  if (missing.length > 0) throw new Problem('pledge-incomplete', missing)
  await holdMeeting(work, id)
  for (const { id: signatoryId, letterHash } of detail.signatories)
    await pacts(work)
      .updateTable('governance.signatory')
      .set({ letter_hash: letterHash })
      .where('id', '=', signatoryId)
      .execute()
  await moveSigning(work, signing, {
    act: 'signed',
    change: { state: 'signed', signed_at: work.now },
    detail: { signatories: detail.signatories.length },
  })
}

async function holdMeeting(work: Work, id: string): Promise<void> {
  const { state } = await getKeptMeeting(work, id)
  if (state === 'held') return
  if (state !== 'open') await moveMeeting(work, { id, to: 'open', reason: null })
  await moveMeeting(work, { id, to: 'held', reason: null })
}

/** What each letter lacks before it can be signed. */
function missingFrom(detail: SigningDetail): FieldProblem[] {
  const on = detail.meeting.startsAt.slice(0, 10)
  const missing: FieldProblem[] = []
  const lack = (field: string, code = 'missing') => missing.push({ field, code })
  if (detail.signatories.length === 0) lack('/signatories')
  for (const [at, signatory] of detail.signatories.entries()) {
    const here = `/signatories/${at}`
    if (signatory.progress.length === 0) lack(`${here}/precepts`)
    if (signatory.pledges.length === 0) lack(`${here}/pledges`)
    for (const [nth, pledge] of signatory.pledges.entries()) {
      const there = `${here}/pledges/${nth}`
      if (pledge.line === null) lack(`${there}/line`)
      if (pledge.what === '') lack(`${there}/what`)
      if (pledge.evidenceRequired === '') lack(`${there}/evidenceRequired`)
      if (pledge.dueOn === null) lack(`${there}/dueOn`)
      else if (pledge.dueOn < on) lack(`${there}/dueOn`, 'in-the-past')
    }
  }
  return missing
}

/** Takes the record of the signatures back, to correct it before the witness confirms; the letters keep their numbers. */
export async function reopenSigning(work: Work, id: string, mover: Mover): Promise<void> {
  const signing = await getSigning(work, id)
  permitMove(signingCycle, { from: signing.state, to: 'draft' }, mover)
  await pacts(work)
    .updateTable('governance.signatory')
    .set({ letter_hash: null })
    .where('signing_id', '=', id)
    .execute()
  await moveSigning(work, signing, { act: 'reopened', change: { state: 'draft', signed_at: null } })
}
