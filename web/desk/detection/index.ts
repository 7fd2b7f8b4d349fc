import type { DeskScreen } from '../navigation/index.ts'

const roles = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const

export const detectionScreens: readonly DeskScreen[] = [
  { name: 'gaps', path: '/gaps', open: () => import('./gaps-screen.vue'), roles, wing: 'watch' },
  { name: 'waves', path: '/waves', open: () => import('./waves-screen.vue'), roles, wing: 'watch' },
  { name: 'what-if', path: '/what-if', open: () => import('./what-if-screen.vue'), roles, wing: 'watch' },
]
