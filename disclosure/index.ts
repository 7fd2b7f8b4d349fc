export { type Gated, gate, smallestShown } from './gate.ts'
