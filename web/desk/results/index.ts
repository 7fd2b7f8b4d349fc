import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'administrator')

export const resultsScreens: readonly DeskScreen[] = [
  {
    name: 'results',
    path: '/results',
    open: () => import('./model-screen.vue'),
    roles: readers,
    wing: 'results',
  },
  {
    name: 'results-pmf',
    path: '/results/pmf',
    open: () => import('./pmf-screen.vue'),
    roles: readers,
    wing: 'results',
  },
  {
    name: 'results-entries',
    path: '/results/entries',
    open: () => import('./entries-screen.vue'),
    roles: ['project-team', 'steering-member'],
    wing: 'results',
  },
  {
    name: 'figure',
    path: '/results/figures/:code',
    open: () => import('./figure-screen.vue'),
    roles: readers,
  },
  {
    name: 'results-edit',
    path: '/results/frameworks/:id/edit',
    open: () => import('./edit/edit-screen.vue'),
    roles: ['project-team'],
  },
]
