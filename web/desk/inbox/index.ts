import type { DeskScreen } from '../navigation/index.ts'

export const inboxScreens: readonly DeskScreen[] = [
  {
    name: 'inbox',
    path: '/inbox',
    open: () => import('./inbox-screen.vue'),
    roles: ['liaison', 'local-coordinator', 'local-member', 'focal-point', 'organization-member'],
    wing: 'now',
  },
]
