export { drawReplicates } from './draw-replicates.ts'
