import type { Role } from '../../../vocabulary/words/index.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

const never: readonly Role[] = ['donor', 'administrator']
/** Acts of institutions are known to everybody who works with the programme. */
const readers = roleIds.filter((role) => !never.includes(role))

export const pactScreens: readonly DeskScreen[] = [
  {
    name: 'pact',
    path: '/pact',
    open: () => import('./pact-screen.vue'),
    roles: readers,
    wing: 'governance',
  },
  {
    name: 'pact-new',
    path: '/pact/new',
    open: () => import('./enter-pact-screen.vue'),
    roles: ['project-team'],
  },
  {
    name: 'signing-new',
    path: '/pact/signings/new',
    open: () => import('./signing-form-screen.vue'),
    roles: ['project-team'],
  },
  { name: 'signing', path: '/pact/signings/:id', open: () => import('./signing-screen.vue'), roles: readers },
  {
    name: 'signing-edit',
    path: '/pact/signings/:id/edit',
    open: () => import('./signing-form-screen.vue'),
    roles: ['project-team'],
  },
  {
    name: 'letter',
    path: '/pact/signings/:id/letters/:signatory',
    open: () => import('./letter-screen.vue'),
    roles: readers,
  },
]
