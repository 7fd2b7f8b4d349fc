import { createHash } from 'node:crypto'
import type { PactRow, SignatoryDetail } from '../../../vocabulary/wire/pact.ts'

/** What a letter says, whichever language it is printed in. */
export interface Letter {
  readonly number: string
  readonly pact: Pick<PactRow, 'id' | 'text' | 'edition'>
  readonly placeId: string
  readonly venue: string
  readonly on: string
  readonly witness: { readonly name: string; readonly capacity: string }
  readonly signatory: Pick<SignatoryDetail, 'organization' | 'signerName' | 'signerCapacity' | 'kind'> & {
    readonly renews: string | null
    readonly precepts: readonly string[]
    readonly pledges: readonly Pledged[]
  }
}

interface Pledged {
  readonly precept: string
  readonly line: string | null
  readonly what: string
  readonly dueOn: string | null
  readonly evidenceRequired: string
  readonly organizationId: string | null
  readonly territoryId: string
}

/**
 * SHA-256, in hex, of what a signatory signs. A sheet that was printed before the draft was changed bears another one.
 */
export function letterHash(letter: Letter): string {
  const { pact, witness, signatory } = letter
  const said = [
    letter.number,
    [pact.id, pact.edition, pact.text.es, pact.text.fr, pact.text.en],
    [letter.placeId, letter.venue, letter.on],
    [witness.name, witness.capacity],
    [signatory.organization.id, signatory.signerName, signatory.signerCapacity],
    signatory.precepts,
    signatory.pledges.map((one) => [
      one.precept,
      one.line,
      one.what,
      one.dueOn,
      one.evidenceRequired,
      one.organizationId,
      one.territoryId,
    ]),
    // Said only where there is something to say: letters of before it could be said keep their hash.
    ...(signatory.kind === 'person' || signatory.renews !== null ? [[signatory.kind, signatory.renews]] : []),
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
