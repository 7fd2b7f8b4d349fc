import type { Span } from './surveillance-series.ts'

/** @throws RangeError unless 0 ≤ from ≤ to ≤ length, all whole. */
export function checkSpan({ from, to }: Span, length: number): void {
  const whole = Number.isInteger(from) && Number.isInteger(to)
  if (!(whole && from >= 0 && from <= to && to <= length))
    throw new RangeError(`span: whole positions with 0 ≤ from ≤ to ≤ ${length}`)
}
