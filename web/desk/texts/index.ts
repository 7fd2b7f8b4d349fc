import type { DeskScreen } from '../navigation/index.ts'

export const textScreens: readonly DeskScreen[] = [
  {
    name: 'texts',
    path: '/texts',
    open: () => import('./texts-screen.vue'),
    roles: ['project-team', 'administrator', 'data-officer'],
    wing: 'administration',
  },
]
