import { type Kysely, sql } from 'kysely'
import { type ItemState, itemMoveRoles, itemMoves } from '../../../vocabulary/words/index.ts'
import { type Cycle, personOf } from '../../commitment/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface ItemTable {
  id: string
  competency: string
  safety: boolean
  state: ItemState
  follows: string | null
  made_by: string
  made_at: Date
  retired_at: Date | null
  retired_by: string | null
  retire_reason: string
}
interface KitItemTable {
  kit_version_id: string
  number: number
  item_id: string
}
type ItemTables = { 'capacity.item': ItemTable; 'capacity.kit_item': KitItemTable }

export const itemCycle: Cycle<ItemState> = { moves: itemMoves, roles: itemMoveRoles }
const items = (work: Work): Kysely<ItemTables> => work.tx.withTables<ItemTables>()

/** Puts a question into the bank, unless it is there: what is shipped comes with the same ids everywhere. */
export async function keepItem(
  work: Work,
  item: {
    readonly id: string
    readonly competency: string
    readonly safety: boolean
    readonly follows?: string | null
  },
): Promise<void> {
  await sql`
    insert into capacity.item (id, competency, safety, state, follows, made_by, made_at)
    values (${item.id}, ${item.competency}, ${item.safety}, 'in-use', ${item.follows ?? null}, ${personOf(work)}, ${work.now})
    on conflict (id) do nothing`.execute(work.tx)
}

/** The items of a version, in the order of its questions. */
export async function itemsOfKit(work: Work, kitVersionId: string): Promise<readonly string[]> {
  const found = await items(work)
    .selectFrom('capacity.kit_item')
    .select('item_id')
    .where('kit_version_id', '=', kitVersionId)
    .orderBy('number')
    .execute()
  return found.map(({ item_id }) => item_id)
}

/** Says which items a version asks, in the order of its questions: what is sent replaces what was there. */
export async function saveItemsOfKit(
  work: Work,
  kitVersionId: string,
  itemIds: readonly string[],
): Promise<void> {
  await items(work).deleteFrom('capacity.kit_item').where('kit_version_id', '=', kitVersionId).execute()
  await items(work)
    .insertInto('capacity.kit_item')
    .values(itemIds.map((item_id, at) => ({ kit_version_id: kitVersionId, number: at + 1, item_id })))
    .execute()
}

/** @throws Problem not-found; move-not-allowed for one that was retired */
export async function requireItemInUse(work: Work, id: string): Promise<void> {
  const found = await items(work)
    .selectFrom('capacity.item')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw Problem.of('invalid-input', '/itemId', 'unknown-reference')
  if (found.state !== 'in-use') throw Problem.of('move-not-allowed', '/itemId', found.state)
}

/** No draft takes it any more; what asks it already goes on, and what was answered stays told. @throws Problem */
export async function retireItem(
  work: Work,
  given: { readonly id: string; readonly reason: string },
): Promise<void> {
  const retired = await items(work)
    .updateTable('capacity.item')
    .set({
      state: 'retired',
      retired_at: work.now,
      retired_by: personOf(work),
      retire_reason: given.reason,
    })
    .where('id', '=', given.id)
    .where('state', '=', 'in-use')
    .executeTakeFirst()
  if (retired.numUpdatedRows === 0n) {
    const found = await items(work)
      .selectFrom('capacity.item')
      .select('state')
      .where('id', '=', given.id)
      .executeTakeFirst()
    throw found ? Problem.of('move-not-allowed', '/state', found.state) : new Problem('not-found')
  }
  recordMove(work, {
    kind: 'item.retired',
    subjectKind: 'item',
    subjectId: given.id,
    state: 'retired',
    detail: {},
  })
}
