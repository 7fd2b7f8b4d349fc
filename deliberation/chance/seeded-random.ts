/**
 * A repeatable source of uniform numbers in [0, 1): the same seed gives the same numbers on every machine. Not for secrets.
 * A Weyl sequence whose bits are scrambled by two multiplications.
 *
 * @example
 * seededRandom(1)() === seededRandom(1)() // → true
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let bits = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39)
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32
  }
}
