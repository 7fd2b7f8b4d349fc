import type { DeskScreen } from '../navigation/index.ts'

export const openingScreens: readonly DeskScreen[] = [
  {
    name: 'openings',
    path: '/openings',
    open: () => import('./openings-screen.vue'),
    roles: ['data-officer'],
    wing: 'data',
  },
  {
    name: 'my-openings',
    path: '/my-openings',
    open: () => import('./own-openings-screen.vue'),
    roles: 'signed-in',
  },
]
