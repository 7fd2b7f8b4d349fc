import { countPanel, countPanelQuery } from '../../../../vocabulary/wire/count-panel.ts'
import { clusterMap } from '../../../../vocabulary/wire/detection.ts'
import { judgedRates } from '../../../../vocabulary/wire/detection-rates.ts'
import { reportingGapList, reportingGapQuery } from '../../../../vocabulary/wire/reporting.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { viewClusterMap } from '../evidence/index.ts'
import { listGaps } from './gap-views.ts'
import { viewPanel } from './panel-views.ts'
import { viewRates } from './rate-views.ts'

const tag = 'detection'
const readers = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const

/** What the desk sees of its detection as a whole: silence, how often it was right, and what other settings would have done. */
export function overviewRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/detection/gaps',
      summary: 'Places that used to report and fell silent, the least explained by chance first',
      tag,
      permit: readers,
      query: reportingGapQuery,
      reply: reportingGapList,
      handle: async ({ work, query }) => await listGaps(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/detection/clusters',
      summary: 'Neighbouring places that rose together and that nobody dismissed, for the map of the desk',
      tag,
      permit: readers,
      reply: clusterMap,
      handle: async ({ work }) => await viewClusterMap(work),
    }),
    route({
      method: 'GET',
      url: '/api/v1/detection/rates',
      summary: 'What became of the findings of the last year, and the real share of false alarms',
      tag,
      permit: readers,
      reply: judgedRates,
      handle: async ({ work }) => await viewRates(work),
    }),
    route({
      method: 'GET',
      url: '/api/v1/detection/panel',
      summary: 'The counts from which other settings are tried on the last year',
      tag,
      permit: readers,
      query: countPanelQuery,
      reply: countPanel,
      handle: async ({ work, query }) => await viewPanel(work, query.compartment),
    }),
  ]
}
