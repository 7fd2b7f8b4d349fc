import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bytes } from './bytes.ts'
import { add, inverse, multiply } from './field-256.ts'
import { SealError } from './seal.ts'
import { combineAny, combineShares, longestSecret, mostShares, splitSecret } from './shamir.ts'

const draw = (length: number): Bytes => new Uint8Array(randomBytes(length))
const runs = { numRuns: 40 }
const heading = 3
const checked = 64

/** A product by definition: polynomials over two elements, multiplied by hand and divided by x⁸ + x⁴ + x³ + x + 1. */
function slowProduct(a: number, b: number): number {
  const bits = Array.from({ length: 16 }, () => 0)
  for (let i = 0; i < 8; i += 1)
    for (let j = 0; j < 8; j += 1)
      if (a & (1 << i) && b & (1 << j)) bits[i + j] = ((bits[i + j] ?? 0) + 1) % 2
  for (let high = 15; high >= 8; high -= 1)
    if (bits[high] === 1)
      for (const power of [8, 4, 3, 1, 0]) bits[high - 8 + power] = ((bits[high - 8 + power] ?? 0) + 1) % 2
  return bits.slice(0, 8).reduce((sum, bit, at) => sum + bit * 2 ** at, 0)
}

/** A polynomial's value by definition: each coefficient times x so many times. */
function slowValue(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient, power) => {
    let term = coefficient
    for (let times = 0; times < power; times += 1) term = slowProduct(term, x)
    return sum ^ term
  }, 0)
}

/** Every polynomial of degree 2 through (0, secret) and two points, found by trying all of them. */
function polynomialsThrough(secret: number, points: readonly (readonly [x: number, y: number])[]) {
  const found: (readonly number[])[] = []
  for (let a = 0; a < 256; a += 1)
    for (let b = 0; b < 256; b += 1) {
      const polynomial = [secret, a, b]
      if (points.every(([x, y]) => slowValue(polynomial, x) === y)) found.push(polynomial)
    }
  return found
}

const schemes = fc
  .integer({ min: 2, max: mostShares })
  .chain((shares) =>
    fc.record({ shares: fc.constant(shares), threshold: fc.integer({ min: 2, max: shares }) }),
  )
const secrets = fc.uint8Array({ minLength: 1, maxLength: 70 }).map((bytes) => new Uint8Array(bytes))
const withOrder = schemes.chain((scheme) =>
  fc.record({
    scheme: fc.constant(scheme),
    order: fc.shuffledSubarray(
      Array.from({ length: scheme.shares }, (_, at) => at),
      { minLength: scheme.shares, maxLength: scheme.shares },
    ),
  }),
)
const pick = (shares: readonly Bytes[], order: readonly number[]): Bytes[] =>
  order.map((at) => shares[at] ?? new Uint8Array(0))

describe('the field of 256 elements', () => {
  it('multiplies as it is defined, every pair', () => {
    for (let a = 0; a < 256; a += 1)
      for (let b = 0; b < 256; b += 1) if (multiply(a, b) !== slowProduct(a, b)) expect([a, b]).toBe('right')
    expect(multiply(0x57, 0x83)).toBe(0xc1)
    expect(multiply(0x53, 0xca)).toBe(1)
  })

  it('has an inverse for everything but 0', () => {
    for (let a = 1; a < 256; a += 1) expect(slowProduct(a, inverse(a))).toBe(1)
    expect(inverse(0)).toBe(0)
    expect(add(7, 7)).toBe(0)
  })
})

