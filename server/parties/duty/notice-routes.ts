import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/duty.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import {
  acknowledgeNotice,
  addSubscription,
  chooseMail,
  listOwnNotices,
  removeSubscription,
  viewOwnReach,
} from './own-notices.ts'

const tag = 'duty'

/** What waits for me, and where I am reached. Nobody sees or changes another's. */
export function noticeRoutes(parts: { readonly chance: Chance; readonly pushPublicKey: string }): Route[] {
  return [...ownNoticeRoutes(), ...reachRoutes(), ...pushRoutes(parts)]
}

function ownNoticeRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/duty/notices',
      summary: 'What I was called for; what it is stands in the lists of the desk.',
      tag,
      permit: 'signed-in',
      query: wire.dutyNoticeQuery,
      reply: wire.dutyNoticeList,
      handle: async ({ work, query }) => await listOwnNotices(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/duty/notices/:id/acknowledge',
      summary: 'I have it in hand: nobody else is woken.',
      tag,
      permit: 'signed-in',
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await acknowledgeNotice(work, params.id)
        return { done: true } as const
      },
    }),
  ]
}

function reachRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/duty/reach',
      summary: 'Where notices reach me.',
      tag,
      permit: 'signed-in',
      reply: wire.ownReach,
      handle: async ({ work }) => await viewOwnReach(work),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/duty/reach/mail',
      summary: 'Choose the mail address for notices, or none.',
      tag,
      permit: 'signed-in',
      body: wire.mailChoice,
      reply: done,
      handle: async ({ work, body }) => {
        await chooseMail(work, body.address)
        return { done: true } as const
      },
    }),
  ]
}

function pushRoutes(parts: { readonly chance: Chance; readonly pushPublicKey: string }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/push/key',
      summary: 'The public key that a browser subscribes with.',
      tag,
      permit: 'signed-in',
      reply: wire.pushKey,
      handle: async () => ({ publicKey: parts.pushPublicKey }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/push/subscriptions',
      summary: 'Let this browser be woken.',
      tag,
      permit: 'signed-in',
      status: 201,
      body: wire.pushSubscription,
      reply: z.object({ id }),
      handle: async ({ work, body }) => ({ id: await addSubscription(work, parts.chance, body) }),
    }),
    route({
      method: 'DELETE',
      url: '/api/v1/push/subscriptions/:id',
      summary: 'Wake this browser no more.',
      tag,
      permit: 'signed-in',
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await removeSubscription(work, params.id)
        return { done: true } as const
      },
    }),
  ]
}
