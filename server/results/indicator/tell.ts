import type { Counts, Figure } from '../../../disclosure/index.ts'
import type { Measured } from '../../../vocabulary/wire/results.ts'

export const nothing: Counts = { numerator: 0, denominator: 0, timed: 0, median: null }

type WhyNot = Extract<Measured, { kind: 'cannot-tell' }>['reason']

export const cannotTell = (reason: WhyNot): Measured => ({ kind: 'cannot-tell', reason })

const known = (value: number, numerator: number | null, denominator: number | null): Measured => ({
  kind: 'known',
  value: Math.round(value * 100) / 100,
  numerator,
  denominator,
})

/** A figure of acts, told as it is. Nothing to divide by is not nought. */
export function tellExactly(figure: Figure, { numerator, denominator, timed, median }: Counts): Measured {
  if (figure === 'count') return known(numerator, null, null)
  if (figure === 'median') return median === null ? cannotTell('no-rows') : known(median / 10, null, timed)
  if (denominator === 0) return cannotTell('no-rows')
  const whole = figure === 'share' ? 100 : 1
  return known((whole * numerator) / denominator, numerator, denominator)
}
