import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/webhook.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { addWebhook, moveWebhook, renewSecret, showSecret, testWebhook } from './keep-webhook.ts'
import { listWebhooks } from './webhook-views.ts'

const tag = 'webhooks'
const keepers = ['administrator', 'project-team'] as const
const isDone = { done: true as const }
const common = { tag, permit: keepers } as const

interface Parts {
  readonly chance: Chance
  readonly webhookKey: Uint8Array
}

/** Other programs that are told of public events of the programme. */
export function webhookRoutes(parts: Parts): Route[] {
  return [...listingRoutes(parts), ...keepingRoutes(parts), ...secretRoutes(parts)]
}

function listingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/webhooks',
      summary: 'The programs that are told, by name, with what became of their latest events',
      tag,
      permit: [...keepers, 'data-officer'],
      query: wire.webhookListQuery,
      reply: wire.webhookList,
      handle: async ({ work, query }) => await listWebhooks(work, query),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/webhooks',
      summary: 'Tell a program of some events from now on',
      body: wire.newWebhook,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await addWebhook(work, body, parts) }),
    }),
  ]
}

function keepingRoutes(parts: Parts): Route[] {
  return [
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/webhooks/:id/moves',
      summary: 'Pause it, let it go on, or end it',
      params: idParams,
      body: wire.webhookMove,
      reply: done,
      handle: async ({ work, params, body }) => {
        await moveWebhook(work, params.id, body.to)
        return isDone
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/webhooks/:id/test',
      summary: 'Send it an event that nothing happened behind',
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await testWebhook(work, params.id, parts)
        return isDone
      },
    }),
  ]
}

function secretRoutes(parts: Parts): Route[] {
  return [
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/webhooks/:id/secret',
      summary: 'Show the secret with which its receiver checks the signature',
      params: idParams,
      reply: wire.webhookSecret,
      handle: async ({ work, params }) => ({ secret: await showSecret(work, params.id, parts.webhookKey) }),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/webhooks/:id/secret/renew',
      summary: 'Make another secret, from the next event on',
      params: idParams,
      reply: wire.webhookSecret,
      handle: async ({ work, params }) => ({ secret: await renewSecret(work, params.id, parts.webhookKey) }),
    }),
  ]
}
