import { describe, expect, test } from 'vitest'
import { receiptWords } from '../vocabulary/words/receipt-words.ts'
import {
  commitmentTo,
  findId,
  isRegistered,
  leafHash,
  newReceipt,
  nodeHash,
  openKeySeed,
  registeredContent,
  registrationProof,
  registrationSalt,
  toBase64url,
  utf8,
} from './index.ts'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const aReport = async () => {
  const words = await newReceipt(receiptWords, random)
  return { words, salt: await registrationSalt(words), content: await registeredContent(utf8('sealed')) }
}

describe('a commitment', () => {
  test('is the same for the same words and note, and another for any other', async () => {
    const report = await aReport()
    const commitment = await commitmentTo(report)
    expect(commitment).toHaveLength(32)
    expect(await commitmentTo({ ...report, salt: await registrationSalt(report.words) })).toEqual(commitment)
    expect(await commitmentTo({ ...report, salt: (await aReport()).salt })).not.toEqual(commitment)
    const content = await registeredContent(utf8('other'))
    expect(await commitmentTo({ ...report, content })).not.toEqual(commitment)
  })

  test('shares nothing with what the words find or open', async () => {
    const { words, salt } = await aReport()
    expect(toBase64url(await findId(words))).not.toContain(toBase64url(salt).slice(0, 20))
    expect(toBase64url(await openKeySeed(words))).not.toContain(toBase64url(salt).slice(0, 20))
  })

  test('is made of a salt and a content of their lengths only', async () => {
    const { salt, content } = await aReport()
    await expect(commitmentTo({ salt: salt.slice(1), content })).rejects.toThrow(RangeError)
    await expect(commitmentTo({ salt, content: content.slice(1) })).rejects.toThrow(RangeError)
  })
})

describe('a proof of registration', () => {
  test('holds for its report alone, and any change of it fails without a word', async () => {
    const report = await aReport()
    const leaf = await leafHash(await commitmentTo(report))
    const beside = await leafHash(utf8('beside'))
    const head = {
      size: 2,
      root: toBase64url(await nodeHash(beside, leaf)),
      day: '2026-03-02',
      keyId: 'k',
      signature: '',
    }
    const proof = registrationProof(report, { index: 1, path: [toBase64url(beside)], head })
    expect(await isRegistered(proof)).toBe(true)
    expect(await isRegistered({ ...proof, index: 0 })).toBe(false)
    expect(await isRegistered({ ...proof, salt: toBase64url(random(16)) })).toBe(false)
    expect(await isRegistered({ ...proof, path: ['not base64url!'] })).toBe(false)
    expect(await isRegistered({ ...proof, head: { ...head, root: toBase64url(random(32)) } })).toBe(false)
  })
})
