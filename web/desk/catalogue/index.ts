import type { DeskScreen } from '../navigation/index.ts'

const readers = ['project-team', 'administrator', 'data-officer'] as const

export const catalogueScreens: readonly DeskScreen[] = [
  {
    name: 'catalogues',
    path: '/catalogues',
    open: () => import('./catalogues-screen.vue'),
    roles: readers,
    wing: 'administration',
  },
  {
    name: 'catalogue',
    path: '/catalogues/:id',
    open: () => import('./catalogue-screen.vue'),
    roles: readers,
  },
]
