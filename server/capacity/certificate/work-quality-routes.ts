import { done, idParams } from '../../../vocabulary/wire/common.ts'
import {
  cohortQuality,
  namedIndicator,
  oneCohortQuality,
  personQuality,
  qualityParams,
  qualityQuery,
} from '../../../vocabulary/wire/work-quality.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { viewOneCohortQuality } from './cohort-quality.ts'
import { nameIndicator, viewCohortQuality, viewQuality } from './work-quality.ts'

const tag = 'certificates'
const workers = roleIds.filter((role) => role !== 'donor')

/** What a training changed in the work itself: of oneself, or of all together. */
export function workQualityRoutes(): Route[] {
  return [
    ...togetherRoutes(),
    route({
      method: 'GET',
      url: '/api/v1/work-quality/people/:personId',
      summary:
        'How somebody worked before and after being certified, for that person and whoever trains or supervises',
      tag,
      permit: workers,
      sessionAlone: true,
      params: qualityParams,
      query: qualityQuery,
      reply: personQuality,
      handle: async ({ work, params, query }) => await viewQuality(work, { ...params, ...query }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/work-quality/indicator',
      summary: 'Names the indicator by which a training is meant to be seen',
      tag,
      permit: ['trainer', 'project-team'],
      body: namedIndicator,
      reply: done,
      handle: async ({ work, body }) => {
        await nameIndicator(work, body)
        return { done: true as const }
      },
    }),
  ]
}

/** Of many together: nothing where they are few. */
function togetherRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/work-quality/all',
      summary:
        'What a training changed in the work of all who were certified, on matched pairs, or nothing where they are few',
      tag,
      permit: ['trainer', 'supervisor', 'project-team'],
      query: qualityQuery,
      reply: cohortQuality,
      handle: async ({ work, query }) => await viewCohortQuality(work, query.competency),
    }),
    route({
      method: 'GET',
      url: '/api/v1/work-quality/cohorts/:id',
      summary:
        'What a training changed in the work of one finished cohort, on matched pairs, or why nothing is told',
      tag,
      permit: ['trainer', 'supervisor', 'project-team'],
      params: idParams,
      query: qualityQuery,
      reply: oneCohortQuality,
      handle: async ({ work, params, query }) => await viewOneCohortQuality(work, { ...params, ...query }),
    }),
  ]
}
