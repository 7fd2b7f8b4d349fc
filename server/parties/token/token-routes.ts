import { done, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/token.ts'
import { tokenRoles } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { makeToken, revokeToken } from './keep-token.ts'
import { listTokens } from './token-views.ts'

const common = { tag: 'tokens', permit: tokenRoles } as const

/** Keys with which a program reads in somebody's name. */
export function tokenRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/v1/tokens',
      summary: 'The asker’s own tokens, or everybody’s for those who review them; never the secrets',
      query: wire.tokenListQuery,
      reply: wire.tokenList,
      handle: async ({ work, query }) => await listTokens(work, query),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/tokens',
      summary: 'Make a token in one’s own name; this reply alone holds it',
      body: wire.newToken,
      reply: wire.freshToken,
      status: 201,
      handle: async ({ work, body, identity }) =>
        await makeToken(work, body, { ...parts, roles: identity.roles }),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/tokens/:id/revoke',
      summary: 'End a token: it opens nothing from the next request on',
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await revokeToken(work, params.id)
        return { done: true as const }
      },
    }),
  ]
}
