import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/keepers.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { refuseRequest, releaseOwnShare, viewOwnShare } from './answer-request.ts'
import { askKeepers, withdrawRequest } from './ask-keepers.ts'
import type { KeepingParts } from './keep-with-circle.ts'
import { openRequest } from './open-request.ts'
import { listRequests, viewRequest } from './request-views.ts'

const tag = 'keepers'
const isDone = { done: true as const }

/** Asking the keepers, their answers, and the opening. Who may is decided by what each row is about. */
export function requestRoutes(parts: KeepingParts): Route[] {
  return [...readingRoutes(), ...askerRoutes(parts), ...answerRoutes(parts)]
}

function readingRoutes(): Route[] {
  const common = { method: 'GET', tag, permit: 'signed-in', sessionAlone: true } as const
  return [
    route({
      ...common,
      url: '/api/v1/keepers/requests',
      summary: 'What the keepers were asked: by me, of me, or of something that I may know of',
      query: wire.keeperRequestListQuery,
      reply: wire.keeperRequestList,
      handle: async ({ work, query }) => await listRequests(work, query),
    }),
    route({
      ...common,
      url: '/api/v1/keepers/requests/:id',
      summary: 'One request with the answers of the keepers',
      params: idParams,
      reply: wire.keeperRequestRow,
      handle: async ({ work, params }) => await viewRequest(work, params.id),
    }),
  ]
}

function askerRoutes(parts: KeepingParts): Route[] {
  const common = { method: 'POST', tag, permit: 'signed-in' } as const
  return [
    route({
      ...common,
      url: '/api/v1/keepers/requests',
      summary: 'Ask the keepers to open an identity, or to bring back the key of my desk',
      body: wire.newKeeperRequest,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await askKeepers(work, body, parts) }),
    }),
    route({
      ...common,
      url: '/api/v1/keepers/requests/:id/open',
      summary: 'Take what the keepers released; every keeper is told',
      params: idParams,
      reply: wire.openedRequest,
      handle: async ({ work, params }) => await openRequest(work, params.id, parts),
    }),
    route({
      ...common,
      url: '/api/v1/keepers/requests/:id/withdraw',
      summary: 'It is needed no longer',
      params: idParams,
      reply: done,
      async handle({ work, params }) {
        await withdrawRequest(work, params.id)
        return isDone
      },
    }),
  ]
}

function answerRoutes(parts: KeepingParts): Route[] {
  const common = { tag, permit: 'signed-in', params: idParams } as const
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/v1/keepers/requests/:id/share',
      summary: 'My own share, sealed to my key, while somebody asks for it',
      sessionAlone: true,
      reply: wire.ownShare,
      handle: async ({ work, params }) => await viewOwnShare(work, params.id, parts.seals.months),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/keepers/requests/:id/release',
      summary: 'Release my share, sealed in my browser to the key of whoever asks',
      body: wire.shareRelease,
      reply: done,
      async handle({ work, params, body }) {
        await releaseOwnShare(work, { requestId: params.id, sealed: body.sealed }, parts)
        return isDone
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/keepers/requests/:id/refuse',
      summary: 'Refuse, with a reason',
      body: wire.shareRefusal,
      reply: done,
      async handle({ work, params, body }) {
        await refuseRequest(work, { requestId: params.id, reason: body.reason }, parts)
        return isDone
      },
    }),
  ]
}
