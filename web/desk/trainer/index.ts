import type { DeskScreen } from '../navigation/index.ts'

export const trainerScreens: readonly DeskScreen[] = [
  {
    name: 'trainers',
    path: '/training/trainers',
    open: () => import('./trainers-screen.vue'),
    roles: ['trainer', 'project-team'],
    wing: 'capacity',
  },
]
