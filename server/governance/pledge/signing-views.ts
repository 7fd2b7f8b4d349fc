import { sql } from 'kysely'
import { z } from 'zod'
import type { SigningDetail, SigningRow } from '../../../vocabulary/wire/pact.ts'
import type { SigningState } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import { viewMeeting } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { viewPact } from './keep-pact.ts'
import { type SigningRecord, signingCycle } from './pact-store.ts'
import { viewSignatories } from './signatory-views.ts'

interface Listed {
  id: string
  number: string
  state: SigningState
  title: string
  place_name: string
  starts_at: Date
  name_es: string
  name_fr: string
  name_en: string
  witness_name: string
  witness_capacity: string
  signatories: number
  mine: boolean
}

const views = {
  all: ['draft', 'signed', 'witnessed', 'published'],
  open: ['draft', 'signed'],
  witnessed: ['witnessed', 'published'],
} as const satisfies Record<string, readonly SigningState[]>

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** Signings, the newest first. */
export async function listSignings(
  work: Work,
  query: {
    readonly view: keyof typeof views
    readonly limit: number
    readonly cursor?: string | undefined
  },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const found = await sql<Listed>`
    select s.id, s.number, s.state, m.title, l.name as place_name, m.starts_at, p.name_es, p.name_fr, p.name_en,
      s.witness_name, s.witness_capacity,
      (select count(*)::int from governance.signatory y where y.signing_id = s.id) as signatories,
      coalesce(s.witness_id = (select access.person_id()), false) as mine
    from governance.signing s
    join parties.meeting m on m.id = s.id
    join parties.place l on l.id = m.place_id
    join governance.pact p on p.id = s.pact_id
    where s.state = any (${[...views[query.view]]}::text[])
      ${after ? sql`and (date_trunc('milliseconds', m.starts_at), s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by date_trunc('milliseconds', m.starts_at) desc, s.id desc limit ${query.limit + 1}`.execute(
    work.tx,
  )
  const page = pageOf(found.rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  return { items: page.items.map(toRow), nextCursor: page.nextCursor, order: 'newest-first' }
}

const toRow = (row: Listed): SigningRow => ({
  id: row.id,
  number: row.number,
  state: row.state,
  title: row.title,
  placeName: row.place_name,
  on: row.starts_at.toISOString().slice(0, 10),
  pactName: { es: row.name_es, fr: row.name_fr || row.name_es, en: row.name_en || row.name_es },
  witnessName: row.witness_name,
  witnessCapacity: row.witness_capacity,
  signatories: row.signatories,
  waitsForMe: row.mine && row.state === 'signed',
})

/** One signing with its signatories, what each undertook and how it was rated. @throws Problem not-found */
export async function viewSigning(work: Work, id: string, mover: Mover): Promise<SigningDetail> {
  const found = await sql<SigningRecord & { recorder_names: string[]; mine: boolean }>`
    select s.*, coalesce(s.witness_id = (select access.person_id()), false) as mine,
      array(select p.display_name from parties.person p where p.id = any (s.recorders) order by p.display_name) as recorder_names
    from governance.signing s where s.id = ${id}::uuid`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  const meeting = await viewMeeting(work, id)
  const pact = await viewPact(work, row.pact_id)
  return {
    id,
    number: row.number,
    state: row.state,
    meeting,
    pact,
    witness: {
      name: row.witness_name,
      capacity: row.witness_capacity,
      personId: row.witness_id,
      isAsker: row.mine,
    },
    sheetReference: row.sheet_reference,
    recordedBy: row.recorder_names,
    signedAt: row.signed_at?.toISOString() ?? null,
    witnessedAt: row.witnessed_at?.toISOString() ?? null,
    publishedAt: row.published_at?.toISOString() ?? null,
    signatories: await viewSignatories(work, { signing: row, meeting, pact }, mover),
    moves: movesOf(row, { keeps: meeting.keeps, isWitness: row.mine }, mover),
    writes: meeting.keeps && row.state === 'draft',
  }
}

/** The programme moves it; the testimony is the witness's own, or is entered from the sheet where the witness has no account. */
function movesOf(
  signing: Pick<SigningRecord, 'state' | 'witness_id'>,
  asker: { readonly keeps: boolean; readonly isWitness: boolean },
  mover: Mover,
): SigningState[] {
  return openMoves(signingCycle, signing.state, mover).filter((to) =>
    to === 'witnessed' && signing.witness_id !== null ? asker.isWitness : asker.keeps,
  )
}
