import { z } from 'zod'
import { id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  appealAnswer,
  newAppeal,
  newProposal,
  proposalAcceptance,
  proposalDeclination,
  proposalList,
  proposalListQuery,
  proposalRow,
} from '../../../vocabulary/wire/proposal.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { answerAppeal, lodgeAppeal, moveAppeal } from './appeal-proposal.ts'
import { acceptProposal, declineProposal } from './decide-proposal.ts'
import { proposalExports } from './proposal-export.ts'
import { listProposals, viewProposal } from './proposal-views.ts'
import { submitProposal, withdrawProposal } from './submit-proposal.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'proposals'
const deed = deedsOf(tag)
const organization = ['organization-member'] as const
const desk = ['analyst', 'approver'] as const
const readers = [...organization, ...desk, 'supervisor', 'ombudsman'] as const

/** What civil society proposes, the desk's answer, and the appeal. */
export function proposalRoutes(parts: Parts): Route[] {
  return [...readingRoutes(), submitting(parts), ...decisionRoutes(parts), ...appealRoutes(parts)]
}

function readingRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/proposals',
    summary: 'Proposals by the clock of their answer',
    tag,
    permit: readers,
    query: proposalListQuery,
    reply: proposalList,
    handle: async ({ work, query, identity }) => await listProposals(work, query, identity),
  })
  return [
    list,
    ...proposalExports(list),
    route({
      method: 'GET',
      url: '/api/v1/proposals/:id',
      summary: 'One proposal with its answer and its appeal',
      tag,
      permit: readers,
      params: idParams,
      reply: proposalRow,
      handle: async ({ work, params, identity }) => await viewProposal(work, params.id, identity),
    }),
  ]
}

function submitting(parts: Parts): Route {
  return route({
    method: 'POST',
    url: '/api/v1/proposals',
    summary: 'An organisation proposes an alert or a recommendation',
    tag,
    permit: organization,
    body: newProposal,
    reply: z.object({ id }),
    status: 201,
    handle: async ({ work, body }) => ({ id: await submitProposal(work, body, parts) }),
  })
}

function decisionRoutes(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/proposals/:id/withdraw',
      summary: 'The organisation takes its proposal back',
      permit: organization,
      act: async (work, { id, mover }) => await withdrawProposal(work, id, mover),
    }),
    route({
      method: 'POST',
      url: '/api/v1/proposals/:id/accept',
      summary: 'The desk takes it up: it becomes a draft alert or joins one',
      tag,
      permit: ['analyst'],
      params: idParams,
      body: proposalAcceptance,
      reply: z.object({ alertId: id }),
      handle: async ({ work, params, body, identity }) => ({
        alertId: await acceptProposal(work, { id: params.id, ...body }, { ...parts, mover: identity }),
      }),
    }),
    deed({
      url: '/api/v1/proposals/:id/decline',
      summary: 'The desk declines, with a reason and words that the organisation reads',
      permit: desk,
      body: proposalDeclination,
      act: async (work, { id, body, mover }) => await declineProposal(work, { id, ...body }, mover),
    }),
  ]
}

function appealRoutes(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/proposals/:id/appeal',
      summary: 'The organisation appeals to the ombudsman',
      permit: organization,
      body: newAppeal,
      act: async (work, { id, body }) => void (await lodgeAppeal(work, { proposalId: id, ...body }, parts)),
    }),
    deed({
      url: '/api/v1/appeals/:id/review',
      summary: 'The ombudsman takes an appeal in hand',
      permit: ['ombudsman'],
      act: async (work, { id, mover }) => await moveAppeal(work, id, { to: 'under-review', mover }),
    }),
    deed({
      url: '/api/v1/appeals/:id/answer',
      summary: 'The ombudsman answers in words; upheld, the desk decides again by a clock',
      permit: ['ombudsman'],
      body: appealAnswer,
      act: async (work, { id, body, mover }) => await answerAppeal(work, { id, ...body }, mover),
    }),
    deed({
      url: '/api/v1/appeals/:id/withdraw',
      summary: 'The organisation takes its appeal back',
      permit: organization,
      act: async (work, { id, mover }) => await moveAppeal(work, id, { to: 'withdrawn', mover }),
    }),
  ]
}
