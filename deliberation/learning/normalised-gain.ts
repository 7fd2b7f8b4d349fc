import { cannotTell, type Measure, meanOf, measured, type Pair } from './learning.ts'

/**
 * Normalised gain of one person: what was gained of what could be gained, `(post − pre) / (1 − pre)`.
 * Shares from 0 to 1. Source: R. Hake, American Journal of Physics 66 (1998) 64.
 *
 * @example gainOf({ pre: 0.4, post: 0.7 }) // { kind: 'measured', value: 0.5 }
 */
export function gainOf({ pre, post }: Pair): Measure {
  return pre >= 1 ? cannotTell('began-at-the-top') : measured((post - pre) / (1 - pre))
}

/**
 * Normalised change: the gain where there was one, and where something was lost, what was lost of what could be lost,
 * `(post − pre) / pre`; so that one person who lost does not outweigh the others.
 * Source: J. Marx and K. Cummings, American Journal of Physics 75 (2007) 87.
 */
export function changeOf({ pre, post }: Pair): Measure {
  if (post > pre) return measured((post - pre) / (1 - pre))
  if (post < pre) return measured((post - pre) / pre)
  if (pre >= 1) return cannotTell('began-at-the-top')
  if (pre <= 0) return cannotTell('stayed-at-the-bottom')
  return measured(0)
}

/** The gain of the means: what the group gained of what it could gain. */
export function gainOfMeans(pairs: readonly Pair[]): Measure {
  if (pairs.length === 0) return cannotTell('no-pairs')
  return gainOf({ pre: meanOf(pairs.map(({ pre }) => pre)), post: meanOf(pairs.map(({ post }) => post)) })
}

/** The mean of the individual gains; whoever began with everything right has none and is left out. */
export const meanOfGains = (pairs: readonly Pair[]): Measure => meanOfEach(pairs, gainOf)

/** The mean of the individual normalised changes; who has none is left out. */
export const meanOfChanges = (pairs: readonly Pair[]): Measure => meanOfEach(pairs, changeOf)

function meanOfEach(pairs: readonly Pair[], measure: (pair: Pair) => Measure): Measure {
  if (pairs.length === 0) return cannotTell('no-pairs')
  const each = pairs.map(measure)
  const values = each.flatMap((one) => (one.kind === 'measured' ? [one.value] : []))
  if (values.length > 0) return measured(meanOf(values))
  // All of them had none: the reason of the first stands for all.
  return each[0] ?? cannotTell('no-pairs')
}
