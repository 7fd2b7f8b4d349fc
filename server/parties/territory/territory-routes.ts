import { done } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/territory.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { moveTerritory } from './move-territory.ts'
import { putTerritory } from './put-territory.ts'
import { listClocks, putClocks } from './territory-clocks.ts'
import { getTerritory, listClockOwners, listTerritories } from './territory-views.ts'

const keepers = ['supervisor', 'project-team', 'administrator'] as const
const tag = 'territory'

/** The territories and their mechanism: what opens intake, and what closes it. */
export function territoryRoutes(parts: { readonly chance: Chance }): Route[] {
  return [...viewRoutes(), ...mechanismRoutes(parts), ...clockRoutes()]
}

function clockRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/territories/:placeId/clocks',
      summary: 'The hours of every clock at a place, and which place chose them.',
      tag,
      permit: keepers,
      params: wire.territoryParams,
      reply: wire.territoryClockList,
      handle: async ({ work, params }) => ({ items: await listClocks(work, params.placeId), order: 'step' }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/territories/:placeId/clocks',
      summary: 'Choose the clocks that a place has of its own.',
      tag,
      permit: ['supervisor'],
      params: wire.territoryParams,
      body: wire.territoryClocksDraft,
      reply: wire.territoryClockList,
      handle: async ({ work, params, body }) => {
        await putClocks(work, params.placeId, body)
        return { items: await listClocks(work, params.placeId), order: 'step' }
      },
    }),
  ]
}

function viewRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/territories',
      summary: 'The places that have a mechanism, and what is missing to open them.',
      tag,
      permit: keepers,
      reply: wire.territoryList,
      handle: async ({ work }) => ({ items: await listTerritories(work), order: 'level, name' }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/territories/:placeId',
      summary: 'One territory.',
      tag,
      permit: keepers,
      params: wire.territoryParams,
      reply: wire.territoryRow,
      handle: async ({ work, params }) => await getTerritory(work, params.placeId),
    }),
    route({
      method: 'GET',
      url: '/api/v1/territories/:placeId/clock-owners',
      summary: 'The names of those who may own the clocks of a place.',
      tag,
      permit: keepers,
      params: wire.territoryParams,
      reply: wire.clockOwnerList,
      handle: async ({ work, params }) => ({
        items: await listClockOwners(work, params.placeId),
        order: 'name',
      }),
    }),
  ]
}

function mechanismRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'PUT',
      url: '/api/v1/territories/:placeId',
      summary: 'Describe the mechanism of a place.',
      tag,
      permit: keepers,
      params: wire.territoryParams,
      body: wire.territoryDraft,
      reply: done,
      handle: async ({ work, params, body }) => {
        await putTerritory(work, parts.chance, { placeId: params.placeId, draft: body })
        return { done: true } as const
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/territories/:placeId/state',
      summary: 'Make ready, open, pause or resume a territory.',
      tag,
      permit: keepers,
      params: wire.territoryParams,
      body: wire.territoryMove,
      reply: wire.territoryRow,
      handle: async ({ work, params, body }) => {
        await moveTerritory(work, { placeId: params.placeId, ...body })
        return await getTerritory(work, params.placeId)
      },
    }),
  ]
}
