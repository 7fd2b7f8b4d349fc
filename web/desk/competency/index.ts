import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const overseers = ['trainer', 'supervisor', 'project-team'] as const

export const competencyScreens: readonly DeskScreen[] = [
  {
    name: 'own-competencies',
    path: '/competencies/mine',
    open: () => import('./person-screen.vue'),
    roles: readers,
    wing: 'capacity',
  },
  {
    name: 'competency-gaps',
    path: '/competencies/gaps',
    open: () => import('./gaps-screen.vue'),
    roles: overseers,
    wing: 'capacity',
  },
  {
    name: 'competency-plans',
    path: '/competencies/plans',
    open: () => import('./plans-screen.vue'),
    roles: readers,
    wing: 'capacity',
  },
  {
    name: 'competency-framework',
    path: '/competencies/framework/:id?',
    open: () => import('./framework-screen.vue'),
    roles: readers,
  },
  {
    name: 'competencies',
    path: '/competencies',
    open: () => import('./competencies-screen.vue'),
    roles: readers,
    wing: 'capacity',
  },
  {
    name: 'competency-person',
    path: '/competencies/people/:id',
    open: () => import('./person-screen.vue'),
    roles: readers,
  },
  {
    name: 'competency-item',
    path: '/competencies/framework/:id/:competency',
    open: () => import('./item-screen.vue'),
    roles: readers,
  },
]
