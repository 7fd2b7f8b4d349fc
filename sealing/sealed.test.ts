import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, fromBase64url, joinBytes, toBase64url } from './bytes.ts'
import { newKeyPair } from './key-pair.ts'
import { type LetterKind, openLetter, sealLetter } from './letter.ts'
import { lock, unlock } from './locked-key.ts'
import { pad, unpad } from './padding.ts'
import { openWith, SealError, sealTo } from './seal.ts'
import { openFile, sealFile } from './sealed-file.ts'
import { newSealedKey, openSealedKey, wrapFor } from './sealed-key.ts'

const draw = (length: number): Bytes => new Uint8Array(randomBytes(length))
const texts = fc.string({ unit: 'grapheme', maxLength: 280 })
const runs = { numRuns: 40 }
const place = { kind: 'note' as LetterKind, id: '00000000-0000-4000-8000-000000000001' }

describe('what is sealed', () => {
  it('opens to whoever holds the key, unchanged', async () => {
    const pair = await newKeyPair(draw)
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const sealed = await sealLetter(pair.publicKey, text, place)
        expect(await openLetter(pair.privateKey, sealed, place)).toBe(text)
      }),
      runs,
    )
  })

  it('opens with no other key, for no other purpose and at no other place', async () => {
    const [pair, other] = [await newKeyPair(draw), await newKeyPair(draw)]
    const sealed = await sealLetter(pair.publicKey, 'llueve', place)
    await expect(openLetter(other.privateKey, sealed, place)).rejects.toThrow(SealError)
    await expect(openLetter(pair.privateKey, sealed, { ...place, kind: 'answer' })).rejects.toThrow(SealError)
    await expect(openLetter(pair.privateKey, sealed, { ...place, id: 'another' })).rejects.toThrow(SealError)
  })

  it('never opens when it is cut or a byte of it is changed', async () => {
    const pair = await newKeyPair(draw)
    const context = { purpose: 'letter note', about: 'a' }
    const sealed = await sealTo(pair.publicKey, pad(draw(30)), context)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, cut) => {
          const harmed = cut
            ? sealed.slice(0, at)
            : Uint8Array.from(sealed, (b, i) => (i === at ? b ^ by : b))
          await expect(openWith(pair.privateKey, harmed, context)).rejects.toThrow(SealError)
        },
      ),
      runs,
    )
  })

  it('tells by its length no more than how many kibibytes there are', async () => {
    const pair = await newKeyPair(draw)
    const lengths = await Promise.all(
      ['', 'a', 'ñ'.repeat(280)].map(async (text) => (await sealLetter(pair.publicKey, text, place)).length),
    )
    expect(new Set(lengths)).toEqual(new Set([65 + 1024 + 16]))
  })
})

describe('padding', () => {
  it('comes back as it was, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (content) => {
        const padded = pad(content)
        expect(padded.length % 1024).toBe(0)
        expect([...unpad(padded)]).toEqual([...content])
      }),
    )
  })

  it('refuses what it did not make', () => {
    expect(() => unpad(new Uint8Array(0))).toThrow(SealError)
    expect(() => unpad(new Uint8Array(1000))).toThrow(SealError)
    expect(() => unpad(Uint8Array.from(pad(draw(3)), (byte, at) => (at === 1023 ? 1 : byte)))).toThrow(
      SealError,
    )
    expect(() => unpad(new Uint8Array(1024).fill(255))).toThrow(SealError)
  })
})

describe('the key of a report', () => {
  it('opens to each of its recipients and to nobody else', async () => {
    const [desk, receipt, stranger] = [await newKeyPair(draw), await newKeyPair(draw), await newKeyPair(draw)]
    const key = await newSealedKey(
      [
        { deskKeyId: 'desk', publicKey: desk.publicKey },
        { deskKeyId: null, publicKey: receipt.publicKey },
      ],
      draw,
    )
    const letter = await sealLetter(key.publicKey, 'una pregunta', place)
    for (const [at, reader] of [desk, receipt].entries()) {
      const sealed = key.wraps[at]?.sealed ?? draw(0)
      const opened = await openSealedKey(reader.privateKey, { publicKey: key.publicKey, sealed })
      expect(await openLetter(opened.privateKey, letter, place)).toBe('una pregunta')
      await expect(openSealedKey(stranger.privateKey, { publicKey: key.publicKey, sealed })).rejects.toThrow(
        SealError,
      )
    }
  })

  it('is handed on to one more, and a wrap of another report is not taken for it', async () => {
    const [first, second] = [await newSealedKey([], draw), await newSealedKey([], draw)]
    const local = await newKeyPair(draw)
    const handed = await wrapFor(first, { deskKeyId: 'local', publicKey: local.publicKey })
    const opened = await openSealedKey(local.privateKey, {
      publicKey: first.publicKey,
      sealed: handed.sealed,
    })
    expect(toBase64url(opened.privateKey)).toBe(toBase64url(first.privateKey))
    await expect(
      openSealedKey(local.privateKey, { publicKey: second.publicKey, sealed: handed.sealed }),
    ).rejects.toThrow(SealError)
  })
})

describe('what is locked', () => {
  it('opens with its secret alone, and for what it was locked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (plain) => {
        const secret = draw(32)
        const locked = await lock(secret, new Uint8Array(plain), { about: 'x', randomBytes: draw })
        expect([...(await unlock(secret, locked, 'x'))]).toEqual([...plain])
        await expect(unlock(draw(32), locked, 'x')).rejects.toThrow(SealError)
        await expect(unlock(secret, locked, 'y')).rejects.toThrow(SealError)
        await expect(unlock(secret, locked.slice(0, -1), 'x')).rejects.toThrow(SealError)
      }),
      runs,
    )
  })
})

describe('a sealed file', () => {
  it('comes back with its name and kind, at its own place alone', async () => {
    const pair = await newKeyPair(draw)
    const file = { name: 'acta ñ.pdf', type: 'application/pdf', bytes: draw(5000) }
    const sealed = await sealFile(pair.publicKey, file, 'here')
    expect((sealed.length - 65 - 16) % 1024).toBe(0)
    const opened = await openFile(pair.privateKey, sealed, 'here')
    expect([opened.name, opened.type, toBase64url(opened.bytes)]).toEqual([
      file.name,
      file.type,
      toBase64url(file.bytes),
    ])
    await expect(openFile(pair.privateKey, sealed, 'there')).rejects.toThrow(SealError)
  })
})

describe('bytes', () => {
  it('go through base64url and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect([...fromBase64url(toBase64url(bytes))]).toEqual([...bytes])
      }),
    )
    expect(() => fromBase64url('a+b=')).toThrow(RangeError)
  })

  it('are joined in their order', () => {
    expect([...joinBytes([Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3)])]).toEqual([1, 2, 3])
  })
})
