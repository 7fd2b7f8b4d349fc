import { z } from 'zod'
import * as wire from '../../../vocabulary/wire/committee.ts'
import { committeeResults } from '../../../vocabulary/wire/committee-results.ts'
import { committeeView } from '../../../vocabulary/wire/committee-view.ts'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { appraiseAnswer } from './appraise-answer.ts'
import { askFor, changeRequest, dropRequest, issueAtOnce } from './ask-for.ts'
import { requestExports } from './committee-export.ts'
import { listDecisions } from './decision-views.ts'
import { followRoutes } from './follow-session.ts'
import { invitationRoute } from './invite-seats.ts'
import { mandateRoutes } from './mandate-routes.ts'
import { documentRoutes, minutesRoutes, publicMinutesRoutes } from './minutes/index.ts'
import { requestRoutes } from './request-routes.ts'
import { listRequests } from './request-views.ts'
import { sessionRoutes } from './session-routes.ts'
import { viewCommittee } from './view-committee.ts'
import { viewResults } from './view-results.ts'
import { writtenRoutes } from './written-routes.ts'

interface Parts {
  readonly chance: Chance
  /** Reads the chain for those who follow a session live. */
  readonly job: Database
  readonly demo?: boolean
}

const tag = 'committee'
const deed = deedsOf(tag)
/** The secretary, and the members of the steering committee in their own. */
const recorders = ['project-team', 'steering-member'] as const
/** Everybody who works with the programme; neither the donor, nor the administrator who holds no content. */
const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')

/** The committee: its sessions and minutes, what it asked, what was answered, and what became of its decisions. */
export function committeeRoutes(parts: Parts): Route[] {
  const all = { ...parts, recorders, readers }
  return [
    ...following(),
    ...sessionRoutes(all),
    invitationRoute(all),
    ...followRoutes(all),
    ...writtenRoutes(all),
    ...requestRoutes(all),
    ...mandateRoutes(all),
    ...asking(parts),
    ...answered(parts),
    ...minutesRoutes(all),
    ...documentRoutes({ ...parts, permit: readers }),
    ...publicMinutesRoutes(),
  ]
}

function following(): Route[] {
  const requests = route({
    method: 'GET',
    url: '/api/v1/committee/requests',
    summary: 'What the committee asked, with answers and appraisals, by the day it is due',
    tag,
    permit: readers,
    query: wire.requestListQuery,
    reply: wire.requestList,
    handle: async ({ work, query, identity }) => await listRequests(work, query, identity),
  })
  return [
    route({
      method: 'GET',
      url: '/api/v1/committee',
      summary: 'Bodies with their seats and next session, and what was asked of each institution',
      tag,
      permit: readers,
      reply: committeeView,
      handle: async ({ work }) => await viewCommittee(work),
    }),
    route({
      method: 'GET',
      url: '/api/v1/committee/results',
      summary:
        'What a committee oversees: acts of institutions counted exactly, what is late, what is not safe now',
      tag,
      permit: readers,
      reply: committeeResults,
      handle: async ({ work, identity }) => await viewResults(work, identity),
    }),
    requests,
    ...requestExports(requests),
    route({
      method: 'GET',
      url: '/api/v1/committee/decisions',
      summary: 'What was decided and what became of it, the newest first',
      tag,
      permit: readers,
      query: wire.decisionListQuery,
      reply: wire.decisionList,
      handle: async ({ work, query }) => await listDecisions(work, query),
    }),
  ]
}

function asking(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/committee/decisions/:id/requests',
      summary: 'Ask something of one addressee by an adopted decision',
      tag,
      permit: recorders,
      params: idParams,
      body: wire.newRequest,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params, body }) => ({
        id: await askFor(work, { decisionId: params.id, ...body }, parts),
      }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/committee/requests/:id',
      summary: 'Change what is asked for until it is issued',
      tag,
      permit: recorders,
      params: idParams,
      body: wire.newRequest,
      reply: done,
      handle: async ({ work, params, body }) => {
        await changeRequest(work, { id: params.id, ...body })
        return { done: true as const }
      },
    }),
    deed({
      url: '/api/v1/committee/requests/:id/take-back',
      summary: 'Take back what was not issued yet',
      permit: recorders,
      act: async (work, { id }) => await dropRequest(work, id),
    }),
  ]
}

/** What was asked reaches its addressees, and what they answer is appraised. */
function answered(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/committee/sessions/:id/issue',
      summary:
        'Put what was asked for to its addressees before the minutes, where the session was planned so',
      permit: recorders,
      act: async (work, { id }) => await issueAtOnce(work, id),
    }),
    deed({
      url: '/api/v1/committee/requests/:id/appraise',
      summary: 'The committee says what it thinks of an answer',
      permit: recorders,
      body: wire.newAppraisal,
      act: async (work, { id, body }) => await appraiseAnswer(work, { requestId: id, ...body }, parts),
    }),
  ]
}
