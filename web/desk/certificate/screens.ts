import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export const certificateScreens: readonly DeskScreen[] = [
  {
    name: 'certificates',
    path: '/certificates',
    open: () => import('./certificates-screen.vue'),
    roles: roleIds.filter((role) => role !== 'donor'),
    wing: 'capacity',
  },
  {
    name: 'permission-rules',
    path: '/certificates/rules',
    open: () => import('./rules-screen.vue'),
    roles: roleIds.filter((role) => role !== 'donor'),
  },
]
