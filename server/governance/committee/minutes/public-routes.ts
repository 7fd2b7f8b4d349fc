import {
  publicSession,
  publicSessionList,
  publicSessionListQuery,
} from '../../../../vocabulary/wire/committee-minutes.ts'
import { idParams } from '../../../../vocabulary/wire/common.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { listPublicSessions, viewPublicSession } from './public-minutes.ts'

const tag = 'committee'

/** What anybody may read, without an account: only what the committee made public. */
export function publicMinutesRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/public/committee/sessions',
      summary: 'Sessions whose minutes the committee made public',
      tag,
      permit: 'everyone',
      query: publicSessionListQuery,
      reply: publicSessionList,
      handle: async ({ work, query }) => await listPublicSessions(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/public/committee/sessions/:id',
      summary: 'Public minutes by seat and sector, with what became of each recommendation',
      tag,
      permit: 'everyone',
      params: idParams,
      reply: publicSession,
      handle: async ({ work, params }) => await viewPublicSession(work, params.id),
    }),
  ]
}
