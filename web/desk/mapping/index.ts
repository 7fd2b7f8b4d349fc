import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const keepers = ['project-team', 'supervisor', 'local-coordinator'] as const

export const mappingScreens: readonly DeskScreen[] = [
  {
    name: 'mappings',
    path: '/mappings',
    open: () => import('./mappings-screen.vue'),
    roles: readers,
    wing: 'warning',
  },
  {
    name: 'mapping-new',
    path: '/mappings/new',
    open: () => import('./mapping-new-screen.vue'),
    roles: keepers,
  },
  { name: 'mapping', path: '/mappings/:id', open: () => import('./mapping-screen.vue'), roles: readers },
  {
    name: 'mapping-record',
    path: '/mappings/:id/record',
    open: () => import('./mapping-record-screen.vue'),
    roles: keepers,
  },
]
