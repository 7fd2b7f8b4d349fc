import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')

export const bodyScreens: readonly DeskScreen[] = [
  {
    name: 'bodies',
    path: '/bodies',
    open: () => import('./bodies-screen.vue'),
    roles: readers,
    wing: 'governance',
  },
  { name: 'body', path: '/bodies/:id', open: () => import('./body-screen.vue'), roles: readers },
]
