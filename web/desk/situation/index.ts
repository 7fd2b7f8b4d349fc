import type { DeskScreen } from '../navigation/index.ts'

const roles = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const

export const situationScreens: readonly DeskScreen[] = [
  {
    name: 'situations',
    path: '/situations',
    open: () => import('./situations-screen.vue'),
    roles,
    wing: 'signals',
  },
  { name: 'situation', path: '/situations/:id', open: () => import('./situation-screen.vue'), roles },
]
