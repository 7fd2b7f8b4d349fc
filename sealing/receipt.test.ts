import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { receiptWords } from '../vocabulary/words/receipt-words.ts'
import { toBase64url } from './bytes.ts'
import { typingDistance } from './nearest-words.ts'
import { findId, hashFindId, newReceipt, openKeyPair, openKeySeed, parseReceipt } from './receipt.ts'
import { openWith, sealTo } from './seal.ts'

const list = receiptWords
const receiptOf = (bytes: Uint8Array) => newReceipt(list, () => bytes)
const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const runs = { numRuns: 60 }

describe('a receipt', () => {
  test('has seven words and is read back from however it is written down', async () => {
    await fc.assert(
      fc.asyncProperty(
        tenBytes,
        fc.constantFrom(' ', '-', ', ', '\n  ', ' · ', '_'),
        async (bytes, separator) => {
          const words = await receiptOf(bytes)
          expect(words.length).toBe(7)
          const written = `  ${words.map((word) => word.toUpperCase()).join(separator)}. `
          expect(await parseReceipt(list, written)).toEqual({ kind: 'ok', words, corrected: [] })
        },
      ),
      runs,
    )
  })

  test('carries its eighty random bits, the first words first', async () => {
    const zero = await receiptOf(new Uint8Array(10))
    expect(zero.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => list[0]))
    const first = await receiptOf(Uint8Array.from([0x00, 0x10, 0, 0, 0, 0, 0, 0, 0, 0]))
    expect(first[0]).toBe(list[1])
    expect(new Set([zero.join(), first.join()]).size).toBe(2)
  })

  test('ends in the top four bits of SHA-256 of its random bytes', async () => {
    for (let i = 0; i < 20; i++) {
      const bytes = randomBytes(10)
      const last = list.indexOf((await receiptOf(bytes))[6] ?? '')
      expect(last & 0xf).toBe(createHash('sha256').update(bytes).digest().readUInt8(0) >> 4)
    }
  })

  test('is read with accents and numbering that people add', async () => {
    const words = await receiptOf(randomBytes(10))
    const written = words.map((word, i) => `${i + 1}. ${word.replace('a', 'á').replace('n', 'ñ')}`).join(' ')
    expect(await parseReceipt(list, written)).toEqual({ kind: 'ok', words, corrected: [] })
  })

  test('needs a list of 4,096 words and ten bytes', async () => {
    await expect(newReceipt(list.slice(1), () => new Uint8Array(10))).rejects.toThrow(RangeError)
    await expect(newReceipt(list, () => new Uint8Array(9))).rejects.toThrow(RangeError)
  })
})

type Edit = { kind: 'less' | 'more' | 'other' | 'swap'; at: number; letter: string }
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('less', 'more', 'other', 'swap'),
  at: fc.nat(6),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
})

function mistype(word: string, { kind, at, letter }: Edit): string {
  const i = at % word.length
  if (kind === 'less') return word.slice(0, i) + word.slice(i + 1)
  if (kind === 'more') return word.slice(0, i) + letter + word.slice(i)
  if (kind === 'other') return word.slice(0, i) + letter + word.slice(i + 1)
  return word.slice(0, i) + word.slice(i + 1, i + 2) + word.slice(i, i + 1) + word.slice(i + 2)
}

