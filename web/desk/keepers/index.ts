import type { DeskScreen } from '../navigation/index.ts'

export { default as IdentityPanel } from './identity-panel.vue'
export { default as KeeperNews } from './keeper-news.vue'

export const keeperScreens: readonly DeskScreen[] = [
  {
    name: 'keepers',
    path: '/keepers',
    open: () => import('./keepers-screen.vue'),
    // Anybody may be named as a keeper, whatever their role.
    roles: 'signed-in',
    wing: 'administration',
  },
]
