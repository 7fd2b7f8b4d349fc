import { z } from 'zod'
import { id } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/mechanism.ts'
import { territoryParams } from '../../../vocabulary/wire/territory.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { addProtocol } from './add-protocol.ts'
import { drillRoutes } from './drill-routes.ts'
import { listMechanisms, viewMechanism } from './mechanism-views.ts'

const tag = 'mechanism'
/** Everybody who works with the programme; a donor reads what is published. */
const readers = roleIds.filter((role) => role !== 'donor')

/** What each territory has, what it lacks, and the drills that tried it. */
export function mechanismRoutes(parts: { readonly chance: Chance }): Route[] {
  return [...viewRoutes(), protocolRoute(parts), ...drillRoutes({ ...parts, readers })]
}

function viewRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/mechanisms',
      summary: 'Territories by state, with what each has and lacks',
      tag,
      permit: readers,
      query: wire.mechanismListQuery,
      reply: wire.mechanismList,
      handle: async ({ work, query }) => await listMechanisms(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/mechanisms/:placeId',
      summary: 'The mechanism of one territory',
      tag,
      permit: readers,
      params: territoryParams,
      reply: wire.mechanismDetail,
      handle: async ({ work, params }) => await viewMechanism(work, params.placeId),
    }),
  ]
}

const protocolRoute = (parts: { readonly chance: Chance }): Route =>
  route({
    method: 'POST',
    url: '/api/v1/mechanisms/:placeId/protocols',
    summary: 'Add the protocol of a territory as it was signed',
    tag,
    permit: ['supervisor', 'project-team'],
    status: 201,
    params: territoryParams,
    body: wire.newProtocol,
    reply: z.object({ id }),
    handle: async ({ work, params, body }) => ({
      id: await addProtocol(work, { placeId: params.placeId, protocol: body }, parts),
    }),
  })
