import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import { newSavedView, savedViewList, savedViewQuery } from '../../../vocabulary/wire/saved-view.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { forgetView, listSavedViews, saveView } from './saved-view.ts'

const tag = 'saved views'

/** The lists that a person finds again under a name. */
export function savedViewRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/saved-views',
      summary: 'The views of a screen that the asker saved',
      tag,
      permit: 'signed-in',
      query: savedViewQuery,
      reply: savedViewList,
      handle: async ({ work, query }) => ({
        items: await listSavedViews(work, query.screen),
        order: 'name',
        hidden: 0,
      }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/saved-views',
      summary: 'Save a view under a name; the same name again replaces it',
      tag,
      permit: 'signed-in',
      body: newSavedView,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await saveView(work, body, parts) }),
    }),
    route({
      method: 'DELETE',
      url: '/api/v1/saved-views/:id',
      summary: 'Forget a view',
      tag,
      permit: 'signed-in',
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await forgetView(work, params.id)
        return { done: true as const }
      },
    }),
  ]
}
