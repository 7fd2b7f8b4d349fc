import { attention } from '../../../vocabulary/wire/attention.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { viewAttention } from './view-attention.ts'

/** The first screen of the desk. */
export function attentionRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/attention',
      summary: 'What needs the asker now, by its clock',
      tag: 'attention',
      permit: 'signed-in',
      reply: attention,
      handle: async ({ work, identity }) => await viewAttention(work, identity.roles),
    }),
  ]
}
