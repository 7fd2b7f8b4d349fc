import type { Kysely, Selectable } from 'kysely'
import type { PledgeScore, PledgeTermState, SigningState } from '../../../vocabulary/words/index.ts'
import { signingMoveRoles, signingMoves } from '../../../vocabulary/words/index.ts'
import type { Cycle } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface PactTable {
  id: string
  place_id: string
  name_es: string
  name_fr: string
  name_en: string
  text_es: string
  text_fr: string
  text_en: string
  precepts: string[]
  edition: string
  joined_on: string
  source: string
  valid_from: string
  valid_to: string | null
  state: 'in-force' | 'ended'
  term_months: number
  emblem_es: string
  emblem_fr: string
  emblem_en: string
}

export interface SigningTable {
  id: string
  pact_id: string
  state: SigningState
  state_since: Date
  number: string
  witness_name: string
  witness_capacity: string
  witness_id: string | null
  sheet_reference: string
  recorders: string[]
  signed_at: Date | null
  witnessed_at: Date | null
  witnessed_by: string | null
  published_at: Date | null
}

export interface SignatoryTable {
  id: string
  signing_id: string
  ordinal: number
  organization_id: string
  signer_name: string
  signer_capacity: string
  precepts: string[]
  publishes_name: boolean
  letter_hash: string | null
  kind: 'institution' | 'person'
  person_id: string | null
  renews: string | null
}

export interface PledgeTable {
  id: string
  signatory_id: string
  precept: string
}

export interface RatingTable {
  id: string
  signatory_id: string
  score: PledgeScore
  words: string
  rated_by: string
  rated_at: Date
  state: 'given'
}

export interface PledgeTermTable {
  id: string
  lapses_on: string
  state: PledgeTermState
  state_since: Date
  warned_days: number | null
  renewed_by: string | null
}

export type PactTables = {
  'governance.pact': PactTable
  'governance.signing': SigningTable
  'governance.signatory': SignatoryTable
  'governance.pledge': PledgeTable
  'governance.pledge_rating': RatingTable
  'governance.pledge_term': PledgeTermTable
}
export type PactRecord = Selectable<PactTable>
export type SigningRecord = Selectable<SigningTable>
export type SignatoryRecord = Selectable<SignatoryTable>

export const signingCycle: Cycle<SigningState> = { moves: signingMoves, roles: signingMoveRoles }

export const pacts = (work: Work): Kysely<PactTables> => work.tx.withTables<PactTables>()

/** The signing as it stands. @throws Problem not-found when it is hidden or absent */
export async function readSigning(work: Work, id: string): Promise<SigningRecord> {
  const found = await pacts(work)
    .selectFrom('governance.signing')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

/** The signing, locked, for whoever keeps or witnesses it. @throws Problem not-found, not-permitted */
export async function getSigning(work: Work, id: string): Promise<SigningRecord> {
  await readSigning(work, id)
  const found = await pacts(work)
    .selectFrom('governance.signing')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

/** Moves a signing and remembers it. @throws Problem not-permitted for whoever may only read it */
export async function moveSigning(
  work: Work,
  signing: Pick<SigningRecord, 'id' | 'pact_id'>,
  move: {
    readonly act: string
    readonly change: Partial<SigningTable> & { readonly state: SigningState }
    readonly detail?: Move['detail']
  },
): Promise<void> {
  const done = await pacts(work)
    .updateTable('governance.signing')
    .set({ ...move.change, state_since: work.now })
    .where('id', '=', signing.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordSigningMove(work, signing, { act: move.act, state: move.change.state, detail: move.detail ?? {} })
}

export function recordSigningMove(
  work: Work,
  signing: Pick<SigningRecord, 'id' | 'pact_id'>,
  move: { readonly act: string; readonly state: SigningState; readonly detail: Move['detail'] },
): void {
  recordMove(work, {
    kind: `signing.${move.act}`,
    subjectKind: 'signing',
    subjectId: signing.id,
    state: move.state,
    detail: { pactId: signing.pact_id, ...move.detail },
  })
}

/** The signatories of a signing, in their order. */
export async function signatoriesOf(work: Work, signingId: string): Promise<SignatoryRecord[]> {
  return await pacts(work)
    .selectFrom('governance.signatory')
    .selectAll()
    .where('signing_id', '=', signingId)
    .orderBy('ordinal')
    .execute()
}

/** Which precept and which signatory each pledge of these signatories belongs to. */
export async function pledgesOf(
  work: Work,
  signatoryIds: readonly string[],
): Promise<Selectable<PledgeTable>[]> {
  if (signatoryIds.length === 0) return []
  return await pacts(work)
    .selectFrom('governance.pledge')
    .selectAll()
    .where('signatory_id', 'in', [...signatoryIds])
    .execute()
}
