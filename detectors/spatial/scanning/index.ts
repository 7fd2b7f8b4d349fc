export { type ReplicateMaxima, replicateMaxima, windowScan } from './replicate-maxima.ts'
export type { SeenWindow, WindowScan } from './window-scan.ts'
