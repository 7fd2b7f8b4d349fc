import type { DeskScreen } from '../navigation/index.ts'

export const triageScreens: readonly DeskScreen[] = [
  {
    name: 'triage',
    path: '/triage',
    open: () => import('./triage-screen.vue'),
    roles: ['triage-operator', 'supervisor'],
    wing: 'signals',
  },
]
