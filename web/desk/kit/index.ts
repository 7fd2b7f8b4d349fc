import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export { default as KitList } from './kit-list.vue'
export { default as LanguagesField } from './languages-field.vue'
export { letters } from './letters.ts'
export { useSaid } from './use-said.ts'
export { default as ValidateForm } from './validate-form.vue'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const keepers = ['trainer', 'project-team'] as const

export const kitScreens: readonly DeskScreen[] = [
  { name: 'kit', path: '/training/kits/:id', open: () => import('./kit-screen.vue'), roles: readers },
  {
    name: 'kit-item',
    path: '/training/kits/:id/:list(sessions|questions|cases|simulations)/:number(\\d+)',
    open: () => import('./kit-item-screen.vue'),
    roles: keepers,
  },
  {
    name: 'kit-print',
    path: '/training/kits/:id/print',
    open: () => import('./kit-print-screen.vue'),
    roles: keepers,
  },
]
