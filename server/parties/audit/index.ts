export { type Event, runStages, type Stage } from './run-stages.ts'
export { sealMovesWith } from './seal-moves.ts'
