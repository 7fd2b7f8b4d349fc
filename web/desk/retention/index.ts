import type { DeskScreen } from '../navigation/index.ts'

export const retentionScreens: readonly DeskScreen[] = [
  {
    name: 'retention',
    path: '/retention',
    open: () => import('./retention-screen.vue'),
    roles: ['data-officer'],
    wing: 'data',
  },
]
