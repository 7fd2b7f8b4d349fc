import type { DeskScreen } from '../navigation/index.ts'

const readers = ['case-worker', 'liaison', 'supervisor'] as const

export const referralScreens: readonly DeskScreen[] = [
  {
    name: 'referrals',
    path: '/referrals',
    open: () => import('./referrals-screen.vue'),
    roles: readers,
    wing: 'commitments',
  },
  {
    name: 'referral-new',
    path: '/referrals/new',
    open: () => import('./refer-screen.vue'),
    roles: ['case-worker'],
  },
  { name: 'referral', path: '/referrals/:id', open: () => import('./referral-screen.vue'), roles: readers },
]
