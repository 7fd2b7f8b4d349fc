import * as wire from '../../../vocabulary/wire/body.ts'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { bodyExports } from './body-export.ts'
import { listBodies, viewBody } from './body-views.ts'
import { addSeat, changeBody, endBody, endSeat, establishBody } from './establish-body.ts'
import { endTerm, takeSeat } from './take-seat.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'bodies'
const deed = deedsOf(tag)
const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const keepers = ['project-team'] as const

/** Who sits where, for which sector, for how long: commission, local committees, steering committee. */
export function bodyRoutes(parts: Parts): Route[] {
  return [...readingRoutes(), ...keepingRoutes(parts), ...seatRoutes(parts), ...termRoutes(parts)]
}

function readingRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/bodies',
    summary: 'Bodies by name, those that ended too',
    tag,
    permit: readers,
    query: wire.bodyListQuery,
    reply: wire.bodyList,
    handle: async ({ work, query }) => await listBodies(work, query),
  })
  return [
    list,
    ...bodyExports(list),
    route({
      method: 'GET',
      url: '/api/v1/bodies/:id',
      summary: 'One body with its seats and everybody who held them',
      tag,
      permit: readers,
      params: idParams,
      reply: wire.bodyDetail,
      handle: async ({ work, params }) => await viewBody(work, params.id),
    }),
  ]
}

function keepingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/bodies',
      summary: 'Establish a body with its seats',
      tag,
      permit: keepers,
      status: 201,
      body: wire.newBody,
      reply: wire.bodyMade,
      handle: async ({ work, body }) => await establishBody(work, body, parts),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/bodies/:id',
      summary: 'Change what a body is for and when it may decide',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.bodyChange,
      reply: done,
      handle: async ({ work, params, body }) => {
        await changeBody(work, params.id, body)
        return { done: true } as const
      },
    }),
    deed({
      url: '/api/v1/bodies/:id/end',
      summary: 'End a body; what it decided stays',
      permit: keepers,
      body: wire.ending,
      act: async (work, { id, body }) => await endBody(work, id, body.endedOn),
    }),
  ]
}

function seatRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/bodies/:id/seats',
      summary: 'Add a seat',
      tag,
      permit: keepers,
      status: 201,
      params: idParams,
      body: wire.newSeat,
      reply: idParams,
      handle: async ({ work, params, body }) => ({
        id: await addSeat(work, { bodyId: params.id, ...body }, parts),
      }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/bodies/:id/seats/:seatId/end',
      summary: 'End a seat, and the terms that were running',
      tag,
      permit: keepers,
      params: wire.seatParams,
      body: wire.ending,
      reply: done,
      handle: async ({ work, params, body }) => {
        await endSeat(work, { bodyId: params.id, seatId: params.seatId, ...body })
        return { done: true } as const
      },
    }),
  ]
}

function termRoutes({ chance }: Parts): Route[] {
  const url = '/api/v1/bodies/:id/seats/:seatId/terms'
  return [
    route({
      method: 'POST',
      url,
      summary: 'Somebody takes a seat or stands in; whoever did until then leaves',
      tag,
      permit: keepers,
      status: 201,
      params: wire.seatParams,
      body: wire.newTerm,
      reply: idParams,
      handle: async ({ work, params, body }) => ({
        id: await takeSeat(work, { bodyId: params.id, seatId: params.seatId }, { ...body, chance }),
      }),
    }),
    route({
      method: 'POST',
      url: `${url}/:termId/end`,
      summary: 'End a term',
      tag,
      permit: keepers,
      params: wire.termParams,
      body: wire.termEnd,
      reply: done,
      handle: async ({ work, params, body }) => {
        await endTerm(work, { bodyId: params.id, seatId: params.seatId, termId: params.termId, ...body })
        return { done: true } as const
      },
    }),
  ]
}
