import type { DeskScreen } from '../navigation/index.ts'

export const biasReviewScreens: readonly DeskScreen[] = [
  {
    name: 'bias-reviews',
    path: '/bias-reviews',
    open: () => import('./bias-screen.vue'),
    roles: ['steering-member', 'project-team', 'ombudsman', 'data-officer'],
    wing: 'governance',
  },
]
