import type { DeskScreen } from '../navigation/index.ts'

export const itemScreens: readonly DeskScreen[] = [
  {
    name: 'items',
    path: '/training/items',
    open: () => import('./items-screen.vue'),
    roles: ['trainer', 'project-team'],
    wing: 'capacity',
  },
]
