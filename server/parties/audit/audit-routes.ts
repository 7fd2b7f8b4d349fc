import { auditLinkList, auditLinkQuery, auditVerification } from '../../../vocabulary/wire/audit.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { auditExports } from './audit-export.ts'
import { listLinks, viewVerification } from './audit-views.ts'

/** The chain as the independent data officer reads it. */
export function auditRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/audit/links',
    summary: 'The links of the audit chain, the newest first',
    tag: 'audit',
    permit: ['data-officer'],
    query: auditLinkQuery,
    reply: auditLinkList,
    handle: async ({ work, query }) => await listLinks(work, query),
  })
  return [
    list,
    ...auditExports(list),
    route({
      method: 'GET',
      url: '/api/v1/audit/verification',
      summary: 'What the last check of the chain found',
      tag: 'audit',
      permit: ['data-officer'],
      reply: auditVerification,
      handle: async ({ work }) => await viewVerification(work),
    }),
  ]
}
