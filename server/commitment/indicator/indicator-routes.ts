import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/indicator.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { readingExports } from './indicator-export.ts'
import { listReadings } from './indicator-views.ts'
import { setIndicator, takeReading } from './measure-commitment.ts'

const tag = 'commitments'
const writers = ['analyst', 'project-team', 'steering-member'] as const
const measurers = ['liaison', 'local-coordinator', 'organization-member', 'project-team'] as const

/** How it is seen that what is owed was worth doing: one figure a commitment, and what was measured since. */
export function indicatorRoutes(parts: {
  readonly chance: Chance
  readonly readers: readonly string[]
}): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/commitments/:id/readings',
    summary: 'What was measured of a commitment’s indicator, the last day first',
    tag,
    permit: parts.readers,
    params: idParams,
    query: wire.readingListQuery,
    reply: wire.readingList,
    handle: async ({ work, params, query }) => await listReadings(work, { id: params.id, ...query }),
  })
  return [
    list,
    ...readingExports(list),
    route({
      method: 'PUT',
      url: '/api/v1/commitments/:id/indicator',
      summary: 'Say by which figure it will be seen, until the first reading',
      tag,
      permit: writers,
      params: idParams,
      body: wire.newIndicator,
      reply: done,
      handle: async ({ work, params, body }) => {
        await setIndicator(work, params.id, body)
        return { done: true as const }
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/commitments/:id/readings',
      summary: 'Note what was measured on a day, and where the figure can be seen',
      tag,
      permit: measurers,
      params: idParams,
      body: wire.newReading,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params, body }) => ({
        id: await takeReading(work, { ...body, id: params.id }, parts),
      }),
    }),
  ]
}
