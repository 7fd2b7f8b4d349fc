import { sql } from 'kysely'
import { z } from 'zod'
import { type PublicWorkshop, publicWorkshop } from '../../../../vocabulary/wire/vote-snapshot.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'

interface Row {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly question: string
  readonly language: 'es' | 'fr' | 'en'
  readonly closed_at: Date
  readonly agreements: number
}

/** Workshops that are closed, as anybody reads them, the last ones first. */
export async function listPublicWorkshops(
  work: Work,
  wanted: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(wanted.cursor, z.tuple([z.iso.datetime(), z.uuid()]))
  const found = await sql<Row>`
    select id, number, title, question, language, closed_at, agreements
    from governance.public_workshops(${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid, ${wanted.limit + 1})`.execute(
    work.tx,
  )
  return pageOf(found.rows, wanted.limit, (row) => [row.closed_at.toISOString(), row.id])
}

/** One closed workshop: what it was asked, found and agreed, in totals, with its digests. @throws Problem not-found */
export async function viewPublicWorkshop(work: Work, id: string): Promise<PublicWorkshop> {
  const found = await sql<{ told: unknown }>`select governance.public_workshop(${id}) as told`.execute(
    work.tx,
  )
  const told = found.rows[0]?.told ?? null
  if (told === null) throw new Problem('not-found')
  return publicWorkshop.parse(told)
}
