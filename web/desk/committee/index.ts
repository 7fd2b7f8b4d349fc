import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const recorders = ['project-team', 'steering-member'] as const

export const committeeScreens: readonly DeskScreen[] = [
  {
    name: 'committee',
    path: '/committee',
    open: () => import('./committee-screen.vue'),
    roles: readers,
    wing: 'governance',
  },
  {
    name: 'committee-follow-up',
    path: '/committee/follow-up',
    open: () => import('./follow-up-screen.vue'),
    roles: readers,
    wing: 'governance',
  },
  {
    name: 'committee-session-new',
    path: '/committee/sessions/new',
    open: () => import('./plan-screen.vue'),
    roles: recorders,
  },
  {
    name: 'committee-written-new',
    path: '/committee/written/new',
    open: () => import('./written-screen.vue'),
    roles: recorders,
  },
  {
    name: 'committee-session',
    path: '/committee/sessions/:id',
    open: () => import('./session-screen.vue'),
    roles: readers,
  },
  {
    name: 'committee-minutes',
    path: '/committee/sessions/:id/minutes',
    open: () => import('./minutes-screen.vue'),
    roles: readers,
  },
]
