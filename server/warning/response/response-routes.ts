import { z } from 'zod'
import { commitmentDetail, complianceList, newEvidence } from '../../../vocabulary/wire/commitment.ts'
import { id, idParams, page } from '../../../vocabulary/wire/common.ts'
import {
  acceptance,
  declination,
  inbox,
  inboxQuery,
  newResponseAction,
  responseActionList,
  responseActionMove,
  responseList,
  responseListQuery,
  verification,
} from '../../../vocabulary/wire/response.ts'
import {
  acceptCommitment,
  addEvidence,
  declineCommitment,
  deedsOf,
  reportDone,
  startCommitment,
  verifyCommitment,
  viewCompliance,
} from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listActions } from './action-views.ts'
import { moveAction, planAction } from './response-action.ts'
import { listResponses, listUnanswered, viewRecommendation } from './response-views.ts'
import { viewInbox } from './view-inbox.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'responses'
const deed = deedsOf(tag)
const owners = ['liaison', 'local-coordinator'] as const
const verifiers = ['analyst', 'ombudsman', 'steering-member'] as const
const overseers = [
  'analyst',
  'approver',
  'supervisor',
  'ombudsman',
  'steering-member',
  'project-team',
] as const
const readers = [...overseers, ...owners, 'local-member', 'organization-member'] as const

/** What institutions answer, do and show, and what they leave unanswered. */
export function responseRoutes(parts: Parts): Route[] {
  return [...inboxRoutes(), ...oversightRoutes(), ...answerRoutes(parts), ...actionRoutes(parts)]
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
    route({
      method: 'GET',
      url: '/api/v1/recommendations/:id',
      summary: 'One recommendation with its evidence, open moves and history',
      tag,
      permit: readers,
      params: idParams,
      reply: commitmentDetail,
      handle: async ({ work, params, identity }) => await viewRecommendation(work, params.id, identity),
    }),
  ]
}

function oversightRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/recommendations',
      summary: 'Recommendations by the day they are due',
      tag,
      permit: readers,
      query: responseListQuery,
      reply: responseList,
      handle: async ({ work, query, identity }) => await listResponses(work, query, identity),
    }),
    route({
      method: 'GET',
      url: '/api/v1/unanswered',
      summary: 'What nobody answered or did by its date',
      tag,
      permit: overseers,
      query: z.strictObject(page),
      reply: responseList,
      handle: async ({ work, query, identity }) => await listUnanswered(work, query, identity),
    }),
    route({
      method: 'GET',
      url: '/api/v1/compliance',
      summary: 'Answers and deeds per institution; acts of institutions are exact',
      tag,
      permit: readers,
      reply: complianceList,
      handle: async ({ work }) => ({
        items: await viewCompliance(work),
        order: 'institution',
        countedAt: work.now.toISOString(),
      }),
    }),
  ]
}

function answerRoutes(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/recommendations/:id/accept',
      summary: 'Accept a recommendation, with a date',
      permit: owners,
      body: acceptance,
      act: async (work, { id, body, mover }) => void (await acceptCommitment(work, { id, ...body }, mover)),
    }),
    deed({
      url: '/api/v1/recommendations/:id/decline',
      summary: 'Decline a recommendation, with a reason',
      permit: owners,
      body: declination,
      act: async (work, { id, body, mover }) => void (await declineCommitment(work, { id, ...body }, mover)),
    }),
    deed({
      url: '/api/v1/recommendations/:id/start',
      summary: 'Begin what was accepted, or take a report back',
      permit: owners,
      act: async (work, { id, mover }) => void (await startCommitment(work, id, mover)),
    }),
    deed({
      url: '/api/v1/recommendations/:id/evidence',
      summary: 'Say where it can be seen that it was done',
      permit: owners,
      body: newEvidence,
      act: async (work, { id, body }) => void (await addEvidence(work, { commitmentId: id, ...body }, parts)),
    }),
    deed({
      url: '/api/v1/recommendations/:id/report-done',
      summary: 'Report a recommendation done; refused without evidence',
      permit: owners,
      act: async (work, { id, mover }) => void (await reportDone(work, id, mover)),
    }),
    deed({
      url: '/api/v1/recommendations/:id/verify',
      summary: 'Somebody of another institution says whether it was done',
      permit: verifiers,
      body: verification,
      act: async (work, { id, body, mover }) => void (await verifyCommitment(work, { id, ...body }, mover)),
    }),
  ]
}

function actionRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/recommendations/:id/actions',
      summary: 'What was planned and done towards a recommendation',
      tag,
      permit: readers,
      params: idParams,
      reply: responseActionList,
      handle: async ({ work, params, identity }) => await listActions(work, params.id, identity),
    }),
    route({
      method: 'POST',
      url: '/api/v1/recommendations/:id/actions',
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
      permit: ['liaison', 'local-coordinator', 'local-member'],
      body: responseActionMove,
      act: async (work, { id, body, mover }) => await moveAction(work, { id, ...body }, mover),
    }),
  ]
}
