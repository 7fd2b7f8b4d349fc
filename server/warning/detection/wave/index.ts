export { readReporters, readWaves, type Weeks } from './read-reporting.ts'
export { waveStage } from './reporting-wave.ts'
export { waveRoutes } from './wave-routes.ts'
