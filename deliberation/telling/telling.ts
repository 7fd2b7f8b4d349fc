/** Nothing can be said, and why: a value of its own, never a zero and never NaN. */
export interface Untold<Reason extends string> {
  readonly kind: 'cannot-tell'
  readonly reason: Reason
}

export interface Measured {
  readonly kind: 'measured'
  readonly value: number
}

/**
 * The value that nothing can be said.
 *
 * @example
 * untold('no-pairs') // → {"kind":"cannot-tell","reason":"no-pairs"}
 */
export function untold<Reason extends string>(reason: Reason): Untold<Reason> {
  return { kind: 'cannot-tell', reason }
}

/**
 * A figure that was measured.
 *
 * @example
 * measured(0.5) // → {"kind":"measured","value":0.5}
 */
export function measured(value: number): Measured {
  return { kind: 'measured', value }
}

/**
 * The mean of values of which there is at least one.
 *
 * @example
 * meanOf([1, 2, 6]) // → 3
 */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
