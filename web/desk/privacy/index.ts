import type { DeskScreen } from '../navigation/index.ts'

export const privacyScreens: readonly DeskScreen[] = [
  {
    name: 'privacy',
    path: '/privacy',
    open: () => import('./privacy-screen.vue'),
    roles: ['data-officer', 'ombudsman'],
    wing: 'data',
  },
  {
    name: 'privacy-request',
    path: '/privacy/:id',
    open: () => import('./request-screen.vue'),
    roles: ['data-officer', 'ombudsman'],
  },
]
