import * as wire from '../../../vocabulary/wire/results.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { definitions } from './definitions/index.ts'
import { listRows, viewFigure } from './view-figure.ts'

const tag = 'results'
const readers = roleIds.filter((role) => role !== 'administrator')
const internal = readers.filter((role) => role !== 'donor')

/** How every figure is computed, what it comes to, and the rows behind it for whoever may see them. */
export function indicatorRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/results/figures',
      summary: 'Every figure that the product computes or asks for, with its formula and version',
      tag,
      permit: readers,
      reply: wire.definitionList,
      handle: async () => ({ items: [...definitions], order: 'indicator' }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/results/figures/:code',
      summary: 'One figure in a period and in those before it; small counts are not shown',
      tag,
      permit: readers,
      params: wire.figureParams,
      query: wire.figureQuery,
      reply: wire.figureView,
      handle: async ({ work, params, query, identity }) =>
        await viewFigure(work, {
          ...query,
          code: params.code,
          inside: internal.some((role) => identity.roles.includes(role)),
        }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/results/figures/:code/rows',
      summary: 'The rows of the work behind a figure that the asker may see, the newest first',
      tag,
      permit: internal,
      params: wire.figureParams,
      query: wire.figureRowQuery,
      reply: wire.figureRowList,
      handle: async ({ work, params, query }) => await listRows(work, { ...query, code: params.code }),
    }),
  ]
}
