import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

/**
 * Where row-level security guards what is written by its place, it would answer `not-permitted` for a place that does
 * not exist, as for a place of somebody else.
 *
 * @throws Problem invalid-input, `unknown-reference`, at `/placeId`
 */
export async function requirePlace(work: Work, placeId: string): Promise<void> {
  const found = await sql`select from parties.place where id = ${placeId}`.execute(work.tx)
  if (found.rows.length === 0) throw Problem.of('invalid-input', '/placeId', 'unknown-reference')
}
