/** 2³¹ − 1, a prime. */
export const LEHMER_MODULUS = 2_147_483_647
const MULTIPLIER = 48_271

/** The only state is one whole number, so that loops may keep it in a local variable. */
export type Lehmer = { state: number }

/**
 * The next state of Lehmer's generator s ← 48271·s mod (2³¹ − 1), 0 < s < 2³¹ − 1.
 * Source: Park & Miller 1993 (Commun ACM 36:105). The product is split so that it stays in whole numbers of 32 bits.
 * @example
 * nextLehmer(12345679) // → 1085300790
 */
export function nextLehmer(state: number): number {
  const low = Math.imul(state & 0xffff, MULTIPLIER) >>> 0
  const high = Math.imul(state >>> 16, MULTIPLIER) + (low >>> 16)
  const folded = (high >>> 15) + (((high & 0x7fff) << 16) | (low & 0xffff))
  return folded >= 0 && folded < LEHMER_MODULUS ? folded : folded - LEHMER_MODULUS
}
