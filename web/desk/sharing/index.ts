import type { DeskScreen } from '../navigation/index.ts'

export const sharingScreens: readonly DeskScreen[] = [
  {
    name: 'sharing',
    path: '/sharing',
    open: () => import('./sharing-screen.vue'),
    roles: ['project-team', 'data-officer', 'liaison', 'ombudsman', 'steering-member'],
    wing: 'data',
  },
]
