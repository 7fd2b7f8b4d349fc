import type { Role } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export { default as RecommendationCard } from './recommendation-card.vue'
export { default as RecommendationTags } from './recommendation-tags.vue'

const overseers = [
  'analyst',
  'approver',
  'supervisor',
  'ombudsman',
  'steering-member',
  'project-team',
] as const satisfies readonly Role[]

export const responseScreens: readonly DeskScreen[] = [
  {
    name: 'responses',
    path: '/responses',
    open: () => import('./responses-screen.vue'),
    roles: overseers,
    wing: 'commitments',
  },
  {
    name: 'recommendation',
    path: '/recommendations/:id',
    open: () => import('./recommendation-screen.vue'),
    roles: [...overseers, 'liaison', 'local-coordinator', 'local-member', 'organization-member'],
  },
]
