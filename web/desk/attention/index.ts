import type { DeskScreen } from '../navigation/index.ts'

export const attentionScreens: readonly DeskScreen[] = [
  {
    name: 'attention',
    path: '/',
    open: () => import('./attention-screen.vue'),
    roles: 'signed-in',
    wing: 'now',
  },
]
