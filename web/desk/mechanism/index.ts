import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const keepers = ['supervisor', 'project-team'] as const
const readers = roleIds.filter((role) => role !== 'donor')

export const mechanismScreens: readonly DeskScreen[] = [
  {
    name: 'mechanisms',
    path: '/mechanism',
    open: () => import('./mechanisms-screen.vue'),
    roles: readers,
    wing: 'mechanism',
  },
  {
    name: 'mechanism',
    path: '/mechanism/:placeId',
    open: () => import('./mechanism-screen.vue'),
    roles: readers,
  },
  {
    name: 'drills',
    path: '/drills',
    open: () => import('./drills-screen.vue'),
    roles: readers,
    wing: 'mechanism',
  },
  {
    name: 'drill-new',
    path: '/drills/new',
    open: () => import('./plan-screen.vue'),
    roles: keepers,
  },
  {
    name: 'drill',
    path: '/drills/:id',
    open: () => import('./drill-screen.vue'),
    roles: readers,
  },
]
