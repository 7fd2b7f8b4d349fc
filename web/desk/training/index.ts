import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export { default as LearntFigures } from './learnt-figures.vue'
export { meetingKind } from './meeting-kind.ts'
export { useFigures } from './use-figures.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const keepers = ['trainer', 'project-team'] as const

export const trainingScreens: readonly DeskScreen[] = [
  {
    name: 'trainings',
    path: '/training',
    open: () => import('./trainings-screen.vue'),
    roles: readers,
    wing: 'capacity',
  },
  { name: 'training-new', path: '/training/new', open: () => import('./plan-screen.vue'), roles: keepers },
  { name: 'training', path: '/training/:id', open: () => import('./training-screen.vue'), roles: readers },
  {
    name: 'training-paper',
    path: '/training/:id/paper',
    open: () => import('./paper-screen.vue'),
    roles: keepers,
  },
  {
    name: 'training-practice',
    path: '/training/:id/practice/:number(\\d+)',
    open: () => import('./practice-screen.vue'),
    roles: ['trainer'],
  },
  {
    name: 'training-results',
    path: '/training/:id/results',
    open: () => import('./results-screen.vue'),
    roles: keepers,
  },
  {
    name: 'training-report',
    path: '/training/:id/report',
    open: () => import('./report-screen.vue'),
    roles: readers,
  },
]
