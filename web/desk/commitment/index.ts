import type { Role } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export { default as CommitmentCard } from './commitment-card.vue'
export { default as CommitmentTags } from './commitment-tags.vue'
export { draftOf, IndicatorFields, IndicatorStanding, isBlank, readIndicator } from './indicator/index.ts'
export { useCommitmentName } from './use-commitment-name.ts'

const readers = [
  'analyst',
  'approver',
  'supervisor',
  'ombudsman',
  'steering-member',
  'project-team',
  'liaison',
  'local-coordinator',
  'local-member',
  'organization-member',
] as const satisfies readonly Role[]

export const commitmentScreens: readonly DeskScreen[] = [
  {
    name: 'commitments',
    path: '/commitments',
    open: () => import('./commitments-screen.vue'),
    roles: readers,
    wing: 'commitments',
  },
  {
    name: 'commitment',
    path: '/commitments/:id',
    open: () => import('./commitment-screen.vue'),
    roles: readers,
  },
]
