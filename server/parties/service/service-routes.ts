import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/service.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { serviceExports } from './service-export.ts'
import { listServices, viewService } from './service-views.ts'
import { endService, verifyService } from './verify-service.ts'
import { proposeService, rewriteService } from './write-service.ts'

const tag = 'services'
const keepers = ['supervisor', 'project-team'] as const
const isDone = { done: true as const }

/** The directory of referral services; the database decides who learns of which. */
export function serviceRoutes(parts: { readonly chance: Chance }): Route[] {
  return [...readingRoutes(), ...writingRoutes(parts), ...verifyingRoutes()]
}

function readingRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/services',
    summary: 'Referral services by place and name, for a place and a need',
    tag,
    permit: 'signed-in',
    query: wire.serviceListQuery,
    reply: wire.serviceList,
    handle: async ({ work, query }) => await listServices(work, query),
  })
  return [
    list,
    ...serviceExports(list),
    route({
      method: 'GET',
      url: '/api/v1/services/:id',
      summary: 'One service, with its last verification and the next',
      tag,
      permit: 'signed-in',
      params: idParams,
      reply: wire.serviceRow,
      handle: async ({ work, params }) => await viewService(work, params.id),
    }),
  ]
}

const common = { tag, permit: keepers } as const

function writingRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/services',
      summary: 'Add a service; it is proposed until somebody verified it',
      body: wire.serviceText,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({
        id: await proposeService(work, { service: body, mappingId: null }, parts),
      }),
    }),
    route({
      ...common,
      method: 'PUT',
      url: '/api/v1/services/:id',
      summary: 'Write anew what the directory says of a service',
      params: idParams,
      body: wire.serviceText,
      reply: done,
      handle: async ({ work, params, body }) => {
        await rewriteService(work, params.id, body)
        return isDone
      },
    }),
  ]
}

function verifyingRoutes(): Route[] {
  return [
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/services/:id/verify',
      summary: 'Somebody asked the service on a day, and it is as written',
      params: idParams,
      body: wire.serviceVerification,
      reply: done,
      handle: async ({ work, params, body }) => {
        await verifyService(work, params.id, body.verifiedOn)
        return isDone
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/services/:id/end',
      summary: 'Nobody is sent there any more, for a reason; its row stays',
      params: idParams,
      body: wire.serviceEnding,
      reply: done,
      handle: async ({ work, params, body }) => {
        await endService(work, params.id, body.reason)
        return isDone
      },
    }),
  ]
}
