import { itemList, itemListQuery, itemRetire } from '../../../vocabulary/wire/item.ts'
import { deedsOf } from '../../commitment/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { retireItem } from './item-store.ts'
import { listItems } from './item-views.ts'

const tag = 'training'
const deed = deedsOf(tag)
/** Whoever will be asked is not shown what is asked. */
const keepers = ['trainer', 'project-team'] as const

/** The bank of questions. */
export function itemRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/items',
      summary: 'Questions of the bank, the newest first, with what was answered to them over all trainings',
      tag,
      permit: keepers,
      query: itemListQuery,
      reply: itemList,
      handle: async ({ work, query, identity }) => await listItems(work, query, identity),
    }),
    deed({
      url: '/api/v1/items/:id/retire',
      summary: 'No draft takes the question any more; what was answered to it stays told',
      permit: keepers,
      body: itemRetire,
      act: async (work, { id, body }) => await retireItem(work, { id, ...body }),
    }),
  ]
}
