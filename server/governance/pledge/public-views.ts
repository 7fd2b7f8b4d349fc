import { sql } from 'kysely'
import { z } from 'zod'
import type { PublicPact, PublicSignatory, PublicSigning } from '../../../vocabulary/wire/pact.ts'
import { type CommitmentState, overdueDays } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { findPactInForce, viewPact } from './keep-pact.ts'

interface Undertaken {
  id: string
  precept: string
  line: 'prevention' | 'protection'
  what: string
  due_on: string
  state: CommitmentState
  owner: string | null
  place_name: string
  evidence: number
}

interface Row {
  id: string
  organization: string
  signer_name: string
  signer_capacity: string
  precepts: string[]
  signing_id: string
  pact_id: string
  number: string
  title: string
  starts_at: Date
  place_name: string
  venue: string
  witness_name: string
  witness_capacity: string
  commitments: Undertaken[] | null
  rating: PublicSignatory['rating']
}

const keyShape = z.tuple([z.string(), z.uuid()])
type Fragment = ReturnType<typeof sql>

/** Whoever signed and consented to be named, by name; the others are a number. */
export async function viewPublicPact(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly search?: string | undefined
    readonly precept?: string | undefined
  },
): Promise<PublicPact> {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await readNamed(work, {
    where: sql`(${query.search ?? null}::text is null or position(lower(${query.search ?? ''}) in lower(o.name)) > 0)
      and (${query.precept ?? null}::text is null or ${query.precept ?? ''} = any (y.precepts))
      ${after ? sql`and (o.name, y.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}`,
    orderBy: sql`o.name, y.id`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.organization, row.id])
  return {
    pact: await findPactInForce(work, work.now.toISOString().slice(0, 10)),
    items: page.items.map((row) => toPublic(row, work.now)),
    unnamed: await countUnnamed(work, null),
    nextCursor: page.nextCursor,
    order: 'organization',
  }
}

interface PublishedRow {
  number: string
  pact_id: string
  title: string
  starts_at: Date
  place_name: string
  venue: string
  witness_name: string
  witness_capacity: string
}

/** One published signing with whoever consented to be named. @throws Problem not-found */
export async function viewPublicSigning(work: Work, id: string): Promise<PublicSigning> {
  const found = await sql<PublishedRow>`
    select s.number, s.pact_id, m.title, m.starts_at, l.name as place_name, m.venue, s.witness_name, s.witness_capacity
    from governance.signing s join parties.meeting m on m.id = s.id join parties.place l on l.id = m.place_id
    where s.id = ${id}::uuid and s.state = 'published'`.execute(work.tx)
  const [signing] = found.rows
  if (signing === undefined) throw new Problem('not-found')
  const named = await readNamed(work, {
    where: sql`s.id = ${id}::uuid`,
    orderBy: sql`y.ordinal`,
    limit: 100,
  })
  return {
    id,
    number: signing.number,
    title: signing.title,
    on: dayOf(signing.starts_at),
    placeName: signing.place_name,
    venue: signing.venue,
    witnessName: signing.witness_name,
    witnessCapacity: signing.witness_capacity,
    pact: await viewPact(work, signing.pact_id),
    signatories: named.map((row) => toPublic(row, work.now)),
    unnamed: await countUnnamed(work, id),
  }
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

async function countUnnamed(work: Work, signingId: string | null): Promise<number> {
  const found = await sql<{ count: number }>`
    select governance.unnamed_signatories(${signingId}::uuid) as count`.execute(work.tx)
  return found.rows[0]?.count ?? 0
}

/** Which rows there are, the database decides: published, and named with consent. */
async function readNamed(
  work: Work,
  query: { readonly where: Fragment; readonly orderBy: Fragment; readonly limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select y.id, o.name as organization, y.signer_name, y.signer_capacity, y.precepts, s.id as signing_id, s.pact_id,
      s.number, m.title, m.starts_at, l.name as place_name, m.venue, s.witness_name, s.witness_capacity,
      (select json_agg(json_build_object('id', c.id, 'precept', p.precept, 'line', c.line, 'what', c.what,
                'due_on', c.due_on, 'state', c.state, 'place_name', cl.name,
                'owner', (select w.name from parties.organization w where w.id = c.owner_id and w.id <> y.organization_id),
                'evidence', (select count(*) from commitment.evidence e where e.commitment_id = c.id))
              order by c.ordinal, c.id)
       from governance.pledge p join commitment.commitment c on c.id = p.id join parties.place cl on cl.id = c.territory_id
       where p.signatory_id = y.id) as commitments,
      (select json_build_object('score', r.score, 'words', r.words, 'on', to_char(r.rated_at at time zone 'UTC', 'YYYY-MM-DD'))
       from governance.pledge_rating r where r.signatory_id = y.id order by r.rated_at desc, r.id limit 1) as rating
    from governance.signatory y
    join governance.signing s on s.id = y.signing_id and s.state = 'published'
    join parties.meeting m on m.id = s.id
    join parties.place l on l.id = m.place_id
    join parties.organization o on o.id = y.organization_id
    where y.publishes_name and ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows
}

const toPublic = (row: Row, now: Date): PublicSignatory => ({
  id: row.id,
  organization: row.organization,
  signerName: row.signer_name,
  signerCapacity: row.signer_capacity,
  signing: {
    id: row.signing_id,
    number: row.number,
    on: dayOf(row.starts_at),
    placeName: row.place_name,
    venue: row.venue,
    witnessName: row.witness_name,
    witnessCapacity: row.witness_capacity,
  },
  precepts: row.precepts,
  commitments: (row.commitments ?? []).map((one) => ({
    id: one.id,
    precept: one.precept,
    line: one.line,
    what: one.what,
    dueOn: one.due_on,
    state: one.state,
    overdue: overdueDays({ ...one, answer_due_at: null }, now) > 0,
    owner: one.owner,
    placeName: one.place_name,
    evidence: one.evidence,
  })),
  rating: row.rating,
})
