import { sql } from 'kysely'
import { z } from 'zod'
import type { PactRow } from '../../../vocabulary/wire/pact.ts'
import type {
  PublicPact,
  PublicPactRow,
  PublicSignatory,
  PublicSigning,
} from '../../../vocabulary/wire/public-pact.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { findPactInForce, listPacts, viewPact } from './keep-pact.ts'
import { nameOfSignatory, readNamed, toPublic } from './public-signatories.ts'

const keyShape = z.tuple([z.string(), z.uuid()])

/** The pacts of the country as the public reads them. */
export async function listPublicPacts(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const page = await listPacts(work, query)
  return { ...page, items: page.items.map(toPublicPact) }
}

const toPublicPact = ({ keeps: _keeps, ...pact }: PactRow): PublicPactRow => pact

/** Whoever signed a pact and consented to be named, by name; the others are a number. */
export async function viewPublicPact(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly search?: string | undefined
    readonly precept?: string | undefined
    readonly pact?: string | undefined
  },
): Promise<PublicPact> {
  const after = decodeCursor(query.cursor, keyShape)
  const pact =
    query.pact === undefined
      ? await findPactInForce(work, work.now.toISOString().slice(0, 10))
      : await viewPact(work, query.pact)
  const rows = await readNamed(work, {
    where: sql`(${query.search ?? null}::text is null or position(lower(${query.search ?? ''}) in lower(${nameOfSignatory})) > 0)
      and (${query.precept ?? null}::text is null or ${query.precept ?? ''} = any (y.precepts))
      and (${query.pact ?? null}::uuid is null or s.pact_id = ${query.pact ?? null}::uuid)
      ${after ? sql`and (${nameOfSignatory}, y.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}`,
    orderBy: sql`${nameOfSignatory}, y.id`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.name, row.id])
  const unnamed = await sql<{ institutions: number; people: number }>`
    select governance.unnamed_institutions(null, ${query.pact ?? null}::uuid) as institutions,
      governance.unnamed_people(${pact?.id ?? null}::uuid) as people`.execute(work.tx)
  return {
    pact: pact === null ? null : toPublicPact(pact),
    items: page.items.map((row) => toPublic(row, work.now)),
    unnamed: unnamed.rows[0]?.institutions ?? 0,
    unnamedPeople: unnamed.rows[0]?.people ?? 0,
    nextCursor: page.nextCursor,
    order: 'name',
  }
}

/** One signature of whoever consented to be named. @throws Problem not-found */
export async function viewPublicSignatory(work: Work, id: string): Promise<PublicSignatory> {
  const [row] = await readNamed(work, { where: sql`y.id = ${id}::uuid`, orderBy: sql`y.id`, limit: 1 })
  if (row === undefined) throw new Problem('not-found')
  return toPublic(row, work.now)
}

interface PublishedRow {
  id: string
  number: string
  pact_id: string
  title: string
  starts_at: Date
  place_name: string
  venue: string
  witness_name: string
  witness_capacity: string
  published_at: Date
}

/** The signings that were published last, for whoever follows what is new. */
export async function listPublicSignings(
  work: Work,
  limit: number,
): Promise<
  readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly publishedAt: string
  }[]
> {
  const rows = await readPublished(work, { where: sql`true`, limit })
  return rows.map(({ id, number, title, published_at }) => ({
    id,
    number,
    title,
    publishedAt: published_at.toISOString(),
  }))
}

/** One published signing with whoever consented to be named. @throws Problem not-found */
export async function viewPublicSigning(work: Work, id: string): Promise<PublicSigning> {
  const [signing] = await readPublished(work, { where: sql`s.id = ${id}::uuid`, limit: 1 })
  if (signing === undefined) throw new Problem('not-found')
  const named = await readNamed(work, {
    where: sql`s.id = ${id}::uuid`,
    orderBy: sql`y.ordinal`,
    limit: 100,
  })
  const unnamed = await sql<{ count: number }>`
    select governance.unnamed_institutions(${id}::uuid, null) as count`.execute(work.tx)
  return {
    id,
    number: signing.number,
    title: signing.title,
    on: signing.starts_at.toISOString().slice(0, 10),
    placeName: signing.place_name,
    venue: signing.venue,
    witnessName: signing.witness_name,
    witnessCapacity: signing.witness_capacity,
    publishedAt: signing.published_at.toISOString(),
    pact: toPublicPact(await viewPact(work, signing.pact_id)),
    signatories: named.map((row) => toPublic(row, work.now)),
    unnamed: unnamed.rows[0]?.count ?? 0,
  }
}

async function readPublished(
  work: Work,
  query: { readonly where: ReturnType<typeof sql>; readonly limit: number },
): Promise<PublishedRow[]> {
  const found = await sql<PublishedRow>`
    select s.id, s.number, s.pact_id, m.title, m.starts_at, l.name as place_name, m.venue, s.witness_name,
      s.witness_capacity, s.published_at
    from governance.signing s join parties.meeting m on m.id = s.id join parties.place l on l.id = m.place_id
    where s.state = 'published' and ${query.where} order by s.published_at desc, s.id limit ${query.limit}`.execute(
    work.tx,
  )
  return found.rows
}
