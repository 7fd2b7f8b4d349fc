import { type Kysely, type Selectable, sql } from 'kysely'
import type { FrameworkContent } from '../../../vocabulary/wire/results.ts'
import { type FrameworkState, frameworkMoveRoles, frameworkMoves } from '../../../vocabulary/words/index.ts'
import { type Cycle, personOf } from '../../commitment/index.ts'
import { type Move, recordMove, under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { shippedFramework } from './shipped/index.ts'

interface FrameworkTable {
  id: string
  version: string
  state: FrameworkState
  shipped: boolean
  content: FrameworkContent
  made_by: string
  made_at: Date
  in_force_at: Date | null
  in_force_by: string | null
}

export type FrameworkRecord = Selectable<FrameworkTable>
type FrameworkTables = { 'results.framework': FrameworkTable }

export const frameworkCycle: Cycle<FrameworkState> = { moves: frameworkMoves, roles: frameworkMoveRoles }
export const frameworks = (work: Work): Kysely<FrameworkTables> => work.tx.withTables<FrameworkTables>()

export async function findFramework(work: Work, id: string): Promise<FrameworkRecord | undefined> {
  return await frameworks(work)
    .selectFrom('results.framework')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A version that is kept; the one that shipped is kept from its first use on. @throws Problem not-found */
export async function keepFramework(work: Work, id: string): Promise<FrameworkRecord> {
  const kept = await findFramework(work, id)
  if (kept) return kept
  if (id !== shippedFramework.id) throw new Problem('not-found')
  if (await insertFramework(work, { ...shippedFramework, shipped: true }))
    recordFrameworkMove(work, shippedFramework, { act: 'taken-up', state: 'draft' })
  const found = await findFramework(work, id)
  if (!found) throw new Problem('conflict')
  return found
}

/** @returns whether it was written: another request may have taken the same version up in this moment */
export async function insertFramework(
  work: Work,
  made: Pick<FrameworkRecord, 'id' | 'version' | 'content' | 'shipped'>,
): Promise<boolean> {
  return await under('', async () => {
    const written = await sql`
      insert into results.framework (id, version, state, shipped, content, made_by, made_at)
      values (${made.id}, ${made.version}, 'draft', ${made.shipped}, ${JSON.stringify(made.content)}::jsonb, ${personOf(work)},
              ${work.now})
      on conflict (id) do nothing`.execute(work.tx)
    return written.numAffectedRows === 1n
  })
}

export function recordFrameworkMove(
  work: Work,
  { id, version }: Pick<FrameworkRecord, 'id' | 'version'>,
  move: { readonly act: string; readonly state: FrameworkState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `results-framework.${move.act}`,
    subjectKind: 'results-framework',
    subjectId: id,
    state: move.state,
    detail: { version, ...move.detail },
  })
}
