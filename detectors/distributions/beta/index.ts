export { betaDensity } from './beta-density.ts'
export { betaLogDensity } from './beta-log-density.ts'
export { betaOddsQuantile } from './beta-odds-quantile.ts'
export { betaQuantile } from './beta-quantile.ts'
