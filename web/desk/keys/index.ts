import type { DeskScreen } from '../navigation/index.ts'
import { deskRoles } from './desk-roles.ts'

export { deskRoles } from './desk-roles.ts'
export { default as KeyNews } from './key-news.vue'
export { createKeys, keysKey, useKeys } from './keys.ts'
export { browserPasskeys } from './passkeys.ts'
export { default as UnlockKeys } from './unlock-keys.vue'

export const keyScreens: readonly DeskScreen[] = [
  {
    name: 'keys',
    path: '/keys',
    open: () => import('./keys-screen.vue'),
    roles: deskRoles,
    wing: 'administration',
  },
]
