/** Draws a number in [0, 1) with 32 random bits. */
export type Uniform = () => number

const UNIT = 2 ** -32

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}

/** A generator that can be set anew for each replicate: Chris Doty-Humphrey's sfc32 (PractRand), its state scrambled from seed and replicate. */
export function fastRandom(): {
  readonly uniform: Uniform
  readonly start: (seed: number, replicate: number) => void
} {
  let a = 0
  let b = 0
  let c = 0
  let counter = 1
  function uniform(): number {
    const out = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + out
    c |= 0
    return (out >>> 0) * UNIT
  }
  function start(seed: number, replicate: number): void {
    a = scramble(seed)
    b = scramble(replicate ^ 0x5bd1e995)
    c = scramble(a ^ Math.imul(b, 0x9e3779b1))
    counter = 1
    for (let k = 0; k < 12; k += 1) uniform()
  }
  return { uniform, start }
}
