import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/keys.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { addPasskey, relockPersonKey, removePasskey } from './lock-person-key.ts'
import { makeDeskKey } from './make-desk-key.ts'
import { makePersonKey, renewPersonKey } from './make-person-key.ts'
import { shareDeskKey } from './share-desk-key.ts'
import { viewOwnDesks } from './view-own-desks.ts'
import { viewPersonKey } from './view-person-key.ts'

interface Parts {
  readonly chance: Chance
}

const common = { tag: 'keys', permit: 'signed-in', sessionAlone: true } as const
const made = z.object({ id })

/** Keys of people and of desks. Every private half is locked or sealed before it comes here, and opened in a browser. */
export function keyRoutes(parts: Parts): Route[] {
  return [...ownKeyRoutes(parts), ...lockRoutes(parts), ...deskKeyRoutes(parts)]
}

function ownKeyRoutes(parts: Parts): Route[] {
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/v1/keys/own',
      summary: 'The key that I use, still locked, and the ways to open it',
      reply: wire.ownKey,
      handle: async ({ work }) => await viewPersonKey(work),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/keys/own',
      summary: 'Keep my first key: its public half, and its private half locked in the browser',
      body: wire.newPersonKey,
      reply: made,
      status: 201,
      handle: async ({ work, body }) => ({ id: await makePersonKey(work, body, parts) }),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/keys/own/anew',
      summary: 'Begin anew with another key: the one before is retired and opens nothing any more',
      body: wire.newPersonKey,
      reply: made,
      status: 201,
      handle: async ({ work, body }) => ({ id: await renewPersonKey(work, body, parts) }),
    }),
  ]
}

function lockRoutes(parts: Parts): Route[] {
  return [
    route({
      ...common,
      method: 'PUT',
      url: '/api/v1/keys/own/passphrase',
      summary: 'Lock my key under another passphrase',
      body: wire.passphraseRelock,
      reply: done,
      handle: async ({ work, body }) => {
        await relockPersonKey(work, body.locked, parts)
        return { done: true } as const
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/keys/own/passkeys',
      summary: 'Lock my key under a passkey as well',
      body: wire.newPasskey,
      reply: made,
      status: 201,
      handle: async ({ work, body }) => ({ id: await addPasskey(work, body, parts) }),
    }),
    route({
      ...common,
      method: 'DELETE',
      url: '/api/v1/keys/own/passkeys/:id',
      summary: 'Let a passkey open my key no longer',
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await removePasskey(work, params.id)
        return { done: true } as const
      },
    }),
  ]
}

function deskKeyRoutes(parts: Parts): Route[] {
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/v1/keys/desks',
      summary: 'The desks that I am of: their keys, what of them is sealed to me, and who holds the newest',
      reply: wire.ownDesks,
      handle: async ({ work }) => ({ items: [...(await viewOwnDesks(work))], order: 'kind, place' }),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/keys/desk-keys',
      summary: 'Make the first key of one of my desks, or the next in place of its newest',
      body: wire.newDeskKey,
      reply: made,
      status: 201,
      handle: async ({ work, body }) => ({ id: await makeDeskKey(work, body, parts) }),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/keys/desk-keys/:id/shares',
      summary: 'Hand a key of one of my desks on to colleagues, sealed to each one’s own',
      params: idParams,
      body: wire.newShares,
      reply: done,
      handle: async ({ work, params, body }) => {
        await shareDeskKey(work, { keyId: params.id, shares: body.shares })
        return { done: true } as const
      },
    }),
  ]
}
