import {
  assessmentList,
  assessmentQuery,
  groupGapsList,
  groupGapsQuery,
  newAssessments,
  personGapsList,
  personGapsQuery,
  personGapsView,
} from '../../../../vocabulary/wire/assessment.ts'
import { done, idParams } from '../../../../vocabulary/wire/common.ts'
import type { Chance } from '../../../platform/chance.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { internalReaders } from '../../internal-readers.ts'
import { assess } from './assess.ts'
import { listAssessments } from './assessment-views.ts'
import { groupGapExports } from './group-gap-export.ts'
import { listGroupGaps } from './group-gaps.ts'
import { listPersonGaps, viewPersonGaps } from './person-gaps.ts'

const tag = 'trainings'
/** Who may see the people themselves sees them counted as well. */
const seesPeople = ['supervisor', 'trainer'] as const

/** Who was judged to reach which level, and what is missing. */
export const assessmentRoutes = (parts: { readonly chance: Chance }): Route[] => [
  ...judgementRoutes(parts),
  ...gapRoutes(),
  ...groupRoutes(),
]

const judgementRoutes = (parts: { readonly chance: Chance }): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/competency-assessments',
    summary: 'Judgements of oneself and of those whom one trains or supervises, the newest first',
    tag,
    permit: internalReaders,
    query: assessmentQuery,
    reply: assessmentList,
    handle: async ({ work, query }) => await listAssessments(work, query),
  }),
  route({
    method: 'POST',
    url: '/api/v1/competency-assessments',
    summary: 'Notes what somebody reaches: oneself, as who supervises, or as who watched the work',
    tag,
    permit: internalReaders,
    body: newAssessments,
    reply: done,
    status: 201,
    handle: async ({ work, body }) => {
      await assess(work, body, parts)
      return { done: true as const }
    },
  }),
]

const gapRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/competency-gaps',
    summary: 'People and competencies: what is asked, what is known, what is missing',
    tag,
    permit: internalReaders,
    query: personGapsQuery,
    reply: personGapsList,
    handle: async ({ work, query }) => await listPersonGaps(work, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/competency-gaps/:id',
    summary: 'Every competency of one person',
    tag,
    permit: internalReaders,
    params: idParams,
    reply: personGapsView,
    handle: async ({ work, params }) => await viewPersonGaps(work, params.id),
  }),
]

function groupRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/competency-group-gaps',
    summary: 'Roles, institutions or departments and competencies, counted; small counts are hidden',
    tag,
    permit: [...seesPeople, 'project-team'],
    query: groupGapsQuery,
    reply: groupGapsList,
    handle: async ({ work, query, identity }) =>
      await listGroupGaps(work, query, { gated: !seesPeople.some((role) => identity.roles.includes(role)) }),
  })
  return [list, ...groupGapExports(list)]
}
