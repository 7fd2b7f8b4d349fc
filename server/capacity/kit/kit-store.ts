import { type Kysely, type Selectable, sql } from 'kysely'
import type { KitContent } from '../../../vocabulary/wire/kit.ts'
import { type KitState, kitMoveRoles, kitMoves } from '../../../vocabulary/words/index.ts'
import { type Cycle, personOf } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { shippedKits } from './shipped/index.ts'

export interface KitVersionTable {
  id: string
  kit: string
  version: string
  state: KitState
  shipped: boolean
  content: KitContent
  made_by: string
  made_at: Date
  validator_kind: 'body' | 'role' | null
  validator: string | null
  validated_on: string | null
  validation_noted_by: string | null
}

type KitTables = { 'capacity.kit_version': KitVersionTable }
export type KitRecord = Selectable<KitVersionTable>

export const kitCycle: Cycle<KitState> = { moves: kitMoves, roles: kitMoveRoles }
export const kits = (work: Work): Kysely<KitTables> => work.tx.withTables<KitTables>()

async function findKit(work: Work, id: string): Promise<KitRecord | undefined> {
  return await kits(work)
    .selectFrom('capacity.kit_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * A version that is kept in the database. What was shipped with the product is written there when somebody first uses
 * it: what a training was held from never depends on a later release.
 *
 * @throws Problem not-found
 */
export async function keepKit(work: Work, id: string): Promise<KitRecord> {
  const kept = await findKit(work, id)
  if (kept) return kept
  const shipped = shippedKits.find((one) => one.id === id)
  if (!shipped) throw new Problem('not-found')
  if (await insertKit(work, { ...shipped, shipped: true }))
    recordKitMove(work, shipped, { act: 'taken-up', state: 'draft' })
  const found = await findKit(work, id)
  if (!found) throw new Problem('conflict')
  return found
}

/** @returns whether it was written: another request may have taken the same version up in this moment */
export async function insertKit(
  work: Work,
  made: Pick<KitRecord, 'id' | 'kit' | 'version' | 'content' | 'shipped'>,
): Promise<boolean> {
  const written = await sql`
    insert into capacity.kit_version (id, kit, version, state, shipped, content, made_by, made_at)
    values (${made.id}, ${made.kit}, ${made.version}, 'draft', ${made.shipped}, ${JSON.stringify(made.content)}::jsonb,
            ${personOf(work)}, ${work.now})
    on conflict (id) do nothing`.execute(work.tx)
  return written.numAffectedRows === 1n
}

export function recordKitMove(
  work: Work,
  kit: Pick<KitRecord, 'id' | 'kit' | 'version'>,
  move: { readonly act: string; readonly state: KitState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `kit.${move.act}`,
    subjectKind: 'kit',
    subjectId: kit.id,
    state: move.state,
    detail: { kit: kit.kit, version: kit.version, ...move.detail },
  })
}
