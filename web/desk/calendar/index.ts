import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')

export const calendarScreens: readonly DeskScreen[] = [
  {
    name: 'calendar',
    path: '/calendar',
    open: () => import('./calendar-screen.vue'),
    roles: readers,
    wing: 'programme',
  },
]
