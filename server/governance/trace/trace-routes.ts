import { trace, traceParams } from '../../../vocabulary/wire/trace.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { viewTrace } from './view-trace.ts'

/** Everybody who works with the programme: not the donor, who reads figures, nor the administrator, who holds no content. */
const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')

/** From what was said to what was measured, and back. */
export function traceRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/traces/:kind/:id',
      summary: 'The whole chain that a statement, a commitment, an item or a decision belongs to',
      tag: 'commitments',
      permit: readers,
      params: traceParams,
      reply: trace,
      handle: async ({ work, params, identity }) => await viewTrace(work, params, identity),
    }),
  ]
}
