import type { DeskScreen } from '../navigation/index.ts'

/** Policies say which reports each of them reads. */
const readers = [
  'project-team',
  'approver',
  'steering-member',
  'supervisor',
  'analyst',
  'ombudsman',
  'data-officer',
  'donor',
] as const

export const reportScreens: readonly DeskScreen[] = [
  {
    name: 'reports',
    path: '/reports',
    open: () => import('./reports-screen.vue'),
    roles: readers,
    wing: 'results',
  },
  {
    name: 'report-profile',
    path: '/reports/profile',
    open: () => import('./profile-screen.vue'),
    roles: ['project-team'],
  },
  { name: 'report', path: '/reports/:id', open: () => import('./report-screen.vue'), roles: readers },
  {
    name: 'report-paper',
    path: '/reports/:id/paper',
    open: () => import('./paper-screen.vue'),
    roles: readers,
  },
]
