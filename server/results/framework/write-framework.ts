import { sql } from 'kysely'
import type { FrameworkContent } from '../../../vocabulary/wire/results.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { checkContent } from './check-content.ts'
import {
  frameworkCycle,
  frameworks,
  insertFramework,
  keepFramework,
  recordFrameworkMove,
} from './framework-store.ts'

/** Begins a draft that says what this version says. @returns the new version's id */
export async function beginFramework(
  work: Work,
  id: string,
  parts: { readonly chance: Chance },
): Promise<string> {
  const from = await keepFramework(work, id)
  const made = { id: parts.chance.uuid(), version: await nextVersion(work) }
  await insertFramework(work, { ...made, content: from.content, shipped: false })
  recordFrameworkMove(work, made, { act: 'begun', state: 'draft', detail: { from: from.version } })
  return made.id
}

async function nextVersion(work: Work): Promise<string> {
  const year = work.now.getUTCFullYear()
  const known = await frameworks(work).selectFrom('results.framework').select('version').execute()
  const numbers = known
    .map(({ version }) => version.split('.').map(Number))
    .flatMap(([of, number]) => (of === year && number !== undefined ? [number] : []))
  return `${year}.${Math.max(0, ...numbers) + 1}`
}

/**
 * Replaces a draft as a whole.
 *
 * @throws Problem invalid-input; move-not-allowed for what shipped or was in force: another version is begun instead
 */
export async function saveFramework(work: Work, id: string, content: FrameworkContent): Promise<void> {
  checkContent(content)
  const framework = await keepFramework(work, id)
  const done = await under('', () =>
    sql`update results.framework set content = ${JSON.stringify(content)}::jsonb where id = ${id} and state = 'draft' and not shipped`.execute(
      work.tx,
    ),
  )
  if (done.numAffectedRows === 0n) throw Problem.of('move-not-allowed', '/state', framework.state)
  recordFrameworkMove(work, framework, { act: 'saved', state: 'draft' })
}

/** Puts a draft in force; the one before it is superseded. @throws Problem not-found, not-permitted, move-not-allowed */
export async function putInForce(work: Work, id: string, mover: Mover): Promise<void> {
  const framework = await keepFramework(work, id)
  permitMove(frameworkCycle, { from: framework.state, to: 'in-force' }, mover)
  checkContent(framework.content)
  const before = await frameworks(work)
    .updateTable('results.framework')
    .set({ state: 'superseded' })
    .where('state', '=', 'in-force')
    .returning(['id', 'version'])
    .execute()
  for (const one of before) recordFrameworkMove(work, one, { act: 'superseded', state: 'superseded' })
  const done = await frameworks(work)
    .updateTable('results.framework')
    .set({ state: 'in-force', in_force_at: work.now, in_force_by: personOf(work) })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordFrameworkMove(work, framework, { act: 'put-in-force', state: 'in-force' })
}
