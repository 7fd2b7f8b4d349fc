import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')

export const workshopScreens: readonly DeskScreen[] = [
  {
    name: 'workshops',
    path: '/workshops',
    open: () => import('./workshops-screen.vue'),
    roles: readers,
    wing: 'governance',
  },
  {
    name: 'workshop-new',
    path: '/workshops/new',
    open: () => import('./plan-screen.vue'),
    roles: ['project-team'],
  },
  { name: 'workshop', path: '/workshops/:id', open: () => import('./workshop-screen.vue'), roles: readers },
  {
    name: 'workshop-vote',
    path: '/workshops/:id/statements/:statementId',
    open: () => import('./voting/vote-screen.vue'),
    roles: ['project-team'],
  },
]
