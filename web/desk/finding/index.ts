import type { DeskScreen } from '../navigation/index.ts'

const roles = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const

export const findingScreens: readonly DeskScreen[] = [
  {
    name: 'findings',
    path: '/findings',
    open: () => import('./findings-screen.vue'),
    roles,
    wing: 'watch',
  },
  { name: 'finding', path: '/findings/:id', open: () => import('./finding-screen.vue'), roles },
  {
    name: 'runs',
    path: '/runs',
    open: () => import('./runs-screen.vue'),
    roles: ['triage-operator', 'supervisor', 'analyst'],
    wing: 'watch',
  },
  { name: 'map', path: '/map', open: () => import('./map-screen.vue'), roles, wing: 'watch' },
]
