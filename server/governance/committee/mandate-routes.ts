import { z } from 'zod'
import { id } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/mandate.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { beginCollaboration, endCollaboration, takePart } from './keep-mandates.ts'
import { listCollaborations, listParticipations } from './mandate-views.ts'

interface Parts {
  readonly chance: Chance
  readonly recorders: readonly string[]
  readonly readers: readonly string[]
}

const tag = 'committee'
const deed = deedsOf(tag)

/** What a body does besides recommending: it takes part in decisions of others, and it works with others. */
export const mandateRoutes = (parts: Parts): Route[] => [...participating(parts), ...collaborating(parts)]

function participating(parts: Parts): Route[] {
  const { recorders, readers } = parts
  return [
    route({
      method: 'GET',
      url: '/api/v1/committee/participations',
      summary: 'Decisions of others in which a body took part, the newest first',
      tag,
      permit: readers,
      query: wire.participationListQuery,
      reply: wire.participationList,
      handle: async ({ work, query }) => await listParticipations(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/committee/participations',
      summary: 'Record that a body took part in a decision: whose, which, with what position',
      tag,
      permit: recorders,
      body: wire.newParticipation,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await takePart(work, body, parts) }),
    }),
  ]
}

function collaborating(parts: Parts): Route[] {
  const { recorders, readers } = parts
  return [
    route({
      method: 'GET',
      url: '/api/v1/committee/collaborations',
      summary: 'With whom a body works, on what, and what came of it; the newest first',
      tag,
      permit: readers,
      query: wire.collaborationListQuery,
      reply: wire.collaborationList,
      handle: async ({ work, query }) => await listCollaborations(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/committee/collaborations',
      summary: 'Record that a body works with others: with whom, on what',
      tag,
      permit: recorders,
      body: wire.newCollaboration,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await beginCollaboration(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/committee/collaborations/:id/end',
      summary: 'Say what came of working together',
      permit: recorders,
      body: wire.collaborationEnd,
      act: async (work, { id: key, body }) => await endCollaboration(work, key, body),
    }),
  ]
}
