import type { DeskScreen } from '../navigation/index.ts'

export { default as DeskShell } from './desk-shell.vue'

export const shellScreens: readonly DeskScreen[] = [
  { name: 'not-yours', path: '/not-yours', open: () => import('./not-yours-screen.vue'), roles: 'signed-in' },
  { name: 'lost', path: '/:anything(.*)*', open: () => import('./lost-screen.vue'), roles: 'everyone' },
]
