import {
  type Bytes,
  commitmentTo,
  fromBase64url,
  isRegistered,
  type RegistrationProof,
  registeredContent,
  registrationProof,
  toBase64url,
} from '../../../sealing/index.ts'
import type { RegistrationAnswer } from '../../../vocabulary/wire/registration.ts'
import type { Intake } from '../intake/index.ts'
import type { Opened } from './enter-words.ts'

/** What came of asking for a proof; `wrong`: the server answered something that proves nothing. */
export type ProofFound =
  | { readonly kind: 'proof'; readonly proof: RegistrationProof }
  | { readonly kind: 'waiting' | 'unknown' | 'wrong' }

/**
 * Makes the commitment again from what the words give, asks where it stands, and checks the answer here: the server is not
 * believed. Only the commitment is sent, never what finds the report.
 *
 * @throws IntakeFailure when the server cannot be asked
 */
export async function findProof(intake: Pick<Intake, 'post'>, opened: Opened): Promise<ProofFound> {
  const report = { salt: opened.salt, content: await contentOf(opened) }
  const commitment = toBase64url(await commitmentTo(report))
  const { state, registration } = await intake.post<RegistrationAnswer>('receipts/registration', {
    commitment,
  })
  if (state !== 'registered' || registration === null)
    return { kind: state === 'waiting' ? 'waiting' : 'unknown' }
  const proof = registrationProof(report, registration)
  return (await isRegistered(proof)) ? { kind: 'proof', proof } : { kind: 'wrong' }
}

/** The note as it was sealed; of a report without one, what its words find. */
async function contentOf({ find, answer }: Opened): Promise<Bytes> {
  const note = answer.correspondence.letters.find(({ kind }) => kind === 'note')
  return await registeredContent(fromBase64url(note?.ciphertext ?? find))
}
