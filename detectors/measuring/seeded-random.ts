/**
 * A repeatable source of uniform numbers in [0, 1) for measurements; not for secrets. A counter scrambled by two multiplications.
 * @example
 * seededRandom(1)() // ≈ 0.36787554
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}
