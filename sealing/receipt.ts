import { type Bytes, hkdf, sha256, utf8 } from './bytes.ts'
import { type KeyPair, keyPairFrom } from './key-pair.ts'
import { nearestWords } from './nearest-words.ts'

/** Seven words of a list of 4,096: 80 random bits and 4 check bits, twelve bits a word. */
const wordCount = 7
const wordBits = 12n
const listLength = 4096
const randomLength = 10
/** More combinations than this are no longer a typing error. */
const maxCombinations = 2000

export type ParsedReceipt =
  | { readonly kind: 'ok'; readonly words: readonly string[]; readonly corrected: readonly Correction[] }
  | { readonly kind: 'wrong-count'; readonly count: number }
  /** `position` counts from 0; suggestions are the nearest words, perhaps none. */
  | { readonly kind: 'unknown-word'; readonly position: number; readonly suggestions: readonly string[] }
  | { readonly kind: 'check-failed' }

export type Correction = { readonly position: number; readonly typed: string; readonly word: string }

/** The check: the top 4 bits of SHA-256 of the ten random bytes. */
async function checkBits(random: Bytes): Promise<bigint> {
  const [first = 0] = await sha256(random)
  return BigInt(first >> 4)
}

/** A new receipt from ten random bytes. Throws RangeError when the list or the bytes have another length. */
export async function newReceipt(
  list: readonly string[],
  randomBytes: (length: number) => Uint8Array,
): Promise<readonly string[]> {
  if (list.length !== listLength) throw new RangeError(`a receipt needs ${listLength} words`)
  const random = new Uint8Array(randomBytes(randomLength))
  if (random.length !== randomLength) throw new RangeError(`a receipt needs ${randomLength} random bytes`)
  const bits =
    (random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 4n) | (await checkBits(random))
  return Array.from({ length: wordCount }, (_, i) => {
    const index = Number((bits >> (wordBits * BigInt(wordCount - 1 - i))) & 0xfffn)
    return list[index] ?? ''
  })
}

/** What was typed, as plain lower-case words: accents, capitals, numbering and separators are forgiven. */
export function typedWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^a-z]+/).filter((word) => word !== '')
}

async function checkHolds(list: readonly string[], words: readonly string[]): Promise<boolean> {
  const bits = words.reduce((sum, word) => (sum << wordBits) | BigInt(list.indexOf(word)), 0n)
  const random = new Uint8Array(randomLength)
  for (let i = 0; i < randomLength; i++)
    random[i] = Number((bits >> BigInt(4 + 8 * (randomLength - 1 - i))) & 0xffn)
  return (bits & 0xfn) === (await checkBits(random))
}

type Attempt = { readonly words: readonly string[]; readonly distance: number }

/** Every way to read the typed words, nearest first; none when there are too many. */
function readings(options: readonly (readonly { word: string; distance: number }[])[]): readonly Attempt[] {
  const count = options.reduce((product, option) => product * option.length, 1)
  if (count > maxCombinations) return []
  const start: readonly Attempt[] = [{ words: [], distance: 0 }]
  const all = options.reduce(
    (attempts, option) =>
      attempts.flatMap((attempt) =>
        option.map(({ word, distance }) => ({
          words: [...attempt.words, word],
          distance: attempt.distance + distance,
        })),
      ),
    start,
  )
  // A copy sorted in place: telephones of a few years ago know no other way.
  return [...all].sort((a, b) => a.distance - b.distance)
}

/** The readings whose check holds, among those at the smallest distance where any does. */
async function nearestValid(
  list: readonly string[],
  attempts: readonly Attempt[],
): Promise<readonly Attempt[]> {
  const valid: Attempt[] = []
  for (const attempt of attempts) {
    const [first] = valid
    if (first !== undefined && attempt.distance > first.distance) break
    if (await checkHolds(list, attempt.words)) valid.push(attempt)
  }
  return valid
}

/**
 * Reads a receipt as somebody typed it and corrects typing errors on the device. One wrong letter is never read as
 * another receipt: where two corrections fit equally well, the word is asked for again with its suggestions.
 */
export async function parseReceipt(list: readonly string[], text: string): Promise<ParsedReceipt> {
  const typed = typedWords(text)
  if (typed.length !== wordCount) return { kind: 'wrong-count', count: typed.length }
  const known = new Set(list)
  const options = typed.map((word) => (known.has(word) ? [{ word, distance: 0 }] : nearestWords(list, word)))
  const missing = options.findIndex((option) => option.length === 0)
  if (missing >= 0) return { kind: 'unknown-word', position: missing, suggestions: [] }
  const unknown = typed.findIndex((word) => !known.has(word))
  const [reading, other] = await nearestValid(list, readings(options))
  if (reading === undefined && unknown < 0) return { kind: 'check-failed' }
  if (reading === undefined || other !== undefined) {
    const suggestions = (options[unknown] ?? []).map(({ word }) => word)
    return { kind: 'unknown-word', position: unknown, suggestions }
  }
  const corrected = reading.words.flatMap((word, position) => {
    const was = typed[position] ?? ''
    return was === word ? [] : [{ position, typed: was, word }]
  })
  return { kind: 'ok', words: reading.words, corrected }
}

const secretOf = (words: readonly string[]): Bytes => utf8(words.join(' '))

/** What is sent to find the answer: 32 bytes. The words themselves never leave the device. */
export const findId = (words: readonly string[]): Promise<Bytes> => hkdf(secretOf(words), 'find')

/** What the server stores in place of the find id: its SHA-256, 32 bytes. */
export const hashFindId = (id: Uint8Array): Promise<Bytes> => sha256(new Uint8Array(id))

/** The seed of the key pair that opens the sealed answer: 32 bytes. */
export const openKeySeed = (words: readonly string[]): Promise<Bytes> => hkdf(secretOf(words), 'open')

/** The same key pair for the same words, always: what is sealed to the receipt opens with it. */
export async function openKeyPair(words: readonly string[]): Promise<KeyPair> {
  return await keyPairFrom(await openKeySeed(words))
}
