import type { Role } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = [
  'analyst',
  'approver',
  'supervisor',
  'ombudsman',
  'liaison',
  'local-coordinator',
  'local-member',
  'focal-point',
  'organization-member',
  'steering-member',
  'project-team',
] as const satisfies readonly Role[]

export const alertScreens: readonly DeskScreen[] = [
  {
    name: 'alerts',
    path: '/alerts',
    open: () => import('./alerts-screen.vue'),
    roles: readers,
    wing: 'warning',
  },
  { name: 'alert-new', path: '/alerts/new', open: () => import('./begin-screen.vue'), roles: ['analyst'] },
  { name: 'alert', path: '/alerts/:id', open: () => import('./alert-screen.vue'), roles: readers },
  {
    name: 'alert-print',
    path: '/alerts/:id/document',
    open: () => import('./print-screen.vue'),
    roles: readers,
  },
]
