/**
 * The field of 256 elements, modulo x⁸ + x⁴ + x³ + x + 1. Without a table and without a branch: both would be indexed or
 * taken by secret bytes, and show in how long it takes.
 */

/** The sum, and the difference. */
export const add = (a: number, b: number): number => a ^ b

/** The product: eight steps, whatever the two are. */
export function multiply(a: number, b: number): number {
  let product = 0
  let factor = a
  for (let bit = 0; bit < 8; bit += 1) {
    product ^= -((b >> bit) & 1) & factor
    factor = ((factor << 1) ^ (-(factor >> 7) & 0x1b)) & 0xff
  }
  return product & 0xff
}

/** 1 / a, as a to the power of 254; of 0, which has none, 0. */
export function inverse(a: number): number {
  let power = a
  let product = 1
  for (let bit = 1; bit < 8; bit += 1) {
    power = multiply(power, power)
    product = multiply(product, power)
  }
  return product
}