describe('a secret that was split', () => {
  it('comes back from any k of its shares, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, withOrder, async (secret, { scheme, order }) => {
        const shares = await splitSecret(secret, scheme, draw)
        expect(shares).toHaveLength(scheme.shares)
        const chosen = pick(shares, order.slice(0, scheme.threshold))
        expect([...(await combineShares(chosen))]).toEqual([...secret])
        expect([...(await combineShares(pick(shares, order)))]).toEqual([...secret])
      }),
      runs,
    )
  })

  it('comes back when it is as long as may be', async () => {
    const secret = draw(longestSecret)
    const shares = await splitSecret(secret, { threshold: 2, shares: 3 }, draw)
    expect(Buffer.from(await combineShares(pick(shares, [2, 0]))).equals(Buffer.from(secret))).toBe(true)
  }, 20_000)

  it('is on a polynomial whose coefficients are what was drawn, and nothing else', async () => {
    const drawn: Bytes[] = []
    const shares = await splitSecret(Uint8Array.of(42, 0, 255), { threshold: 3, shares: 5 }, (length) => {
      const bytes = draw(length)
      drawn.push(bytes)
      return bytes
    })
    const [, second, third] = drawn
    for (const share of shares)
      for (const [at, byte] of [42, 0, 255].entries())
        expect(share[heading + checked + at]).toBe(
          slowValue([byte, second?.[checked + at] ?? -1, third?.[checked + at] ?? -1], share[2] ?? 0),
        )
  })

  it('is always written in the same way', async () => {
    const counting = () => {
      let next = 0
      return (length: number) => Uint8Array.from({ length }, () => (next = (next * 73 + 41) % 251))
    }
    const [first, , third] = await splitSecret(Uint8Array.of(7), { threshold: 2, shares: 3 }, counting())
    const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex')
    expect([hex(first).slice(0, 40), hex(third).slice(0, 40)]).toEqual([
      '010201fdd89e86d01629b2b10a40614be84618d9',
      '0102034e5fb8c72036a823572317bfab81bba7a1',
    ])
    expect([...(await combineShares([third ?? draw(0), first ?? draw(0)]))]).toEqual([7])
  })

  it('is refused when the scheme or the length is out of bounds', async () => {
    const secret = draw(4)
    for (const [threshold, shares] of [
      [1, 3],
      [4, 3],
      [2, 21],
      [2.5, 3],
      [0, 0],
    ] as const)
      await expect(splitSecret(secret, { threshold, shares }, draw)).rejects.toThrow(RangeError)
    await expect(splitSecret(draw(0), { threshold: 2, shares: 3 }, draw)).rejects.toThrow(RangeError)
    await expect(splitSecret(draw(longestSecret + 1), { threshold: 2, shares: 3 }, draw)).rejects.toThrow(
      RangeError,
    )
  })
})

describe('fewer shares than are needed', () => {
  it('leave every value of the secret equally possible: one polynomial each', async () => {
    const shares = await splitSecret(Uint8Array.of(200), { threshold: 3, shares: 5 }, draw)
    const at = heading + checked
    const known = pick(shares, [1, 4]).map((share) => [share[2] ?? 0, share[at] ?? 0] as const)
    const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = known
    for (let candidate = 0; candidate < 256; candidate += 1) {
      // Two equations in two unknowns: y = candidate + a·x + b·x² at both places.
      const determinant = slowProduct(slowProduct(x1, x2), x1 ^ x2)
      const [left, right] = [y1 ^ candidate, y2 ^ candidate]
      const a = slowProduct(
        slowProduct(left, slowProduct(x2, x2)) ^ slowProduct(right, slowProduct(x1, x1)),
        inverse(determinant),
      )
      const b = slowProduct(slowProduct(left, x2) ^ slowProduct(right, x1), inverse(determinant))
      expect([slowValue([candidate, a, b], x1), slowValue([candidate, a, b], x2)]).toEqual([y1, y2])
    }
    // And no second one: of the values at both ends and one between, all polynomials were tried.
    for (const candidate of [0, 200]) expect(polynomialsThrough(candidate, known)).toHaveLength(1)
  }, 60_000)

  it('are spread evenly, whatever the secret is, and the test sees it when they are not', async () => {
    const each = 256
    const spread = async (secret: number, random: (length: number) => Bytes) => {
      const counts = Array.from({ length: 256 }, () => 0)
      const bytes = new Uint8Array(256 * each).fill(secret)
      const [share] = await splitSecret(bytes, { threshold: 2, shares: 2 }, random)
      for (const byte of share?.subarray(heading + checked) ?? []) counts[byte] = (counts[byte] ?? 0) + 1
      return counts.reduce((sum, count) => sum + (count - each) ** 2 / each, 0)
    }
    // 255 degrees of freedom: 388 is passed by chance once in ten million times.
    for (const secret of [0, 1, 255]) expect(await spread(secret, draw)).toBeLessThan(388)
    // A coefficient that is never 0 is the fault that one makes most easily: a share then never equals the secret.
    const never0 = (length: number) => draw(length).map((byte) => (byte === 0 ? 1 : byte))
    expect(await spread(7, never0)).toBeGreaterThan(388)
    expect(await spread(7, (length) => draw(length).map((byte) => byte & 0xfe))).toBeGreaterThan(388)
  }, 20_000)

  it('never open', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, withOrder, async (secret, { scheme, order }) => {
        const shares = await splitSecret(secret, scheme, draw)
        const few = pick(shares, order.slice(0, scheme.threshold - 1))
        await expect(combineShares(few)).rejects.toThrow(SealError)
        // Nor when they pretend that fewer are needed.
        const lying = few.map((share) => Uint8Array.from(share, (byte, at) => (at === 1 ? few.length : byte)))
        await expect(combineShares(lying)).rejects.toThrow(SealError)
      }),
      runs,
    )
  })
})

