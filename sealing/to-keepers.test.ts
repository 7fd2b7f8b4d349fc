import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bytes } from './bytes.ts'
import { type KeyPair, newKeyPair } from './key-pair.ts'
import { SealError } from './seal.ts'
import {
  combineReleased,
  giveToKeepers,
  type Kept,
  longestIdentity,
  openIdentity,
  recoverDeskKey,
  releaseShare,
  sealIdentity,
} from './to-keepers.ts'

const draw = (length: number): Bytes => new Uint8Array(randomBytes(length))
const id = '00000000-0000-4000-8000-000000000001'
const requestId = '00000000-0000-4000-8000-000000000002'

async function aCircle(threshold: number, count: number) {
  const pairs = await Promise.all(Array.from({ length: count }, () => newKeyPair(draw)))
  const keepers = pairs.map(({ publicKey }, at) => ({ id: `keeper-${at}`, publicKey }))
  return { pairs, circle: { id: 'circle', threshold, keepers } }
}

/** What these keepers release to the asker. */
async function releasedBy(kept: Kept, pairs: readonly KeyPair[], asker: KeyPair): Promise<Bytes[]> {
  return await Promise.all(
    pairs.map((pair, at) =>
      releaseShare(pair.privateKey, kept.shares[at]?.sealed ?? draw(0), {
        keptId: kept.id,
        requestId,
        askerKey: asker.publicKey,
      }),
    ),
  )
}

describe('an identity', () => {
  it('is read once as many keepers as are needed have released, and not before', async () => {
    const { pairs, circle } = await aCircle(3, 4)
    const asker = await newKeyPair(draw)
    const sealed = await sealIdentity('Rosa, junto al puente. 555 0100', { id, circle }, draw)
    const released = await releasedBy(sealed, pairs, asker)
    const request = { keptId: id, requestId }
    for (const few of [[], released.slice(0, 1), released.slice(0, 2)])
      await expect(combineReleased(asker.privateKey, few, request)).rejects.toThrow(SealError)
    const key = await combineReleased(asker.privateKey, released.slice(1), request)
    expect(await openIdentity(key, sealed.ciphertext, id)).toBe('Rosa, junto al puente. 555 0100')
    await expect(openIdentity(key, sealed.ciphertext, requestId)).rejects.toThrow(SealError)
    await expect(openIdentity(draw(32), sealed.ciphertext, id)).rejects.toThrow(SealError)
  })

  it('is of one length, whatever it says', async () => {
    const { circle } = await aCircle(2, 3)
    const lengths = await Promise.all(
      ['', 'Ana', 'ñ'.repeat(longestIdentity / 2)].map(async (text) => {
        const { ciphertext, shares } = await sealIdentity(text, { id, circle }, draw)
        return [ciphertext.length, ...shares.map(({ sealed }) => sealed.length)]
      }),
    )
    expect(new Set(lengths.flat())).toEqual(new Set([12 + 1024 + 16, 65 + 3 + 64 + 32 + 16]))
    await expect(sealIdentity('n'.repeat(longestIdentity + 1), { id, circle }, draw)).rejects.toThrow(
      RangeError,
    )
  })

  it('stays closed to whoever was not asked for: another asker, another request, another share', async () => {
    const { pairs, circle } = await aCircle(2, 3)
    const [asker, stranger] = [await newKeyPair(draw), await newKeyPair(draw)]
    const sealed = await sealIdentity('Rosa', { id, circle }, draw)
    const released = await releasedBy(sealed, pairs, asker)
    const request = { keptId: id, requestId }
    await expect(combineReleased(stranger.privateKey, released, request)).rejects.toThrow(SealError)
    await expect(combineReleased(asker.privateKey, released, { keptId: id, requestId: id })).rejects.toThrow(
      SealError,
    )
    const release = { keptId: id, requestId, askerKey: asker.publicKey }
    const [first, second] = sealed.shares
    await expect(
      releaseShare(pairs[0]?.privateKey ?? draw(32), second?.sealed ?? draw(0), release),
    ).rejects.toThrow(SealError)
    await expect(
      releaseShare(pairs[0]?.privateKey ?? draw(32), first?.sealed ?? draw(0), {
        ...release,
        keptId: requestId,
      }),
    ).rejects.toThrow(SealError)
  })

  it('opens although a keeper released something wrong, as long as enough others did not', async () => {
    const { pairs, circle } = await aCircle(2, 4)
    const asker = await newKeyPair(draw)
    const [one, other] = [
      await sealIdentity('Rosa', { id, circle }, draw),
      await sealIdentity('Nadie', { id, circle }, draw),
    ]
    const [wrong] = await releasedBy(other, pairs, asker)
    const [, ...right] = await releasedBy(one, pairs, asker)
    const request = { keptId: id, requestId }
    const key = await combineReleased(asker.privateKey, [wrong ?? draw(0), ...right], request)
    expect(await openIdentity(key, one.ciphertext, id)).toBe('Rosa')
  })
})

describe("a desk's key", () => {
  it('comes back from any k keepers and is proven to be the right one', async () => {
    const desk = await newKeyPair(draw)
    const asker = await newKeyPair(draw)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), async (threshold) => {
        const { pairs, circle } = await aCircle(threshold, 5)
        const kept = await giveToKeepers(desk.privateKey, { id, circle }, draw)
        const released = await releasedBy(kept, pairs, asker)
        const secret = await combineReleased(asker.privateKey, released.slice(5 - threshold), {
          keptId: id,
          requestId,
        })
        expect(await recoverDeskKey(secret, desk.publicKey)).toEqual(desk)
      }),
      { numRuns: 6 },
    )
    await expect(recoverDeskKey(draw(32), desk.publicKey)).rejects.toThrow(SealError)
    await expect(recoverDeskKey(desk.privateKey, asker.publicKey)).rejects.toThrow(SealError)
  })
})
