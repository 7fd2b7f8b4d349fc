import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const keepers = ['supervisor', 'project-team'] as const

export const serviceScreens: readonly DeskScreen[] = [
  {
    name: 'services',
    path: '/services',
    open: () => import('./services-screen.vue'),
    roles: readers,
    wing: 'mechanism',
  },
  {
    name: 'service-new',
    path: '/services/new',
    open: () => import('./service-edit-screen.vue'),
    roles: keepers,
  },
  { name: 'service', path: '/services/:id', open: () => import('./service-screen.vue'), roles: readers },
  {
    name: 'service-edit',
    path: '/services/:id/edit',
    open: () => import('./service-edit-screen.vue'),
    roles: keepers,
  },
]
