import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export const traceScreens: readonly DeskScreen[] = [
  {
    name: 'trace',
    path: '/trace/:kind/:id',
    open: () => import('./trace-screen.vue'),
    roles: roleIds.filter((role) => role !== 'donor' && role !== 'administrator'),
  },
]
