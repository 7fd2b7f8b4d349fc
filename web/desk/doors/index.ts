import { tokenRoles } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export const doorScreens: readonly DeskScreen[] = [
  {
    name: 'tokens',
    path: '/tokens',
    open: () => import('./tokens-screen.vue'),
    roles: tokenRoles,
    wing: 'channels',
  },
  {
    name: 'feed',
    path: '/feed',
    open: () => import('./feed-screen.vue'),
    roles: ['liaison', 'administrator', 'data-officer'],
    wing: 'channels',
  },
  {
    name: 'webhooks',
    path: '/webhooks',
    open: () => import('./webhooks-screen.vue'),
    roles: ['administrator', 'project-team', 'data-officer'],
    wing: 'channels',
  },
]