describe('shares that do not belong together', () => {
  it('never open: changed, cut, longer, twice the same, of another secret', async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        schemes,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (secret, scheme, place, by) => {
          const shares = await splitSecret(secret, scheme, draw)
          const other = await splitSecret(secret, scheme, draw)
          const chosen = shares.slice(0, scheme.threshold)
          const [first = draw(0), ...rest] = chosen
          const at = place % first.length
          const bad = [
            Uint8Array.from(first, (byte, i) => (i === at ? byte ^ by : byte)),
            first.slice(0, at),
            Uint8Array.from([...first, by]),
            rest[0] ?? draw(0),
            other[0] ?? draw(0),
          ]
          for (const share of bad) await expect(combineShares([share, ...rest])).rejects.toThrow(SealError)
          await expect(combineShares([...chosen, first])).rejects.toThrow(SealError)
        },
      ),
      runs,
    )
    await expect(combineShares([])).rejects.toThrow(SealError)
  })

  it('never give anything but the secret when two of them change places', async () => {
    const secret = draw(32)
    const relabel = (share: Bytes, as: Bytes) =>
      Uint8Array.from(share, (byte, at) => (at === 2 ? (as[2] ?? 0) : byte))
    const shares = await splitSecret(secret, { threshold: 3, shares: 4 }, draw)
    const [a = draw(0), b = draw(0), c = draw(0), d = draw(0)] = shares
    await expect(combineShares([relabel(a, b), relabel(b, a), d])).rejects.toThrow(SealError)
    // Of the places 1, 2 and 3 each weighs 1, since their sum is 0: what was shared is their sum in any order.
    expect([...(await combineShares([relabel(a, b), relabel(b, a), c]))]).toEqual([...secret])
  })

  it('are found out where enough right ones are among them', async () => {
    const secret = draw(32)
    const shares = await splitSecret(secret, { threshold: 3, shares: 5 }, draw)
    const [wrong = draw(0), ...right] = shares
    const harmed = Uint8Array.from(wrong, (byte, at) => (at > 10 ? byte ^ 1 : byte))
    const given = [harmed, ...right.slice(0, 3)]
    await expect(combineShares(given)).rejects.toThrow(SealError)
    expect([...(await combineAny(given))]).toEqual([...secret])
    await expect(combineAny([harmed, ...right.slice(0, 2)])).rejects.toThrow(SealError)
    await expect(combineAny([])).rejects.toThrow(SealError)
  })
})
