import type { DeskScreen } from '../navigation/index.ts'

export { default as AnsweredFigure } from './answered-figure.vue'

export const publishedScreens: readonly DeskScreen[] = [
  {
    name: 'published',
    path: '/published',
    open: () => import('./published-screen.vue'),
    roles: 'signed-in',
    wing: 'results',
  },
]
