import type { DeskScreen } from '../navigation/index.ts'

const readers = ['organization-member', 'analyst', 'approver', 'supervisor', 'ombudsman'] as const

export const proposalScreens: readonly DeskScreen[] = [
  {
    name: 'proposals',
    path: '/proposals',
    open: () => import('./proposals-screen.vue'),
    roles: readers,
    wing: 'warning',
  },
  {
    name: 'proposal-new',
    path: '/proposals/new',
    open: () => import('./propose-screen.vue'),
    roles: ['organization-member'],
  },
  { name: 'proposal', path: '/proposals/:id', open: () => import('./proposal-screen.vue'), roles: readers },
]
