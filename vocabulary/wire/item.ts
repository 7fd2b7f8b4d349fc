import { z } from 'zod'
import { code, id, inLanguages, instant, listOf, page } from './common.ts'
import { measure } from './training.ts'

export const itemState = z.enum(['in-use', 'retired'])

/** A question of the bank, with what was answered to it over all trainings. Nobody is in it. */
export const itemRow = z.object({
  id,
  competency: code,
  safety: z.boolean(),
  state: itemState,
  retireReason: z.string(),
  /** The item that it was written to replace. */
  follows: id.nullable(),
  /** As the newest version that asks it says it. */
  asks: inLanguages(500),
  options: z.array(inLanguages(300)),
  right: z.number().int(),
  /** The versions of kits that ask it. */
  kits: z.array(z.object({ id, kit: code, version: z.string() })),
  madeAt: instant,
  /** First answers in the second test, of trainings whose record is complete. */
  sheets: z.number().int(),
  /** Fewer than a hundred: the figures describe these people and say little of the question. */
  descriptive: z.boolean(),
  difficulty: measure,
  discrimination: measure,
  itemRest: measure,
  moves: z.array(itemState),
})
export type ItemRow = z.infer<typeof itemRow>
export const itemList = listOf(itemRow)
export const itemListQuery = z.strictObject({
  ...page,
  competency: code.optional(),
  state: itemState.optional(),
})
export type ItemListQuery = z.output<typeof itemListQuery>
export const itemRetire = z.strictObject({ reason: z.string().trim().min(3).max(300) })
