import type { Chance } from '../../platform/chance.ts'
import type { Route } from '../../platform/http/index.ts'
import { assessmentRoutes } from './assessment/assessment-routes.ts'
import { proposalRoutes } from './proposal-routes.ts'
import { versionRoutes } from './version-routes.ts'

/** What competence is in this programme, what workshops want of it, and who was judged to have it. */
export const frameworkRoutes = (parts: { readonly chance: Chance }): Route[] => [
  ...proposalRoutes(),
  ...versionRoutes(parts),
  ...assessmentRoutes(parts),
]
