import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/sharing.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { answerOutside, handOver, noteOutside, withdrawOutside } from './answer-outside.ts'
import { addProtocol, confirmProtocol, endProtocol } from './keep-protocol.ts'
import { listOutside, listProtocols } from './sharing-views.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'sharing'
const keepers = ['project-team', 'data-officer'] as const
const readers = [...keepers, 'liaison', 'ombudsman', 'steering-member'] as const
const isDone = { done: true as const }

/** Who outside may be given what, and each request, which every owner approves or nobody gives. */
export const sharingRoutes = (parts: Parts): Route[] => [
  ...protocolRoutes(parts),
  ...outsideRoutes(parts),
  ...answeringRoutes(),
]

const protocolRoutes = (parts: Parts): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/sharing/protocols',
    summary: 'Protocols of sharing, by title',
    tag,
    permit: readers,
    query: wire.sharingQuery,
    reply: wire.sharingProtocolList,
    handle: async ({ work, query, identity }) => await listProtocols(work, query, identity),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sharing/protocols',
    summary: 'Enter a protocol as it was signed',
    tag,
    permit: keepers,
    status: 201,
    body: wire.newSharingProtocol,
    reply: z.object({ id }),
    handle: async ({ work, body }) => ({ id: await addProtocol(work, body, parts) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sharing/protocols/:id/confirm',
    summary: 'Another person has held it against the signed paper',
    tag,
    permit: keepers,
    params: idParams,
    reply: done,
    handle: async ({ work, params }) => {
      await confirmProtocol(work, params.id)
      return isDone
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/sharing/protocols/:id/end',
    summary: 'End a protocol before its day, with a reason',
    tag,
    permit: keepers,
    params: idParams,
    body: wire.protocolEnding,
    reply: done,
    handle: async ({ work, params, body }) => {
      await endProtocol(work, params.id, body.reason)
      return isDone
    },
  }),
]

const outsideRoutes = (parts: Parts): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/sharing/requests',
    summary: 'What was asked from outside, the newest first',
    tag,
    permit: readers,
    query: wire.sharingQuery,
    reply: wire.outsideRequestList,
    handle: async ({ work, query, identity }) => await listOutside(work, query, identity),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sharing/requests',
    summary: 'Note that somebody outside asks for data; refused at once where no protocol covers it',
    tag,
    permit: keepers,
    status: 201,
    body: wire.newOutsideRequest,
    reply: wire.outsideState,
    handle: async ({ work, body }) => await noteOutside(work, body, parts),
  }),
]

const answeringRoutes = (): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/sharing/requests/:id/answer',
    summary: 'An owner approves or refuses; one refusal refuses the whole',
    tag,
    permit: ['liaison'],
    params: idParams,
    body: wire.outsideAnswer,
    reply: wire.outsideState,
    handle: async ({ work, params, body }) => await answerOutside(work, params.id, body),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sharing/requests/:id/hand-over',
    summary: 'Note what was handed over, by its digest',
    tag,
    permit: ['data-officer'],
    params: idParams,
    body: wire.handingOver,
    reply: done,
    handle: async ({ work, params, body }) => {
      await handOver(work, params.id, body.fileHash)
      return isDone
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/sharing/requests/:id/withdraw',
    summary: 'Whoever asked takes it back',
    tag,
    permit: keepers,
    params: idParams,
    reply: done,
    handle: async ({ work, params }) => {
      await withdrawOutside(work, params.id)
      return isDone
    },
  }),
]
