import type { DeskScreen } from '../navigation/index.ts'

export const territoryScreens: readonly DeskScreen[] = [
  {
    name: 'territories',
    path: '/territories',
    open: () => import('./territories-screen.vue'),
    roles: ['supervisor', 'project-team', 'administrator'],
    wing: 'mechanism',
  },
]
