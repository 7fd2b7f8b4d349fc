import { type Kysely, type Selectable, sql } from 'kysely'
import type { CompetencyLevel, KitContent } from '../../../vocabulary/wire/kit.ts'
import type { VersionState } from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import { type Move, recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { itemsOfKit, keepItem, saveItemsOfKit } from '../item/index.ts'
import type { ValidationColumns } from '../version/index.ts'
import { shippedKits } from './shipped/index.ts'

export interface KitVersionTable extends ValidationColumns {
  id: string
  kit: string
  version: string
  state: VersionState
  shipped: boolean
  content: KitContent
  competency_version: string | null
  teaches: readonly CompetencyLevel[]
  made_by: string
  made_at: Date
}

type KitTables = { 'capacity.kit_version': KitVersionTable }
export type KitRecord = Selectable<KitVersionTable>

export const kits = (work: Work): Kysely<KitTables> => work.tx.withTables<KitTables>()

async function findKit(work: Work, id: string): Promise<KitRecord | undefined> {
  const found = await kits(work)
    .selectFrom('capacity.kit_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return found && { ...found, content: wholeContent(found.content) }
}

/** A version that was written before there were simulations has none. */
export const wholeContent = (content: KitContent): KitContent => ({
  ...content,
  simulations: content.simulations ?? [],
})

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
  if (await insertKit(work, { ...shipped, shipped: true })) {
    await bankQuestions(work, shipped)
    recordKitMove(work, shipped, { act: 'taken-up', state: 'draft' })
  }
  const found = await findKit(work, id)
  if (!found) throw new Problem('conflict')
  return found
}

/** @returns whether it was written: another request may have taken the same version up in this moment */
export async function insertKit(
  work: Work,
  made: Pick<KitRecord, 'id' | 'kit' | 'version' | 'content' | 'shipped' | 'competency_version' | 'teaches'>,
): Promise<boolean> {
  const written = await sql`
    insert into capacity.kit_version
      (id, kit, version, state, shipped, content, competency_version, teaches, made_by, made_at)
    values (${made.id}, ${made.kit}, ${made.version}, 'draft', ${made.shipped}, ${JSON.stringify(made.content)}::jsonb,
            ${made.competency_version}, ${JSON.stringify(made.teaches)}::jsonb, ${personOf(work)}, ${work.now})
    on conflict (id) do nothing`.execute(work.tx)
  return written.numAffectedRows === 1n
}

async function bankQuestions(
  work: Work,
  {
    id,
    content,
    items,
  }: { readonly id: string; readonly content: KitContent; readonly items: readonly string[] },
): Promise<void> {
  for (const [at, { competency, safety }] of content.questions.entries())
    await keepItem(work, { id: items[at] ?? '', competency, safety })
  await saveItemsOfKit(work, id, items)
}

/** The items of a version, whether it was taken up already or lies in the product. */
export async function kitItems(work: Work, id: string): Promise<readonly string[]> {
  const kept = await itemsOfKit(work, id)
  return kept.length > 0 ? kept : (shippedKits.find((one) => one.id === id)?.items ?? [])
}

export function recordKitMove(
  work: Work,
  kit: Pick<KitRecord, 'id' | 'kit' | 'version'>,
  move: { readonly act: string; readonly state: VersionState; readonly detail?: Move['detail'] },
): void {
  recordMove(work, {
    kind: `kit.${move.act}`,
    subjectKind: 'kit',
    subjectId: kit.id,
    state: move.state,
    detail: { kit: kit.kit, version: kit.version, ...move.detail },
  })
}
