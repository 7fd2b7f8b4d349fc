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
  {
    name: 'workshop-room',
    path: '/workshops/:id/room',
    open: () => import('./room/room-screen.vue'),
    roles: ['project-team'],
  },
  {
    name: 'workshop-poster',
    path: '/workshops/:id/room/poster',
    open: () => import('./paper/poster-screen.vue'),
    roles: ['project-team'],
  },
  {
    name: 'workshop-round',
    path: '/workshops/:id/rounds/:roundId',
    open: () => import('./rounds/round-screen.vue'),
    roles: readers,
  },
  {
    name: 'workshop-sheets',
    path: '/workshops/:id/rounds/:roundId/paper',
    open: () => import('./paper/sheets-screen.vue'),
    roles: ['project-team'],
  },
  {
    name: 'workshop-entry',
    path: '/workshops/:id/rounds/:roundId/sheets',
    open: () => import('./paper/entry-screen.vue'),
    roles: ['project-team'],
  },
]
