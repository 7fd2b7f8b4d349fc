import type { DeskScreen } from '../navigation/index.ts'

export const noticeScreens: readonly DeskScreen[] = [
  {
    name: 'notices',
    path: '/notices',
    open: () => import('./notices-screen.vue'),
    roles: 'signed-in',
    wing: 'now',
  },
]
