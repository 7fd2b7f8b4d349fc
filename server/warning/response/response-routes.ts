import { z } from 'zod'
import { id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  inbox,
  inboxQuery,
  newResponseAction,
  responseActionList,
  responseActionMove,
} from '../../../vocabulary/wire/response.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listActions } from './action-views.ts'
import { moveAction, planAction } from './response-action.ts'
import { viewInbox } from './view-inbox.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'responses'
const deed = deedsOf(tag)
const owners = ['liaison', 'local-coordinator', 'organization-member'] as const
const overseers = [
  'analyst',
  'approver',
  'supervisor',
  'ombudsman',
  'steering-member',
  'project-team',
] as const
const readers = [...overseers, ...owners, 'local-member'] as const

/** What is addressed to an institution, and the steps that it plans and takes. */
export function responseRoutes(parts: Parts): Route[] {
  return [...inboxRoutes(), ...actionRoutes(parts)]
}

function inboxRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/inbox',
      summary: 'Only what is addressed to the institutions or local tables of the person who asks',
      tag,
      permit: ['liaison', 'local-coordinator', 'local-member', 'focal-point', 'organization-member'],
      query: inboxQuery,
      reply: inbox,
      handle: async ({ work, query, identity }) => await viewInbox(work, query, identity),
    }),
  ]
}

function actionRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/commitments/:id/actions',
      summary: 'What was planned and done towards a commitment',
      tag,
      permit: readers,
      params: idParams,
      reply: responseActionList,
      handle: async ({ work, params, identity }) => await listActions(work, params.id, identity),
    }),
    route({
      method: 'POST',
      url: '/api/v1/commitments/:id/actions',
      summary: 'Plan an action',
      tag,
      permit: owners,
      params: idParams,
      body: newResponseAction,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params, body }) => ({
        id: await planAction(work, { commitmentId: params.id, ...body }, parts),
      }),
    }),
    deed({
      url: '/api/v1/response-actions/:id/moves',
      summary: 'Assign, start, block, finish or cancel an action',
      permit: [...owners, 'local-member'],
      body: responseActionMove,
      act: async (work, { id, body, mover }) => await moveAction(work, { id, ...body }, mover),
    }),
  ]
}
