import { sql } from 'kysely'
import { monthsAfter } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { CertificateBasis, CertificateRecord } from './certificate-store.ts'

/** What a certificate rests on: a record that is held here, by its id, or an assessment that was made elsewhere. */
export type NamedBasis =
  | { readonly kind: Exclude<CertificateBasis, 'founding' | 'outside'>; readonly id: string }
  | { readonly kind: 'outside'; readonly on: string; readonly by: string; readonly words: string }

type Told = Pick<CertificateRecord, 'basis_kind' | 'basis_id' | 'basis_on' | 'basis_words' | 'basis_by'>

/** What is written of the basis, and whether somebody else has to sign as well. */
export interface JudgedBasis {
  readonly told: Told
  readonly needsSecond: boolean
}

interface Claim {
  readonly person_id: string | null
  readonly participant_id: string | null
  readonly competency: string | null
  readonly level: number | null
}

/** So many months a thing that was shown carries a new certificate. */
const basisMonths = 12

/**
 * Whether a certificate may rest on this. What is held here is of its holder and its competency, was enough, is no older than
 * twelve months and nothing shown later says less; what was assessed elsewhere, and what the asker alone noted by hand, needs
 * a second signature.
 *
 * @throws Problem invalid-input, with the reason, where it may not
 */
export async function judgeBasis(work: Work, claim: Claim, named: NamedBasis): Promise<JudgedBasis> {
  if (named.kind === 'outside') {
    refuseWrongDay(work, named.on)
    const { on, by, words } = named
    return {
      told: { basis_kind: 'outside', basis_id: null, basis_on: on, basis_words: words, basis_by: by },
      needsSecond: true,
    }
  }
  const held = await findHeld(work, claim, named)
  // Whoever does not teach there is told no more than of a record that does not exist.
  if (!held.within_reach) throw Problem.of('invalid-input', '/basis/id', 'unknown-reference')
  refuseUnheld(held)
  const me = work.actor.kind === 'person' ? work.actor.personId : null
  return {
    told: {
      basis_kind: named.kind,
      basis_id: named.id,
      basis_on: held.shown_on,
      basis_words: held.title === '' ? null : held.title,
      basis_by: null,
    },
    needsSecond: held.by_hand && held.noted_by === me,
  }
}

/** The same once more for the second signature: what was shown since may say less. @throws Problem invalid-input */
export async function refuseBasis(work: Work, certificate: CertificateRecord): Promise<void> {
  const { basis_kind: kind, basis_id: id } = certificate
  if (kind === 'outside') refuseWrongDay(work, certificate.basis_on ?? '')
  else if (kind !== 'founding' && id !== null) refuseUnheld(await findHeld(work, certificate, { kind, id }))
}

interface Held {
  readonly refusal: string | null
  readonly by_hand: boolean
  readonly noted_by: string | null
  readonly shown_on: string
  readonly title: string
  readonly within_reach: boolean
}

async function findHeld(
  work: Work,
  { person_id, participant_id, competency, level }: Claim,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<Held> {
  const found = await sql<Held>`
    select refusal, by_hand, noted_by, to_char(shown_on, 'YYYY-MM-DD') as shown_on, title, within_reach
    from capacity.judge_basis(${person_id}::uuid, ${participant_id}::uuid, ${competency}, ${level}, ${kind}, ${id}::uuid)`.execute(
    work.tx,
  )
  const [held] = found.rows
  if (!held) throw Problem.of('invalid-input', '/basis/id', 'unknown-reference')
  return held
}

function refuseUnheld({ refusal }: Held): void {
  if (refusal !== null) throw Problem.of('invalid-input', '/basis/id', refusal)
}

function refuseWrongDay(work: Work, on: string): void {
  const today = work.now.toISOString().slice(0, 10)
  if (on > today) throw Problem.of('invalid-input', '/basis/on', 'in-the-future')
  if (monthsAfter(on, basisMonths) <= today) throw Problem.of('invalid-input', '/basis/on', 'too-old')
}
