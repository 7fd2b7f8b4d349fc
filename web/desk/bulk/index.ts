import type { DeskScreen } from '../navigation/index.ts'

export const bulkScreens: readonly DeskScreen[] = [
  {
    name: 'organizations-import',
    path: '/organizations/import',
    open: () => import('./organizations-import-screen.vue'),
    roles: ['administrator', 'project-team'],
  },
  {
    name: 'people-import',
    path: '/people/import',
    open: () => import('./people-import-screen.vue'),
    roles: ['administrator'],
  },
]
