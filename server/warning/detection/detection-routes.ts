import { idParams } from '../../../vocabulary/wire/common.ts'
import {
  curve,
  curveQuery,
  departmentCounts,
  departmentCountsQuery,
  detectionRunList,
  detectionRunQuery,
  findingDetail,
  findingJudged,
  findingJudging,
  findingList,
  findingListQuery,
} from '../../../vocabulary/wire/detection.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route, sealedCursors } from '../../platform/http/index.ts'
import { listRuns, viewCurve, viewDepartments } from './count-views.ts'
import { lastWholeWeek } from './country-week.ts'
import { listFindings, viewFinding } from './finding-views.ts'
import { judgeFinding } from './judge-finding.ts'
import { overviewRoutes } from './overview/index.ts'
import { jobRoutes } from './run/index.ts'
import { settingsRoutes } from './settings/index.ts'
import { waveRoutes } from './wave/index.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'detection'
const readers = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const

/** Findings, the counts behind them on the desk's screen, and the weekly run. Counts are never exported from here. */
export function detectionRoutes(parts: Parts): Route[] {
  return [
    ...findingRoutes(parts),
    ...countRoutes(),
    ...runRoutes(),
    ...jobRoutes(parts),
    ...settingsRoutes(parts),
    ...waveRoutes(parts),
    ...overviewRoutes(),
  ]
}

function findingRoutes(parts: Parts): Route[] {
  const cursors = sealedCursors(parts.chance.bytes(32))
  return [
    route({
      method: 'GET',
      url: '/api/v1/detection/findings',
      summary: 'Findings, the newest first',
      tag,
      permit: readers,
      query: findingListQuery,
      reply: findingList,
      handle: async ({ work, query }) => await listFindings(work, query, cursors),
    }),
    route({
      method: 'GET',
      url: '/api/v1/detection/findings/:id',
      summary: 'One finding with its evidence, its curve and the signals the asker may open',
      tag,
      permit: readers,
      params: idParams,
      reply: findingDetail,
      handle: async ({ work, params, identity }) => await viewFinding(work, params.id, identity),
    }),
    route({
      method: 'POST',
      url: '/api/v1/detection/findings/:id/judgement',
      summary: 'Accept a finding, dismiss it with a reason, or take the judgement back',
      tag,
      permit: ['analyst', 'ombudsman'],
      params: idParams,
      body: findingJudging,
      reply: findingJudged,
      handle: async ({ work, params, body, identity }) => ({
        done: true as const,
        state: await judgeFinding(work, { ...body, id: params.id }, { ...parts, mover: identity }),
      }),
    }),
  ]
}

function countRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/detection/series',
      summary: 'Weekly counts of a group at a place with their expected band',
      tag,
      permit: readers,
      query: curveQuery,
      reply: curve,
      handle: async ({ work, query: { territory, ...query } }) =>
        await viewCurve(work, {
          ...query,
          territoryId: territory,
          lastWeek: lastWholeWeek(work.now),
          raised: [],
        }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/detection/map',
      summary: 'Signals by department in the last weeks, for the map of the desk',
      tag,
      permit: readers,
      query: departmentCountsQuery,
      reply: departmentCounts,
      handle: async ({ work, query }) => await viewDepartments(work, query.weeks),
    }),
  ]
}

function runRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/detection/runs',
      summary: 'The weekly runs: how many series were judged, and why others could not be',
      tag,
      permit: ['triage-operator', 'supervisor', 'analyst'],
      query: detectionRunQuery,
      reply: detectionRunList,
      handle: async ({ work, query }) => await listRuns(work, query),
    }),
  ]
}
