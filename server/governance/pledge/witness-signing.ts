import { sql } from 'kysely'
import { z } from 'zod'
import { type Mover, permitMove, personOf, takePledges } from '../../commitment/index.ts'
import { getMeeting } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getSigning, moveSigning, readSigning, type SigningRecord, signingCycle } from './pact-store.ts'

/**
 * The witness says: I saw it signed. From then on what was pledged is owed.
 *
 * @throws Problem recorder-is-witness for whoever wrote any of it, not-permitted for everybody else than the witness
 */
export async function confirmSigning(work: Work, id: string, mover: Mover): Promise<void> {
  // The witness may write it only while it waits; before and after, the state is the reason that is told.
  const signing = await readSigning(work, id)
  permitMove(signingCycle, { from: signing.state, to: 'witnessed' }, mover)
  if (signing.recorders.includes(personOf(work))) throw new Problem('recorder-is-witness')
  if (signing.witness_id !== personOf(work)) throw new Problem('not-permitted')
  await takeAsWitnessed(work, await getSigning(work, id), {})
}

/** A witness without an account signed the sheet; the programme says where it lies. */
export async function enterWitnessFromPaper(
  work: Work,
  given: { readonly id: string; readonly sheetReference: string },
  mover: Mover,
): Promise<void> {
  const signing = await getSigning(work, given.id)
  permitMove(signingCycle, { from: signing.state, to: 'witnessed' }, mover)
  // Whoever has an account says so with it.
  if (signing.witness_id !== null) throw Problem.of('not-permitted', '/sheetReference')
  await takeAsWitnessed(work, signing, { sheet_reference: given.sheetReference })
}

async function takeAsWitnessed(
  work: Work,
  signing: SigningRecord,
  change: { readonly sheet_reference?: string },
): Promise<void> {
  const { title } = await getMeeting(work, signing.id)
  // The pledges first: whoever is named as the witness may take them while the signing is not yet witnessed.
  await takePledges(work, {
    origin: { kind: 'signing', id: signing.id },
    number: signing.number,
    title,
    openFrom: work.now,
  })
  await moveSigning(work, signing, {
    act: 'witnessed',
    change: { ...change, state: 'witnessed', witnessed_at: work.now, witnessed_by: personOf(work) },
    detail: { onPaper: change.sheet_reference !== undefined },
  })
}

/** Opens the signing to everybody: the public page names those who consented. */
export async function publishSigning(work: Work, id: string, mover: Mover): Promise<void> {
  const signing = await getSigning(work, id)
  permitMove(signingCycle, { from: signing.state, to: 'published' }, mover)
  await moveSigning(work, signing, {
    act: 'published',
    change: { state: 'published', published_at: work.now },
  })
}

const keyShape = z.tuple([z.string(), z.uuid()])

/** Who may be named as a witness with an account: everybody but the one who records. */
export async function listWitnesses(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<{ id: string; name: string }>`
    select p.id, p.display_name as name from parties.person p
    where p.id <> ${personOf(work)}::uuid and governance.may_witness(p.id)
      ${after ? sql`and (p.display_name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by p.display_name, p.id limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.name, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'name' }
}
