import { smallestShown } from './rule.ts'

/** What a figure is made of. */
export interface Counts {
  readonly numerator: number
  readonly denominator: number
  /** Of how many a duration is known, and its median in tenths of an hour. */
  readonly timed: number
  readonly median: number | null
}

/** A share in percent, a median of hours, a number, or so many of one thing for each of another. */
export type Figure = 'share' | 'median' | 'count' | 'ratio'

/** What may be told of a figure: itself, between what it lies, or why nothing is. */
export type ToldFigure =
  | {
      readonly kind: 'known'
      readonly value: number
      readonly numerator: number | null
      readonly denominator: number | null
    }
  | {
      readonly kind: 'within'
      readonly low: number
      readonly high: number
      readonly denominator: number | null
    }
  | { readonly kind: 'cannot-tell'; readonly reason: 'below-gate' | 'finer-than-published' }

const held = (reason: 'below-gate' | 'finer-than-published'): ToldFigure => ({ kind: 'cannot-tell', reason })
const hundredths = (value: number): number => Math.round(value * 100) / 100
const known = (value: number, numerator: number | null, denominator: number | null): ToldFigure => ({
  kind: 'known',
  value: hundredths(value),
  numerator,
  denominator,
})

/** Between which counts the one above the line lies, as a publication tells it. */
interface Bounds {
  readonly low: number
  readonly high: number
  readonly denominator: number
}

/** The largest count that is not shown. */
const few = smallestShown - 1

/** Of so many a share may be told: of fewer the one side of its line would bound the other more narrowly than the rule. */
export const smallestShared = 2 * smallestShown - 1

/**
 * What one quarter may tell of a share. Whether anything is told follows from how many there are alone; then what is on either
 * side of the line is either told, or any of 0 … k − 1.
 */
export function tellShare({ numerator, denominator }: Counts): Bounds | null {
  if (denominator < smallestShared) return null
  if (numerator <= few) return { low: 0, high: few, denominator }
  if (denominator - numerator <= few) return { low: denominator - few, high: denominator, denominator }
  return { low: numerator, high: numerator, denominator }
}

/** Of a ratio the two counts are of different things: each is told or held back for itself. */
export function tellRatio({ numerator, denominator }: Counts): Bounds | null {
  if (denominator < smallestShown) return null
  return numerator <= few
    ? { low: 0, high: few, denominator }
    : { low: numerator, high: numerator, denominator }
}

/**
 * A figure of persons or of what they sent, over quarters. A longer period is told from what its quarters tell and from nothing
 * else, so that no subtraction of one from the other opens a quarter that is held back.
 *
 * @param whole the counts of all of them together, for the median and the number alone
 */
export function tellFigure(figure: Figure, quarters: readonly Counts[], whole: Counts): ToldFigure {
  if (quarters.length === 0) return held('finer-than-published')
  if (figure === 'median') {
    const told = quarters.every(({ timed }) => timed >= smallestShown)
    return told && whole.median !== null ? known(whole.median / 10, null, whole.timed) : held('below-gate')
  }
  if (figure === 'count') {
    const told = quarters.every(({ numerator }) => numerator >= smallestShown)
    return told ? known(whole.numerator, null, null) : held('below-gate')
  }
  let [low, high, denominator] = [0, 0, 0]
  for (const quarter of quarters.map(figure === 'share' ? tellShare : tellRatio)) {
    if (quarter === null) return held('below-gate')
    low += quarter.low
    high += quarter.high
    denominator += quarter.denominator
  }
  const each = (figure === 'share' ? 100 : 1) / denominator
  if (low === high) return known(low * each, low, denominator)
  return { kind: 'within', low: hundredths(low * each), high: hundredths(high * each), denominator }
}

/** To what a figure is rounded: percent, counts, hours. A share that is told more finely gives both counts away that it is made of. */
const coarse: Readonly<Record<Figure, number>> = { share: 5, count: 5, ratio: 0.1, median: 1 }

/**
 * A guarded figure for whoever is not of the programme: coarse, and without the counts behind it. Figures and published tables count
 * some of the same people in different ways; an exact count of the one, set against the other, would open what is held back there.
 */
export function tellCoarsely(figure: Figure, told: ToldFigure): ToldFigure {
  if (told.kind === 'cannot-tell') return told
  const step = coarse[figure]
  const at = (value: number, round: (value: number) => number): number =>
    Math.round(round(value / step) * step * 10) / 10
  if (told.kind === 'known')
    return { kind: 'known', value: at(told.value, Math.round), numerator: null, denominator: null }
  return { kind: 'within', low: at(told.low, Math.floor), high: at(told.high, Math.ceil), denominator: null }
}
