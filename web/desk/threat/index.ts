import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export { default as FromAssessment } from './from-assessment.vue'
export { default as MonthsField } from './months-field.vue'
export { default as SeasonStrip } from './season-strip.vue'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const writers = ['analyst', 'project-team', 'supervisor', 'local-coordinator'] as const

export const threatScreens: readonly DeskScreen[] = [
  {
    name: 'threats',
    path: '/threats',
    open: () => import('./threats-screen.vue'),
    roles: readers,
    wing: 'warning',
  },
  {
    name: 'threat-new',
    path: '/threats/new',
    open: () => import('./threat-edit-screen.vue'),
    roles: ['analyst', 'project-team'],
  },
  { name: 'threat', path: '/threats/:id', open: () => import('./threat-screen.vue'), roles: readers },
  {
    name: 'threat-edit',
    path: '/threats/:id/edit',
    open: () => import('./threat-edit-screen.vue'),
    roles: writers,
  },
]
