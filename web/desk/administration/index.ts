import type { DeskScreen } from '../navigation/index.ts'

export const administrationScreens: readonly DeskScreen[] = [
  {
    name: 'people',
    path: '/people',
    open: () => import('./people-screen.vue'),
    roles: ['administrator', 'data-officer', 'supervisor'],
    wing: 'administration',
  },
  {
    name: 'organizations',
    path: '/organizations',
    open: () => import('./organizations-screen.vue'),
    roles: ['administrator', 'project-team'],
    wing: 'administration',
  },
]
