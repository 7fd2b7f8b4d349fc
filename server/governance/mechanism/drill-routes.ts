import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/mechanism.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listDrills, viewDrill } from './drill-views.ts'
import { endDrill } from './end-drill.ts'
import { cancelDrill, changeDrill, openDrill, planDrill } from './plan-drill.ts'

interface Parts {
  readonly chance: Chance
  readonly readers: readonly string[]
}

const tag = 'mechanism'
const keepers = ['supervisor', 'project-team'] as const
const deed = deedsOf(tag)

/** A drill from its plan to its end. What runs in between are the routes of the warning, by the same people. */
export function drillRoutes(parts: Parts): Route[] {
  return [...readingRoutes(parts), ...planRoutes(parts), ...lifeRoutes(parts)]
}

function readingRoutes({ readers }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/drills',
      summary: 'Drills, the newest first',
      tag,
      permit: readers,
      query: wire.drillListQuery,
      reply: wire.drillList,
      handle: async ({ work, query }) => await listDrills(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/drills/:id',
      summary: 'One drill with each step of its chain',
      tag,
      permit: readers,
      params: idParams,
      reply: wire.drillDetail,
      handle: async ({ work, params }) => await viewDrill(work, params.id),
    }),
  ]
}

function planRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/drills',
      summary: 'Plan a drill at a territory',
      tag,
      permit: keepers,
      status: 201,
      body: wire.drillPlan,
      reply: z.object({ id }),
      handle: async ({ work, body }) => ({ id: await planDrill(work, body, parts) }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/drills/:id',
      summary: 'Change a drill before it is opened',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.drillPlan,
      reply: done,
      handle: async ({ work, params, body }) => {
        await changeDrill(work, params.id, body)
        return { done: true } as const
      },
    }),
  ]
}

function lifeRoutes(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/drills/:id/open',
      summary: 'Open a drill: it takes exercise signals from now on',
      permit: keepers,
      act: async (work, { id: drill }) => await openDrill(work, drill),
    }),
    deed({
      url: '/api/v1/drills/:id/end',
      summary: 'End a drill with its result; what it made is closed',
      permit: keepers,
      body: wire.drillEnding,
      act: async (work, { id: drill, body }) => await endDrill(work, { id: drill, ending: body }, parts),
    }),
    deed({
      url: '/api/v1/drills/:id/cancel',
      summary: 'Call a drill off',
      permit: keepers,
      body: wire.drillCancel,
      act: async (work, { id: drill, body }) => await cancelDrill(work, drill, body.reason),
    }),
  ]
}
