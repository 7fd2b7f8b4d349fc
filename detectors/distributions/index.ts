export { betaDensity, betaLogDensity, betaQuantile } from './beta/index.ts'
export * from './negative-binomial/index.ts'
export * from './normal/index.ts'
export * from './poisson/index.ts'
export { digamma, trigamma } from './polygamma/index.ts'
export {
  type BetaPoint,
  incompleteBeta,
  incompleteGamma,
  logGamma,
  logIncompleteBeta,
  logIncompleteGamma,
  type Tails,
} from './special/index.ts'
export * from './student/index.ts'
