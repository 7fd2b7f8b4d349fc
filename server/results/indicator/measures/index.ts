export { kinds, kindsOf } from './kinds.ts'
export { among, type Kind, type Scope, within } from './measure.ts'
