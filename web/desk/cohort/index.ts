import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const keepers = ['trainer', 'project-team'] as const

export const cohortScreens: readonly DeskScreen[] = [
  {
    name: 'cohorts',
    path: '/training/cohorts',
    open: () => import('./cohorts-screen.vue'),
    roles: readers,
    wing: 'capacity',
  },
  {
    name: 'cohort-new',
    path: '/training/cohorts/new',
    open: () => import('./plan-cohort-screen.vue'),
    roles: keepers,
  },
  {
    name: 'cohort',
    path: '/training/cohorts/:id',
    open: () => import('./cohort-screen.vue'),
    roles: readers,
  },
]
