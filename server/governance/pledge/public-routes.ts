import { idParams } from '../../../vocabulary/wire/common.ts'
import { pactListQuery, signatoryListQuery } from '../../../vocabulary/wire/pact.ts'
import * as wire from '../../../vocabulary/wire/public-pact.ts'
import { publicActor } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listPublicPacts, viewPublicPact, viewPublicSigning } from './public-views.ts'

/** Whoever asks reads what the public reads, signed in or not. */
const open = { tag: 'public', permit: 'everyone', actor: () => publicActor } as const

/** What anybody may follow of the pact. */
export function publicPactRoutes(): Route[] {
  return [
    route({
      ...open,
      method: 'GET',
      url: '/api/v1/public/pacts',
      summary: 'The pacts of the country, the newest first',
      query: pactListQuery,
      reply: wire.publicPactList,
      handle: async ({ work, query }) => await listPublicPacts(work, query),
    }),
    route({
      ...open,
      method: 'GET',
      url: '/api/v1/public/pact',
      summary: 'Who signed a pact and consented to be named, by name',
      query: signatoryListQuery,
      reply: wire.publicPact,
      handle: async ({ work, query }) => await viewPublicPact(work, query),
    }),
    route({
      ...open,
      method: 'GET',
      url: '/api/v1/public/pact/:id',
      summary: 'One published signing of the pact',
      params: idParams,
      reply: wire.publicSigning,
      handle: async ({ work, params }) => await viewPublicSigning(work, params.id),
    }),
  ]
}
