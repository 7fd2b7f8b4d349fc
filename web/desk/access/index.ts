import type { DeskScreen } from '../navigation/index.ts'

export { default as CodeForm } from './code-form.vue'
export { default as PassphraseForm } from './passphrase-form.vue'

export const accessScreens: readonly DeskScreen[] = [
  { name: 'sign-in', path: '/sign-in', open: () => import('./sign-in-screen.vue'), roles: 'everyone' },
  { name: 'enrolment', path: '/enrolment', open: () => import('./enrolment-screen.vue'), roles: 'everyone' },
  { name: 'set-up', path: '/set-up/:token', open: () => import('./set-up-screen.vue'), roles: 'everyone' },
  {
    name: 'invitation',
    path: '/invitation/:token',
    open: () => import('./invitation-screen.vue'),
    roles: 'everyone',
  },
  { name: 'sessions', path: '/sessions', open: () => import('./sessions-screen.vue'), roles: 'signed-in' },
]
