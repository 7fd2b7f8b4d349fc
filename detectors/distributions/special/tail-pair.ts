/** Two tails that add up to one. */
export type Tails = { readonly lower: number; readonly upper: number }

/** The tail that was computed itself, by its logarithm; the other is what it leaves of one. */
export type KnownTail = { readonly side: 'lower' | 'upper'; readonly log: number }

/** log(1 − e^log) for log ≤ 0, whichever of the two is small. Source: Mächler (2012), Accurately computing log(1 − exp(−|a|)). */
function logOfRest(log: number): number {
  return log > -Math.LN2 ? Math.log(-Math.expm1(log)) : 0 + Math.log1p(-Math.exp(log))
}

const pair = ({ side }: KnownTail, known: number, rest: number): Tails =>
  side === 'lower' ? { lower: known, upper: rest } : { lower: rest, upper: known }

export function tailPair(tail: KnownTail): Tails {
  return pair(tail, Math.exp(tail.log), -Math.expm1(tail.log))
}

export function logTailPair(tail: KnownTail): Tails {
  return pair(tail, tail.log, logOfRest(tail.log))
}
