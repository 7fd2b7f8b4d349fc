/**
 * Places and a stretch of time in which more (or fewer) cases fell than elsewhere and before. Interval `to` is the first after
 * it. `pValue`, `gumbelP` and `recurrence` are null where chance was not tried; `recurrence` also where the analysis is not prospective; `relativeRisk` where there is none
 * (only the Poisson model has one) or nothing lies outside; `people` where nobody counted them.
 */
export type Cluster = {
  readonly centre: string
  /** Nearest to the centre first, the centre itself at the head. */
  readonly places: readonly string[]
  readonly from: number
  readonly to: number
  readonly rate: 'high' | 'low'
  readonly observed: number
  readonly expected: number
  /** Observed over expected. */
  readonly ratio: number
  readonly relativeRisk: number | null
  /** The log likelihood ratio. */
  readonly score: number
  readonly pValue: number | null
  readonly gumbelP: number | null
  /** In the unit of `intervalLength`. */
  readonly recurrence: number | null
  /** From the centre to the farthest place, and between the two farthest places; kilometres or the unit of the plane. */
  readonly radius: number
  readonly span: number
  readonly people: number | null
}