describe('typing errors', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])(
    'one in word %d is corrected or asked about, never read as another',
    async (position) => {
      let corrected = 0
      let asked = 0
      await fc.assert(
        fc.asyncProperty(tenBytes, edit, async (bytes, error) => {
          const words = await receiptOf(bytes)
          const right = words[position] ?? ''
          const typed = mistype(right, error)
          const parsed = await parseReceipt(list, words.with(position, typed).join(' '))
          if (parsed.kind === 'ok') {
            expect(parsed.words).toEqual(words)
            expect(parsed.corrected).toEqual(typed === right ? [] : [{ position, typed, word: right }])
            corrected++
          } else {
            expect(parsed.kind).toBe('unknown-word')
            if (parsed.kind === 'unknown-word' && parsed.suggestions.length > 0) {
              expect(parsed.position).toBe(position)
              expect(parsed.suggestions).toContain(right)
            }
            asked++
          }
        }),
        runs,
      )
      expect(corrected / (corrected + asked)).toBeGreaterThan(0.8)
    },
  )

  test('one in each of two words is corrected in most cases and never read as another', async () => {
    let corrected = 0
    await fc.assert(
      fc.asyncProperty(tenBytes, edit, edit, async (bytes, a, b) => {
        const words = await receiptOf(bytes)
        const typed = words.with(1, mistype(words[1] ?? '', a)).with(5, mistype(words[5] ?? '', b))
        const parsed = await parseReceipt(list, typed.join(' '))
        if (parsed.kind !== 'ok') return
        expect(parsed.words).toEqual(words)
        corrected++
      }),
      runs,
    )
    expect(corrected).toBeGreaterThan(runs.numRuns * 0.7)
  })

  test('an unknown word without a neighbour is named by its place', async () => {
    const words = await receiptOf(randomBytes(10))
    const parsed = await parseReceipt(list, words.with(3, 'xxqqxxqq').join(' '))
    expect(parsed).toEqual({ kind: 'unknown-word', position: 3, suggestions: [] })
  })

  test('another number of words is said, with the number', async () => {
    expect(await parseReceipt(list, 'uno dos')).toEqual({ kind: 'wrong-count', count: 2 })
    expect(await parseReceipt(list, '')).toEqual({ kind: 'wrong-count', count: 0 })
  })

  test('a wrong word of the list is found by the check in fifteen of sixteen cases', async () => {
    let passed = 0
    const tries = 1600
    for (let i = 0; i < tries; i++) {
      const words = await receiptOf(
        Uint8Array.from({ length: 10 }, (_, j) => (i * 131 + j * 29 + ((i * i) >> 3)) & 255),
      )
      const other = list[(list.indexOf(words[2] ?? '') + 1 + (i % 4000)) % 4096] ?? ''
      const parsed = await parseReceipt(list, words.with(2, other).join(' '))
      if (parsed.kind === 'ok') passed++
      else expect(parsed).toEqual({ kind: 'check-failed' })
    }
    // 100 are expected; four standard deviations of a binomial are 39.
    expect(Math.abs(passed - tries / 16)).toBeLessThan(39)
  })
})

test('the typing distance counts a swap of neighbours as one and stops at its limit', () => {
  expect(typingDistance('abeja', 'abeja')).toBe(0)
  expect(typingDistance('abeja', 'aebja')).toBe(1)
  expect(typingDistance('abeja', 'beja')).toBe(1)
  expect(typingDistance('abeja', 'oveja')).toBe(2)
  expect(typingDistance('abeja', 'zzzzz')).toBe(3)
  expect(typingDistance('a', 'abcdef')).toBe(3)
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(fc.property(word, word, (a, b) => typingDistance(a, b) === typingDistance(b, a)))
})

describe('what is derived from a receipt', () => {
  const words = ['abanico', 'abedul', 'abeto', 'abismo', 'abrigo', 'abuela', 'acacia']

  test('is the same for ever', async () => {
    const again = await Promise.all([findId(words), openKeySeed(words), openKeyPair(words)])
    const [find, open, pair] = await Promise.all([findId(words), openKeySeed(words), openKeyPair(words)])
    expect([find, open]).toEqual([again[0], again[1]])
    expect(toBase64url(pair.publicKey)).toBe(toBase64url(again[2].publicKey))
    expect([toBase64url(find), toBase64url(open), toBase64url(pair.publicKey)]).toMatchInlineSnapshot(`
      [
        "5RXeSsFUQbGMzSi-jtys_FeVGUh9GhApm0phceViN-0",
        "R2onjyGSDZI-29-HOzyjRNIeLmqf-fbICxhYH4hVcik",
        "BKVgL8kg75-JHwYCGmgU1bmiCMIVdEKgClkGPEPAWUAL6uvMkyofSaVmfhXxAMHgnFg6xJmZtszmtssWXlz6pro",
      ]
    `)
  })

  test('says nothing of each other: find id, its hash and open seed are three values of 32 bytes', async () => {
    const [find, open] = await Promise.all([findId(words), openKeySeed(words)])
    const hash = await hashFindId(find)
    expect([find.length, open.length, hash.length]).toEqual([32, 32, 32])
    expect(new Set([find, open, hash].map(toBase64url)).size).toBe(3)
    expect(toBase64url(await findId(words.toReversed()))).not.toBe(toBase64url(find))
  })

  test('is a P-256 point of 65 bytes whose private half agrees with it', async () => {
    const pair = await openKeyPair(words)
    expect(toBase64url(pair.publicKey)).toMatch(/^B[A-Za-z0-9_-]{86}$/)
    expect(pair.privateKey.length).toBe(32)
    const context = { purpose: 'test', about: '' }
    const sealed = await sealTo(pair.publicKey, Uint8Array.of(7), context)
    expect([...(await openWith(pair.privateKey, sealed, context))]).toEqual([7])
    const other = await openKeyPair(words.toReversed())
    await expect(openWith(other.privateKey, sealed, context)).rejects.toThrow('does not open')
  })
})
