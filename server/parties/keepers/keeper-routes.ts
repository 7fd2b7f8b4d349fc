import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/keepers.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { acceptCircle } from './accept-circle.ts'
import { viewKeepers } from './circle-views.ts'
import { type KeepingParts, keepDeskKey } from './keep-with-circle.ts'
import { proposeCircle, withdrawCircle } from './propose-circle.ts'
import { requestRoutes } from './request-routes.ts'
import { viewDeskKeys, viewIdentity } from './request-views.ts'

const tag = 'keepers'
const administration = ['administrator', 'data-officer'] as const
const isDone = { done: true as const }

/** Named people who together, and only together, open an identity or bring back the key of a desk. */
export function keeperRoutes(parts: KeepingParts): Route[] {
  return [...circleRoutes(parts), ...circleAnswerRoutes(), ...keptRoutes(parts), ...requestRoutes(parts)]
}

function circleRoutes(parts: KeepingParts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/keepers',
      summary: 'Who the keepers are, how many of them it takes, and a circle that is proposed',
      tag,
      permit: 'signed-in',
      sessionAlone: true,
      reply: wire.keepersView,
      handle: async ({ work }) => await viewKeepers(work),
    }),
    route({
      method: 'POST',
      url: '/api/v1/keepers/circles',
      summary: 'Name the keepers of a new circle; it is in force once each of them accepted',
      tag,
      permit: administration,
      body: wire.newCircle,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await proposeCircle(work, body, parts) }),
    }),
  ]
}

function circleAnswerRoutes(): Route[] {
  const move = { method: 'POST', tag, params: idParams, reply: done } as const
  return [
    route({
      ...move,
      url: '/api/v1/keepers/circles/:id/accept',
      summary: 'I accept to be a keeper, with my key',
      permit: 'signed-in',
      body: wire.circleAcceptance,
      async handle({ work, params, body }) {
        await acceptCircle(work, params.id, body.personKeyId)
        return isDone
      },
    }),
    route({
      ...move,
      url: '/api/v1/keepers/circles/:id/decline',
      summary: 'I decline to be a keeper: the proposal ends',
      permit: 'signed-in',
      async handle({ work, params }) {
        await withdrawCircle(work, params.id, 'declined')
        return isDone
      },
    }),
    route({
      ...move,
      url: '/api/v1/keepers/circles/:id/withdraw',
      summary: 'Take a proposed circle back',
      permit: administration,
      async handle({ work, params }) {
        await withdrawCircle(work, params.id, 'withdrawn')
        return isDone
      },
    }),
  ]
}

function keptRoutes(parts: KeepingParts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/keepers/identities/:id',
      summary: 'Whether the reporter of a signal gave an identity, and who asked for it',
      tag,
      permit: ['triage-operator', 'ombudsman'],
      params: idParams,
      reply: wire.identityView,
      handle: async ({ work, params }) => await viewIdentity(work, params.id),
    }),
    route({
      method: 'GET',
      url: '/api/v1/keepers/desk-keys',
      summary: 'The keys of my desks: whether keepers could bring each of them back',
      tag,
      permit: 'signed-in',
      sessionAlone: true,
      reply: wire.ownDeskKeys,
      handle: async ({ work }) => await viewDeskKeys(work),
    }),
    route({
      method: 'POST',
      url: '/api/v1/keepers/desk-keys/:id',
      summary:
        'Give the private key of a desk, split in the browser, into the keeping of the circle in force',
      tag,
      permit: 'signed-in',
      params: idParams,
      body: wire.keptToSend,
      reply: done,
      async handle({ work, params, body }) {
        await keepDeskKey(work, { deskKeyId: params.id, kept: body }, parts)
        return isDone
      },
    }),
  ]
}
