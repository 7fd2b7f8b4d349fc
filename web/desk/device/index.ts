import type { DeskScreen } from '../navigation/index.ts'

export const deviceScreens: readonly DeskScreen[] = [
  {
    name: 'devices',
    path: '/devices',
    open: () => import('./devices-screen.vue'),
    roles: ['project-team', 'administrator', 'local-coordinator', 'data-officer'],
    wing: 'channels',
  },
]
