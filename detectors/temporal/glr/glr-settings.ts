import type { SeasonalMean } from './estimate-mean.ts'

export type GlrSettings = {
  /** The log-likelihood ratio at which it alarms (R: `c.ARL`, 5). */
  readonly limit?: number
  /** The mean in control: one, one for each position of the span, or a regression of all counts before it (R: `mu0`; the default). */
  readonly mean?: number | readonly number[] | SeasonalMean
  /** α of the variance μ + αμ², 0 for Poisson; `estimated` together with the regression (R: `alpha`, NULL). */
  readonly alpha?: number | 'estimated'
  /** The mean is multiplied, or each count brings more one period later (R: `change`, "intercept" or "epi"). */
  readonly change?: 'intercept' | 'epidemic'
  /** The logarithm of the factor where it is known: an ordinary CUSUM of ratios (R: `theta`, NULL). */
  readonly theta?: number
  /** Whether it looks for a rise or a fall (R: `dir`, "inc" or "dec"). */
  readonly direction?: 'up' | 'down'
  /** The change began at most so many periods ago (R: `M`, −1 for no limit). */
  readonly longest?: number
  /** The change began at least so many periods ago, the judged one among them (R: `Mtilde`, 1). */
  readonly shortest?: number
  /** Whether to compute the count at which it would alarm (R: `ret` "cases"); this takes a search. */
  readonly countNeeded?: boolean
  /**
   * As R 1.20.3, faults included: a Poisson chart with `longest` says nothing of its first `shortest` periods and takes a change for one
   * period older; the epidemic chart takes the count before the span for 0; searches for the maximum that fail (`ratio/as-in-r.ts`).
   */
  readonly asInR?: boolean
}

export type CompleteGlr = Required<Omit<GlrSettings, 'mean' | 'theta' | 'longest'>> & {
  readonly mean: NonNullable<GlrSettings['mean']>
  readonly theta: number | null
  readonly longest: number | null
}

/** @throws RangeError naming the setting that makes no sense. */
export function completeGlr(settings: GlrSettings): CompleteGlr {
  const { limit = 5, mean = {}, change = 'intercept', theta = null, direction = 'up' } = settings
  const { longest = null, shortest = 1, countNeeded = false, asInR = false } = settings
  const { alpha = typeof mean === 'object' && !Array.isArray(mean) ? 'estimated' : 0 } = settings
  const refuse = (field: string, why: string): never => {
    throw new RangeError(`${field}: ${why}`)
  }
  if (!(limit > 0)) refuse('limit', 'above 0')
  if (alpha !== 'estimated' && !(alpha >= 0 && Number.isFinite(alpha))) refuse('alpha', 'a number from 0 on')
  if (alpha === 'estimated' && (typeof mean === 'number' || Array.isArray(mean)))
    refuse('alpha', 'a number, where the mean is given')
  if (theta !== null && !(Number.isFinite(theta) && theta !== 0)) refuse('theta', 'a number other than 0')
  if (theta !== null && change === 'epidemic') refuse('theta', 'only for a change of the intercept')
  if (change === 'epidemic' && direction === 'down') refuse('direction', 'up, for an epidemic change')
  if (!(Number.isInteger(shortest) && shortest >= 1)) refuse('shortest', 'a whole number from 1 on')
  if (longest !== null && !(Number.isInteger(longest) && longest >= shortest))
    refuse('longest', 'a whole number, at least `shortest`')
  return { limit, mean, alpha, change, theta, direction, longest, shortest, countNeeded, asInR }
}
