import type { DeskScreen } from '../navigation/index.ts'

export const safetyScreens: readonly DeskScreen[] = [
  {
    name: 'safety',
    path: '/safety',
    open: () => import('./safety-screen.vue'),
    roles: [
      'focal-point',
      'local-coordinator',
      'local-member',
      'organization-member',
      'supervisor',
      'ombudsman',
      'triage-operator',
      'analyst',
      'project-team',
      'trainer',
      'case-worker',
    ],
    wing: 'mechanism',
  },
]
