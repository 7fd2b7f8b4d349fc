import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')

export const programmeScreens: readonly DeskScreen[] = [
  {
    name: 'programme',
    path: '/programme',
    open: () => import('./programme-screen.vue'),
    roles: readers,
    wing: 'programme',
  },
]

export const activityScreens: readonly DeskScreen[] = [
  {
    name: 'activities',
    path: '/activities',
    open: () => import('./activities-screen.vue'),
    roles: readers,
    wing: 'programme',
  },
]
