import { monitoredList, monitoredListQuery } from '../../../vocabulary/wire/monitoring.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listMonitored } from './list-monitored.ts'
import { monitoringExports } from './monitoring-export.ts'

/** The committee, the commission, and whoever holds institutions to account. */
const permit = ['steering-member', 'project-team', 'ombudsman', 'approver', 'supervisor', 'analyst'] as const

/** Recommendations as national monitoring systems record them, those of alerts and of the committee in one list. */
export function monitoringRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/recommendations',
    summary: 'Recommendations of alerts and of the committee, the newest first',
    tag: 'commitments',
    permit,
    query: monitoredListQuery,
    reply: monitoredList,
    handle: async ({ work, query, identity }) => await listMonitored(work, query, identity),
  })
  return [list, ...monitoringExports(list)]
}
