import { z } from 'zod'
import { done, id, idParams } from '../../../../vocabulary/wire/common.ts'
import {
  newReportingWave,
  reportingWaveList,
  reportingWaveQuery,
} from '../../../../vocabulary/wire/reporting.ts'
import type { Chance } from '../../../platform/chance.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { addWave, withdrawWave } from './reporting-wave.ts'
import { listWaves } from './wave-views.ts'

const tag = 'detection'

/** What makes people report more for a while. */
export function waveRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/detection/waves',
      summary: 'Trainings, campaigns and drills after which more is reported, the newest first',
      tag,
      permit: ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'],
      query: reportingWaveQuery,
      reply: reportingWaveList,
      handle: async ({ work, query }) => await listWaves(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/detection/waves',
      summary: 'Note a campaign, training or drill that is known from outside',
      tag,
      permit: ['analyst'],
      body: newReportingWave,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await addWave(work, body, parts) }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/detection/waves/:id/withdraw',
      summary: 'Take a wave out of every later judgement',
      tag,
      permit: ['analyst'],
      params: idParams,
      reply: done,
      async handle({ work, params }) {
        await withdrawWave(work, params.id)
        return { done: true as const }
      },
    }),
  ]
}
