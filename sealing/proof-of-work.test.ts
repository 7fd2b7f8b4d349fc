import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSolved, leadingZeroBits, solve } from './proof-of-work.ts'

test('leading zero bits are counted across bytes', () => {
  expect(leadingZeroBits(Uint8Array.of(0x80))).toBe(0)
  expect(leadingZeroBits(Uint8Array.of(0x01))).toBe(7)
  expect(leadingZeroBits(Uint8Array.of(0, 0x10, 0xff))).toBe(11)
  expect(leadingZeroBits(new Uint8Array(4))).toBe(32)
})

test('what is found is a solution, and of that challenge alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1 }),
      fc.integer({ min: 0, max: 10 }),
      async (challenge, bits) => {
        const nonce = await solve(challenge, bits)
        expect(await isSolved(challenge, nonce, bits)).toBe(true)
      },
    ),
    { numRuns: 25 },
  )
  const nonce = await solve('a challenge', 14)
  expect(await isSolved('a challenge', nonce, 14)).toBe(true)
  expect(await isSolved('another challenge', nonce, 14)).toBe(false)
})

test('a nonce of another form solves nothing, even at zero bits', async () => {
  for (const nonce of ['', '0', '000000000000000G', '00000000000000000', '000000000000000A'])
    expect(await isSolved('a challenge', nonce, 0)).toBe(false)
  expect(await isSolved('a challenge', '0000000000000000', 0)).toBe(true)
})

test('it reports progress, lets others run, and stops when told', async () => {
  const stop = new AbortController()
  const tried: number[] = []
  const work = solve('never solved', 200, {
    signal: stop.signal,
    onProgress: (count) => {
      tried.push(count)
      if (tried.length === 3) stop.abort()
    },
  })
  await expect(work).rejects.toMatchObject({ name: 'AbortError' })
  expect(tried).toEqual([2048, 4096, 6144])
})
