import type { DeskScreen } from '../navigation/index.ts'

export const directoryScreens: readonly DeskScreen[] = [
  {
    name: 'directory',
    path: '/directory',
    open: () => import('./directory-screen.vue'),
    roles: 'signed-in',
    wing: 'mechanism',
  },
]
