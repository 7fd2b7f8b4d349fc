import { idParams } from '../../../../vocabulary/wire/common.ts'
import {
  detectionJobAsked,
  detectionJobList,
  detectionJobQuery,
  detectionJobRow,
} from '../../../../vocabulary/wire/detection-job.ts'
import type { Chance } from '../../../platform/chance.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { askJob, detectionLine } from './detection-job.ts'
import { listJobs, viewJob } from './job-views.ts'

const tag = 'detection'
const desk = ['triage-operator', 'supervisor', 'analyst'] as const

/** The work of judging a week: asked for, followed, cancelled. */
export function jobRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/detection/jobs',
      summary: 'The jobs that judge weeks, the newest first, with how far each came',
      tag,
      permit: desk,
      query: detectionJobQuery,
      reply: detectionJobList,
      handle: async ({ work, query }) => await listJobs(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/detection/jobs/:id',
      summary: 'One job with its progress',
      tag,
      permit: desk,
      params: idParams,
      reply: detectionJobRow,
      handle: async ({ work, params }) => await viewJob(work, params.id),
    }),
    route({
      method: 'POST',
      url: '/api/v1/detection/jobs',
      summary: 'Ask for the last week that is over to be judged; the job that is under way, if one is',
      tag,
      permit: ['analyst'],
      reply: detectionJobAsked,
      status: 202,
      async handle({ work }) {
        const { id, fresh } = await askJob(work, parts)
        return { fresh, job: await viewJob(work, id) }
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/detection/jobs/:id/cancel',
      summary: 'Cancel a job that waits or runs; what it has kept stays',
      tag,
      permit: ['analyst'],
      params: idParams,
      reply: detectionJobRow,
      async handle({ work, params }) {
        await detectionLine.cancel(work, params.id)
        return await viewJob(work, params.id)
      },
    }),
  ]
}
