import { sql } from 'kysely'
import { z } from 'zod'
import type { FrameworkRow, LogicModel } from '../../../vocabulary/wire/results.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type FrameworkRecord, findFramework, frameworkCycle } from './framework-store.ts'
import { shippedFramework } from './shipped/index.ts'

/** A version as it is read: the one that shipped is there before anybody uses it. */
export type Framework = Pick<
  FrameworkRecord,
  'id' | 'version' | 'state' | 'shipped' | 'content' | 'in_force_at'
> & { readonly made_at: Date | null }

const unused: Framework = {
  ...shippedFramework,
  state: 'draft',
  shipped: true,
  made_at: null,
  in_force_at: null,
}

const keyShape = z.tuple([z.number().int(), z.number().int()])
const keyOf = ({ version }: { readonly version: string }): [number, number] => {
  const [year = 0, number = 0] = version.split('.').map(Number)
  return [-year, -number]
}

/** Every version, the newest first; the one that shipped among them. */
export async function listFrameworks(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = (await readVersions(work)).sort((a, b) => compare(keyOf(a), keyOf(b)))
  const rest = after ? rows.filter((row) => compare(keyOf(row), after) > 0) : rows
  const { items, nextCursor } = pageOf(rest.slice(0, query.limit + 1), query.limit, keyOf)
  return { items: [...items], nextCursor, order: 'newest-version' }
}

const compare = (a: readonly [number, number], b: readonly [number, number]): number =>
  a[0] - b[0] || a[1] - b[1]

/** How many versions there may be before they are read a page at a time. */
const mostVersions = 200

async function readVersions(work: Work): Promise<FrameworkRow[]> {
  const found = await sql<FrameworkRecord & { outcomes: number; rows: number }>`
    select f.id, f.version, f.state, f.shipped, f.made_at, f.in_force_at, jsonb_array_length(f.content -> 'outcomes') as outcomes,
      jsonb_array_length(f.content -> 'rows') as rows
    from results.framework f order by f.made_at desc, f.id limit ${mostVersions}`.execute(work.tx)
  const kept = found.rows.map(
    ({ id, version, state, shipped, outcomes, rows, made_at, in_force_at }): FrameworkRow => ({
      id,
      version,
      state,
      shipped,
      outcomes,
      rows,
      madeAt: made_at.toISOString(),
      inForceAt: in_force_at?.toISOString() ?? null,
    }),
  )
  return kept.some(({ id }) => id === shippedFramework.id) ? kept : [...kept, toRow(unused)]
}

export const toRow = (framework: Framework): FrameworkRow => ({
  id: framework.id,
  version: framework.version,
  state: framework.state,
  shipped: framework.shipped,
  outcomes: framework.content.outcomes.length,
  rows: framework.content.rows.length,
  madeAt: framework.made_at?.toISOString() ?? null,
  inForceAt: framework.in_force_at?.toISOString() ?? null,
})

/** The version that figures are told by: the one in force, or the draft that shipped while none is. */
export async function frameworkInForce(work: Work): Promise<Framework> {
  const found = await sql<FrameworkRecord>`
    select f.* from results.framework f where f.state = 'in-force' limit 1`.execute(work.tx)
  return found.rows[0] ?? (await findFramework(work, shippedFramework.id)) ?? unused
}

/** The logic model of one version, or of the one in force. @throws Problem not-found */
export async function viewLogicModel(
  work: Work,
  { id, mover }: { readonly id: string | 'in-force'; readonly mover: Mover },
): Promise<LogicModel> {
  const framework = id === 'in-force' ? await frameworkInForce(work) : await getFramework(work, id)
  const team = mover.roles.includes('project-team')
  return {
    ...toRow(framework),
    content: framework.content,
    mayEdit: team && framework.state === 'draft' && !framework.shipped,
    mayPutInForce: openMoves(frameworkCycle, framework.state, mover).includes('in-force'),
    mayBranch: team,
  }
}

async function getFramework(work: Work, id: string): Promise<Framework> {
  const found = await findFramework(work, id)
  if (found) return found
  if (id === shippedFramework.id) return unused
  throw new Problem('not-found')
}
