/** How many arrive in a minute: from where the asker comes from, and altogether. */
export interface Pressure {
  readonly own: number
  /** False where many may stand behind one address: an onion service, a proxy that tells none. */
  readonly isOwnKnown: boolean
  readonly all: number
}

/**
 * An old telephone makes about 94,000 hashes a second: 16 bits are 0.7 s on average, and the twenty of the cap 11 s; 99
 * in a hundred are solved within 52 s. A browser that is made to hash longer is put away, and a warning is lost.
 */
const mostMoreBits = 4

/** Arrivals a minute at which the work doubles once; it doubles again with each doubling of them. */
export const doublesAt = { own: 20, shared: 120, all: 120 } as const

/**
 * The leading zero bits of the puzzle under this pressure: `base` in calm, one more with each doubling of the rate, never
 * more than four more. 0 stays 0: then no puzzle is asked.
 */
export function puzzleBits(base: number, pressure: Pressure): number {
  if (base === 0) return 0
  const own = doublings(pressure.own, pressure.isOwnKnown ? doublesAt.own : doublesAt.shared)
  return base + Math.min(mostMoreBits, Math.max(own, doublings(pressure.all, doublesAt.all)))
}

/** The most that anybody is asked, whatever arrives. */
export const mostBits = (base: number): number => (base === 0 ? 0 : base + mostMoreBits)

const doublings = (rate: number, first: number): number =>
  rate < first ? 0 : Math.floor(Math.log2(rate / first)) + 1
