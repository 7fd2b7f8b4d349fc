import type { Pair } from '../pairs/index.ts'
import { meanOf, measured, untold } from '../telling/index.ts'
import type { Measure } from './learning.ts'

/**
 * Normalised gain of one person: what was gained of what could be gained, `(post − pre) / (1 − pre)`.
 * Shares from 0 to 1. Source: R. Hake, American Journal of Physics 66 (1998) 64.
 *
 * @example
 * gainOf({ pre: 0.5, post: 0.75 }) // → {"kind":"measured","value":0.5}
 * gainOf({ pre: 1, post: 1 }) // → {"kind":"cannot-tell","reason":"began-at-the-top"}
 */
export function gainOf({ pre, post }: Pair): Measure {
  return pre >= 1 ? untold('began-at-the-top') : measured((post - pre) / (1 - pre))
}

/**
 * Normalised change: the gain where there was one, and where something was lost, what was lost of what could be lost,
 * `(post − pre) / pre`; so that one person who lost does not outweigh the others.
 * Source: J. Marx and K. Cummings, American Journal of Physics 75 (2007) 87.
 *
 * @example
 * changeOf({ pre: 0.5, post: 0.25 }) // → {"kind":"measured","value":-0.5}
 */
export function changeOf({ pre, post }: Pair): Measure {
  if (post > pre) return measured((post - pre) / (1 - pre))
  if (post < pre) return measured((post - pre) / pre)
  if (pre >= 1) return untold('began-at-the-top')
  if (pre <= 0) return untold('stayed-at-the-bottom')
  return measured(0)
}

/**
 * The gain of the means: what the group gained of what it could gain.
 *
 * @example
 * gainOfMeans([{ pre: 0.25, post: 0.5 }, { pre: 0.75, post: 1 }]) // → {"kind":"measured","value":0.5}
 */
export function gainOfMeans(pairs: readonly Pair[]): Measure {
  if (pairs.length === 0) return untold('no-pairs')
  return gainOf({ pre: meanOf(pairs.map(({ pre }) => pre)), post: meanOf(pairs.map(({ post }) => post)) })
}

/**
 * The mean of the individual gains; whoever began with everything right has none and is left out.
 *
 * @example
 * meanOfGains([{ pre: 0.5, post: 0.75 }, { pre: 0, post: 1 }, { pre: 1, post: 1 }]) // → {"kind":"measured","value":0.75}
 */
export function meanOfGains(pairs: readonly Pair[]): Measure {
  return meanOfEach(pairs, gainOf)
}

/**
 * The mean of the individual normalised changes; who has none is left out.
 *
 * @example
 * meanOfChanges([{ pre: 0.5, post: 0.75 }, { pre: 1, post: 0.5 }]) // → {"kind":"measured","value":0}
 */
export function meanOfChanges(pairs: readonly Pair[]): Measure {
  return meanOfEach(pairs, changeOf)
}

function meanOfEach(pairs: readonly Pair[], measure: (pair: Pair) => Measure): Measure {
  if (pairs.length === 0) return untold('no-pairs')
  const each = pairs.map(measure)
  const values = each.flatMap((one) => (one.kind === 'measured' ? [one.value] : []))
  if (values.length > 0) return measured(meanOf(values))
  // All of them had none: the reason of the first stands for all.
  return each[0] ?? untold('no-pairs')
}
