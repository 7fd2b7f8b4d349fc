import type { DeskScreen } from '../navigation/index.ts'

export { listBehind } from './list-behind.ts'

export const institutionScreens: readonly DeskScreen[] = [
  {
    name: 'institution',
    path: '/institutions/:id',
    under: 'commitments',
    open: () => import('./institution-screen.vue'),
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
  },
]
