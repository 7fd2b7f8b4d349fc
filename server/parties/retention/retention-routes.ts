import * as wire from '../../../vocabulary/wire/retention.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { checkRetention } from './check-retention.ts'
import { listProofs, viewCheck } from './retention-views.ts'

const tag = 'retention'
const permit = ['data-officer'] as const

/** What retention deleted, proven, and whether anything is left that is older than its term. */
export const retentionRoutes = (parts: { readonly chance: Chance }): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/retention/proofs',
    summary: 'What sweeps of retention deleted, the newest first',
    tag,
    permit,
    query: wire.retentionProofQuery,
    reply: wire.retentionProofList,
    handle: async ({ work, query }) => await listProofs(work, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/retention/check',
    summary: 'What the last check of retention found',
    tag,
    permit,
    reply: wire.retentionCheck,
    handle: async ({ work }) => await viewCheck(work),
  }),
  route({
    method: 'POST',
    url: '/api/v1/retention/check',
    summary: 'Check now that nothing older than its term is left',
    tag,
    permit,
    reply: wire.retentionCheck,
    handle: async ({ work }) => {
      await checkRetention(work, parts)
      return await viewCheck(work)
    },
  }),
]
