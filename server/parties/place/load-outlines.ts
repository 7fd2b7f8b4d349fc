import { sql } from 'kysely'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import type { Outline } from './outline.ts'

/**
 * Gives known places their limits, joined by national code alone. All or none.
 *
 * @returns how many places have other limits than before
 * @throws Problem invalid-input naming each code that no place has (`/outlines/3/code`)
 */
export async function loadOutlines(
  work: Work,
  given: {
    readonly outlines: readonly { readonly code: string; readonly outline: Outline }[]
    readonly source: string
  },
): Promise<{ readonly changed: number; readonly unchanged: number }> {
  const known = await sql<{
    id: string
    root: boolean
  }>`select id, level = 0 as root from parties.place`.execute(work.tx)
  const codes = new Set(known.rows.map(({ id }) => id))
  const faults = given.outlines.flatMap(({ code }, at): FieldProblem[] =>
    codes.has(code) ? [] : [{ field: `/outlines/${at}/code`, code: 'unknown-place' }],
  )
  if (faults.length > 0) throw new Problem('invalid-input', faults)
  let changed = 0
  for (const { code, outline } of given.outlines) {
    const done = await sql`
      update parties.place set outline = ${JSON.stringify(outline)}::jsonb, outline_source = ${given.source}
      where id = ${code} and (outline, outline_source) is distinct from (${JSON.stringify(outline)}::jsonb, ${given.source})`.execute(
      work.tx,
    )
    changed += Number(done.numAffectedRows ?? 0n)
  }
  const root = known.rows.find((place) => place.root)?.id
  if (changed > 0 && root !== undefined) {
    recordMove(work, {
      kind: 'places.outlined',
      subjectKind: 'country',
      subjectId: root,
      state: null,
      detail: { changed },
    })
  }
  return { changed, unchanged: given.outlines.length - changed }
}
