import {
  presentTree,
  registrationAnswer,
  registrationAsked,
  treeConsistency,
  treeConsistencyQuery,
} from '../../../vocabulary/wire/registration.ts'
import { type Route, route } from '../../platform/http/index.ts'
import type { HeadKey } from '../audit/index.ts'
import { findNewestHead } from './registration-store.ts'
import { viewConsistency, viewRegistration } from './registration-views.ts'

const tag = 'registration'
/** As with receipts: what is there and what is not leave at the same moment. */
const notBeforeMs = 60

/** The tree of what was registered, for anybody: it says nothing to who has no salt. */
export function registrationRoutes(parts: { readonly auditKey: HeadKey }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/public/registration/head',
      summary: 'The signed root of the tree of what was registered',
      tag,
      permit: 'everyone',
      reply: presentTree,
      handle: async ({ work }) => ({
        head: (await findNewestHead(work))?.head ?? null,
        publicKey: parts.auditKey.publicKey,
      }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/public/registration/consistency',
      summary: 'Proof that the present tree grew out of an earlier one',
      tag,
      permit: 'everyone',
      query: treeConsistencyQuery,
      reply: treeConsistency,
      handle: async ({ work, query }) => await viewConsistency(work, query.from),
    }),
    route({
      method: 'POST',
      url: '/api/v1/receipts/registration',
      summary:
        'Where a commitment stands in the tree; it runs in nobody’s name, so that no receipt is joined to it',
      tag,
      permit: 'everyone',
      actor: () => ({ kind: 'public' }),
      notBeforeMs,
      body: registrationAsked,
      reply: registrationAnswer,
      handle: async ({ work, body }) => await viewRegistration(work, body.commitment),
    }),
  ]
}
