import type { DeskScreen } from '../navigation/index.ts'

export const complianceScreens: readonly DeskScreen[] = [
  {
    name: 'compliance',
    path: '/compliance',
    open: () => import('./compliance-screen.vue'),
    roles: [
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
    ],
    wing: 'commitments',
  },
]
