import {
  groupGapsQuery,
  newPlan,
  planDrop,
  planList,
  planQuery,
  planSumList,
} from '../../../vocabulary/wire/assessment.ts'
import { done } from '../../../vocabulary/wire/common.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { internalReaders } from '../internal-readers.ts'
import { dropPlan, makePlan } from './make-plan.ts'
import { listPlanSums, planSumExports } from './plan-sums.ts'
import { listPlans } from './plan-views.ts'

const tag = 'trainings'
const deed = deedsOf(tag)
const seesPeople = ['supervisor', 'trainer'] as const

/** What follows from a gap: who will learn what, by when, with which sessions, and who sees to it. */
export function planRoutes(parts: { readonly chance: Chance }): Route[] {
  const sums = route({
    method: 'GET',
    url: '/api/v1/competency-plan-sums',
    summary: 'Plans summed over roles, institutions or departments; small counts are hidden',
    tag,
    permit: [...seesPeople, 'project-team'],
    query: groupGapsQuery,
    reply: planSumList,
    handle: async ({ work, query, identity }) =>
      await listPlanSums(work, query, { gated: !seesPeople.some((role) => identity.roles.includes(role)) }),
  })
  return [...itemRoutes(parts), sums, ...planSumExports(sums)]
}

const itemRoutes = (parts: { readonly chance: Chance }): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/competency-plans',
    summary: 'What is planned for oneself and those whom one trains or supervises, what is due first',
    tag,
    permit: internalReaders,
    query: planQuery,
    reply: planList,
    handle: async ({ work, query }) => await listPlans(work, query),
  }),
  route({
    method: 'POST',
    url: '/api/v1/competency-plans',
    summary: 'Plans what somebody will learn, by when, and who sees to it',
    tag,
    permit: internalReaders,
    body: newPlan,
    reply: done,
    status: 201,
    handle: async ({ work, body }) => {
      await makePlan(work, body, parts)
      return { done: true as const }
    },
  }),
  deed({
    url: '/api/v1/competency-plans/:id/drop',
    summary: 'What will not be learnt after all, with its reason',
    permit: internalReaders,
    body: planDrop,
    act: async (work, { id, body }) => await dropPlan(work, { id, ...body }),
  }),
]
