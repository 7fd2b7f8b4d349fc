import type { DeskScreen } from '../navigation/index.ts'

export const unansweredScreens: readonly DeskScreen[] = [
  {
    name: 'unanswered',
    path: '/unanswered',
    open: () => import('./unanswered-screen.vue'),
    roles: ['ombudsman', 'steering-member', 'supervisor', 'analyst', 'approver', 'project-team'],
    wing: 'commitments',
  },
]
