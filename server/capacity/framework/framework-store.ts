import { type Kysely, type Selectable, sql } from 'kysely'
import type { FrameworkContent } from '../../../vocabulary/wire/framework.ts'
import type { VersionState } from '../../../vocabulary/words/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { ValidationColumns } from '../version/index.ts'
import { shippedFramework } from './shipped/index.ts'

interface FrameworkVersionTable extends ValidationColumns {
  id: string
  version: string
  state: VersionState
  shipped: boolean
  content: FrameworkContent
  made_by: string | null
  made_at: Date
}

type FrameworkTables = { 'capacity.framework_version': FrameworkVersionTable }
export type FrameworkRecord = Selectable<FrameworkVersionTable>

export const frameworks = (work: Work): Kysely<FrameworkTables> => work.tx.withTables<FrameworkTables>()

async function findFramework(work: Work, id: string): Promise<FrameworkRecord | undefined> {
  return await frameworks(work)
    .selectFrom('capacity.framework_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * A version that is kept in the database. What was shipped with the product is written there when it is first used: by
 * what somebody was judged never depends on a later release.
 *
 * @throws Problem not-found
 */
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

/** What people are judged by now: the validated version, or until there is one, what was shipped. */
export async function frameworkInForce(
  work: Work,
): Promise<Pick<FrameworkRecord, 'id' | 'version' | 'content'>> {
  const found = await frameworks(work)
    .selectFrom('capacity.framework_version')
    .select(['id', 'version', 'content'])
    .where('state', '=', 'validated')
    .executeTakeFirst()
  return found ?? shippedFramework
}

/** @returns whether it was written: another request may have taken the same version up in this moment */
export async function insertFramework(
  work: Work,
  made: Pick<FrameworkRecord, 'id' | 'version' | 'content' | 'shipped'>,
): Promise<boolean> {
  const by = work.actor.kind === 'person' ? work.actor.personId : null
  const target = made.shipped ? sql`on conflict (id) do nothing` : sql``
  const written = await sql`
    insert into capacity.framework_version (id, version, state, shipped, content, made_by, made_at)
    values (${made.id}, ${made.version}, 'draft', ${made.shipped}, ${JSON.stringify(made.content)}::jsonb, ${by}, ${work.now})
    ${target}`.execute(work.tx)
  return written.numAffectedRows === 1n
}

export function recordFrameworkMove(
  work: Work,
  framework: Pick<FrameworkRecord, 'id' | 'version'>,
  move: { readonly act: string; readonly state: VersionState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `competency-framework.${move.act}`,
    subjectKind: 'competency-framework',
    subjectId: framework.id,
    state: move.state,
    detail: { version: framework.version, ...move.detail },
  })
}
