import type { DeskScreen } from '../navigation/index.ts'

export { default as OnDutyNow } from './on-duty-now.vue'

export const dutyScreens: readonly DeskScreen[] = [
  {
    name: 'duty',
    path: '/duty',
    open: () => import('./duty-screen.vue'),
    roles: 'signed-in',
    wing: 'mechanism',
  },
]
