import { sql } from 'kysely'
import { z } from 'zod'
import { analyseItem, type ItemAnswer } from '../../../deliberation/index.ts'
import type { ItemListQuery, ItemRow } from '../../../vocabulary/wire/item.ts'
import type { KitQuestion } from '../../../vocabulary/wire/kit.ts'
import { type Mover, openMoves } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { itemCycle } from './item-store.ts'

interface Row {
  id: string
  competency: string
  safety: boolean
  state: ItemRow['state']
  retire_reason: string
  follows: string | null
  made_at: Date
  question: KitQuestion
  kits: ItemRow['kits']
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** The questions of the bank, the newest first, with what was answered to each over all trainings. */
export async function listItems(work: Work, query: ItemListQuery, mover: Mover) {
  const after = decodeCursor(query.cursor, keyShape)
  const made = sql`date_trunc('milliseconds', i.made_at)`
  const found = await sql<Row>`
    select i.id, i.competency, i.safety, i.state, i.retire_reason, i.follows, i.made_at, newest.question,
      (select json_agg(json_build_object('id', k.id, 'kit', k.kit, 'version', k.version) order by k.kit, k.made_at, k.id)
       from capacity.kit_item u join capacity.kit_version k on k.id = u.kit_version_id where u.item_id = i.id) as kits
    from capacity.item i
    cross join lateral (
      select k.content -> 'questions' -> (u.number - 1) as question
      from capacity.kit_item u join capacity.kit_version k on k.id = u.kit_version_id
      where u.item_id = i.id order by k.made_at desc, k.id limit 1) newest
    where true ${query.competency ? sql`and i.competency = ${query.competency}` : sql``}
      ${query.state ? sql`and i.state = ${query.state}` : sql``}
      ${after ? sql`and (${made}, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by ${made} desc, i.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.made_at.toISOString(), row.id])
  const answers = await answersTo(
    work,
    page.items.map(({ id }) => id),
  )
  return {
    items: page.items.map((row) => toRow(row, answers.get(row.id) ?? [], mover)),
    nextCursor: page.nextCursor,
    order: 'newest',
  }
}

async function answersTo(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, ItemAnswer[]>> {
  const found = await sql<{
    item_id: string
    is_right: boolean
    rest_right: number
    rest_of: number
    sheets: number
  }>`select item_id, is_right, rest_right, rest_of, sheets from capacity.item_tallies(${[...ids]}::uuid[])`.execute(
    work.tx,
  )
  const answers = new Map<string, ItemAnswer[]>()
  for (const { item_id, is_right, rest_right, rest_of, sheets } of found.rows) {
    const one = { isRight: is_right, restRight: rest_right, restOf: rest_of }
    const own = answers.get(item_id) ?? []
    for (let sheet = 0; sheet < sheets; sheet++) own.push(one)
    answers.set(item_id, own)
  }
  return answers
}

function toRow(row: Row, answers: readonly ItemAnswer[], mover: Mover): ItemRow {
  const { sheets, reading, difficulty, discrimination, itemRest } = analyseItem(answers)
  return {
    id: row.id,
    competency: row.competency,
    safety: row.safety,
    state: row.state,
    retireReason: row.retire_reason,
    follows: row.follows,
    asks: row.question.asks,
    options: row.question.options,
    right: row.question.right,
    kits: row.kits,
    madeAt: row.made_at.toISOString(),
    sheets,
    descriptive: reading === 'descriptive',
    difficulty,
    discrimination,
    itemRest,
    moves: openMoves(itemCycle, row.state, mover),
  }
}

/** A question as the newest version that asks it says it; nothing where no version does. */
export async function questionOfItem(work: Work, id: string): Promise<KitQuestion | null> {
  const found = await sql<{ question: KitQuestion }>`
    select k.content -> 'questions' -> (u.number - 1) as question
    from capacity.kit_item u join capacity.kit_version k on k.id = u.kit_version_id
    where u.item_id = ${id} order by k.made_at desc, k.id limit 1`.execute(work.tx)
  return found.rows[0]?.question ?? null
}
