export {
  interceptAsInR,
  negativeBinomialEpidemicAsInR,
  poissonEpidemicAsInR,
  poissonInterceptAsInR,
} from './as-in-r.ts'
export { epidemic } from './epidemic.ts'
export type { Episode, Ratio } from './episode.ts'
export { countForChange, fixedChange } from './fixed-change.ts'
export { negativeBinomialIntercept } from './negative-binomial-intercept.ts'
export { poissonIntercept } from './poisson-intercept.ts'
