import { z } from 'zod'
import * as wire from '../../../vocabulary/wire/bias-review.ts'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listReviews } from './review-views.ts'
import { seeGroups } from './see-groups.ts'
import { adoptReview, writeReview } from './write-review.ts'

const tag = 'bias-reviews'
const writers = ['steering-member', 'project-team'] as const
const readers = [...writers, 'ombudsman', 'data-officer'] as const

/** Once a quarter the committee looks at whom the warning looks at. */
export const biasReviewRoutes = (parts: { readonly chance: Chance }): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/bias-reviews',
    summary: 'Reviews of bias, the last quarter first',
    tag,
    permit: readers,
    query: wire.biasReviewQuery,
    reply: wire.biasReviewList,
    handle: async ({ work, query, identity }) => await listReviews(work, query, identity),
  }),
  route({
    method: 'GET',
    url: '/api/v1/bias-reviews/figures',
    summary: 'Signals of a quarter by exposed group; small counts are not shown',
    tag,
    permit: readers,
    query: wire.quarterQuery,
    reply: wire.groupFigureList,
    handle: async ({ work, query }) => await seeGroups(work, query.quarter),
  }),
  route({
    method: 'POST',
    url: '/api/v1/bias-reviews',
    summary: 'Write what the committee saw, found and changes',
    tag,
    permit: writers,
    status: 201,
    body: wire.newBiasReview,
    reply: z.object({ id }),
    handle: async ({ work, body }) => ({ id: await writeReview(work, body, parts) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/bias-reviews/:id/adopt',
    summary: 'Another member adopts it',
    tag,
    permit: ['steering-member'],
    params: idParams,
    reply: done,
    handle: async ({ work, params }) => {
      await adoptReview(work, params.id)
      return { done: true as const }
    },
  }),
]
