import type { DeskScreen } from '../navigation/index.ts'

export const auditScreens: readonly DeskScreen[] = [
  {
    name: 'audit',
    path: '/audit',
    open: () => import('./audit-screen.vue'),
    roles: ['data-officer'],
    wing: 'data',
  },
]
