export { type Gated, gate, shownTotal, smallestShown } from './gate.ts'
