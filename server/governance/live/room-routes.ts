import { done, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/live.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { openRoom, renewCode, renewProjector, setRoom, showResults } from './keep-room.ts'
import { viewRoom } from './room-views.ts'

interface Parts {
  readonly chance: Chance
  readonly permit: readonly string[]
}

const tag = 'live'
const url = '/api/v1/workshops/:id/room'

/** The room of a workshop, for whoever facilitates it. */
export const roomRoutes = (parts: Parts): Route[] => [...openingRoutes(parts), ...keepingRoutes(parts)]

const openingRoutes = ({ chance, permit }: Parts): Route[] => [
  route({
    method: 'GET',
    url,
    summary: 'The room of a workshop: who is in by number, way and sector, and what the hall sees',
    tag,
    permit,
    params: idParams,
    reply: wire.roomOfWorkshop,
    handle: async ({ work, params }) => ({ room: await viewRoom(work, params.id) }),
  }),
  route({
    method: 'POST',
    url,
    summary: 'Open the room: a code for the wall, and the secret of the projector, told once',
    tag,
    permit,
    params: idParams,
    body: wire.openRoom,
    reply: wire.projectorSecret,
    status: 201,
    handle: async ({ work, params, body }) => ({
      secret: await openRoom(work, { workshopId: params.id, ...body, chance }),
    }),
  }),
  route({
    method: 'POST',
    url: `${url}/projector`,
    summary: 'Another secret for the projector, told once; the old one shows nothing any more',
    tag,
    permit,
    params: idParams,
    reply: wire.projectorSecret,
    status: 201,
    handle: async ({ work, params }) => ({ secret: await renewProjector(work, params.id, { chance }) }),
  }),
]

const keepingRoutes = ({ chance, permit }: Parts): Route[] => [
  route({
    method: 'PUT',
    url,
    summary: 'Lock or close the room, say how many voices there may be, and whether statements are taken',
    tag,
    permit,
    params: idParams,
    body: wire.roomSettings,
    reply: done,
    handle: async ({ work, params, body }) => {
      await setRoom(work, params.id, body)
      return { done: true as const }
    },
  }),
  deedsOf(tag)({
    url: `${url}/code`,
    summary: 'Another code for the wall; who is in stays in',
    permit,
    act: async (work, { id }) => await renewCode(work, id, { chance }),
  }),
  route({
    method: 'PUT',
    url: `${url}/shown`,
    summary: 'Put what a closed round found on the wall, or take it away',
    tag,
    permit,
    params: idParams,
    body: wire.roomShown,
    reply: done,
    handle: async ({ work, params, body }) => {
      await showResults(work, params.id, body)
      return { done: true as const }
    },
  }),
]
