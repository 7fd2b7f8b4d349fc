import type { DeskScreen } from '../navigation/index.ts'

export { default as DuplicateList } from './duplicate-list.vue'
export { default as HandOffForm } from './hand-off-form.vue'
export { default as RestrictForm } from './restrict-form.vue'
export { default as SignalFacts } from './signal-facts.vue'
export { default as SignalTags } from './signal-tags.vue'

const roles = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const

export const signalScreens: readonly DeskScreen[] = [
  { name: 'signals', path: '/signals', open: () => import('./signals-screen.vue'), roles, wing: 'signals' },
  { name: 'signal', path: '/signals/:id', open: () => import('./signal-screen.vue'), roles },
]
