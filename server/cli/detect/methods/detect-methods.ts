import { METHODS, type Transformation } from '../../../../detectors/index.ts'

/** Methods of the literature beside those of the ladder. */
const SURVEILLANCE_METHODS = [
  'farrington-flexible',
  'farrington',
  'bayes',
  'rki',
  'cusum',
  'glr-pois',
  'glr-nb',
  'outbreak',
] as const
export type SurveillanceMethod = (typeof SURVEILLANCE_METHODS)[number]

/** Every method that may be asked for. */
export const DETECT_METHODS = [...METHODS, ...SURVEILLANCE_METHODS] as const
export type DetectMethod = (typeof DETECT_METHODS)[number]

export const isSurveillance = (method: DetectMethod | 'auto'): method is SurveillanceMethod =>
  SURVEILLANCE_METHODS.some((one) => one === method)

/** What may be set of a method; null is what the method takes by itself. */
export type MethodOptions = {
  readonly level: number
  /** Past years to learn from: Farrington, bayes, rki. */
  readonly years: number | null
  /** Periods on each side: Farrington, bayes, rki. */
  readonly halfWindow: number | null
  /** What is taken off each count: cusum. */
  readonly reference: number | null
  /** The statistic at which it alarms: cusum, the likelihood ratio charts, outbreak. */
  readonly alarmAt: number | null
  readonly transformation: Transformation | null
  /** The mean in control: cusum, the likelihood ratio charts. */
  readonly mean: number | 'past' | 'season' | null
}

/** Those that add up over time, so that it matters where they begin. */
export const isSequential = (method: SurveillanceMethod): boolean =>
  method === 'cusum' || method === 'glr-pois' || method === 'glr-nb'
