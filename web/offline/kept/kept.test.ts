import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { memoryShelf } from '../shelf/index.ts'
import {
  anythingKept,
  forgetReceipt,
  type KeptParts,
  keepReceipt,
  memorySizesKiB,
  mostTries,
  openReceipts,
  stretchPin,
} from './index.ts'

const receipt = (day: string) => ({ words: ['uno', 'dos', day], day })

/** A telephone with so much memory; a quick stretch in the place of Argon2id. */
function telephone({ memoryKiB = 64 * 1024 } = {}) {
  const asked: number[] = []
  const lockShelf = memoryShelf()
  const receipts = memoryShelf()
  const parts: KeptParts = {
    receipts,
    lock: {
      shelf: lockShelf,
      random: (length) => new Uint8Array(randomBytes(length)),
      async stretch(pin, salt, wanted) {
        asked.push(wanted)
        if (wanted > memoryKiB) throw new RangeError('no memory')
        return new Uint8Array(createHash('sha256').update(pin).update(salt).digest())
      },
    },
  }
  return { parts, asked, receipts, lockShelf }
}

describe('kept receipts', () => {
  test('open with their PIN, the newest first, and nothing of them lies in clear', async () => {
    const { parts, receipts, lockShelf } = telephone()
    expect(await anythingKept(parts)).toBe(false)
    await keepReceipt('123456', receipt('2026-03-01'), parts)
    await keepReceipt('123456', receipt('2026-03-02'), parts)
    const opened = await openReceipts('123456', parts)
    expect(opened).toMatchObject({ kind: 'open', result: [receipt('2026-03-02'), receipt('2026-03-01')] })
    const lying = JSON.stringify([await receipts.all(), await lockShelf.all()], (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const clear of ['uno', '2026-03', '123456']) expect(lying).not.toContain(clear)
  })

  test('are deleted after so many wrong PINs in a row, and a right one begins the count anew', async () => {
    const { parts, receipts } = telephone()
    await keepReceipt('123456', receipt('2026-03-01'), parts)
    const wrong = async () => await openReceipts('000000', parts)
    expect(await wrong()).toEqual({ kind: 'wrong', left: mostTries - 1 })
    expect((await openReceipts('123456', parts)).kind).toBe('open')
    for (let left = mostTries - 1; left > 0; left--) expect(await wrong()).toEqual({ kind: 'wrong', left })
    expect(await wrong()).toEqual({ kind: 'gone' })
    expect([await receipts.all(), await anythingKept(parts)]).toEqual([[], false])
    expect((await openReceipts('123456', parts)).kind).toBe('gone')
  })

  test('count a try even when the page is ended before it is over', async () => {
    const { parts } = telephone()
    await keepReceipt('123456', receipt('2026-03-01'), parts)
    const ended = { ...parts, lock: { ...parts.lock, stretch: () => new Promise<never>(() => undefined) } }
    for (let at = 0; at < mostTries - 1; at++) void openReceipts('000000', ended)
    await new Promise((after) => setTimeout(after, 5))
    expect(await openReceipts('000000', parts)).toEqual({ kind: 'gone' })
  })

  test('take a wrong PIN for a new receipt no better than for reading', async () => {
    const { parts } = telephone()
    await keepReceipt('123456', receipt('2026-03-01'), parts)
    expect(await keepReceipt('654321', receipt('2026-03-02'), parts)).toEqual({
      kind: 'wrong',
      left: mostTries - 1,
    })
  })

  test('leave nothing when the last one is taken away', async () => {
    const { parts } = telephone()
    await keepReceipt('123456', receipt('2026-03-01'), parts)
    const opened = await openReceipts('123456', parts)
    if (opened.kind === 'open') for (const { id } of opened.result) await forgetReceipt(id, parts)
    expect(await anythingKept(parts)).toBe(false)
  })

  test('make do with less memory where a telephone has no more, and remember with how much', async () => {
    const { parts, asked } = telephone({ memoryKiB: 20 * 1024 })
    await keepReceipt('123456', receipt('2026-03-01'), parts)
    expect(asked).toEqual(memorySizesKiB)
    await openReceipts('123456', parts)
    expect(asked.at(-1)).toBe(16 * 1024)
  })
})

test('a PIN is stretched by Argon2id, which differs with the salt and the memory', async () => {
  const salts = [new Uint8Array(16), new Uint8Array(16).fill(1)]
  const made = await Promise.all(salts.map((salt) => stretchPin('123456', salt, 1024)))
  const other = await stretchPin('123456', new Uint8Array(16), 2048)
  expect(new Set([...made, other].map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(3)
})
