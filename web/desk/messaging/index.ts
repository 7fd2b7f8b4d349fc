import type { DeskScreen } from '../navigation/index.ts'

export const messagingScreens: readonly DeskScreen[] = [
  {
    name: 'messaging',
    path: '/messaging',
    open: () => import('./messaging-screen.vue'),
    roles: ['administrator', 'supervisor'],
    wing: 'channels',
  },
]
