export type { WaveEvidence } from './learn-wave-size.ts'
export { addEvidence, learnWaveSize, NO_EVIDENCE, sizeOfWave, waveEvidence } from './learn-wave-size.ts'
export { reporterFactors } from './reporter-factors.ts'
export { waveHeights } from './wave-profile.ts'
