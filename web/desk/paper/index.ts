export { default as CodesField } from './codes-field.vue'

import type { DeskScreen } from '../navigation/index.ts'

export const paperScreens: readonly DeskScreen[] = [
  {
    name: 'paper',
    path: '/paper',
    open: () => import('./paper-screen.vue'),
    roles: ['triage-operator'],
    wing: 'signals',
  },
]
