import { describe, expect, test } from 'vitest'
import { newKeyPair } from '../../../sealing/index.ts'
import { sealedIdentity } from '../../../vocabulary/wire/keepers.ts'
import { emptyDraft, longestIdentity } from '../draft/index.ts'
import { sealWho } from './seal-who.ts'

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
const uuid = (last: number) => `00000000-0000-4000-8000-00000000000${last}`

async function aCircle() {
  const keepers = await Promise.all(
    [1, 2, 3].map(async (one) => {
      const { publicKey } = await newKeyPair((length) => random(new Uint8Array(length)))
      return { id: uuid(one), publicKey }
    }),
  )
  return { id: uuid(9), threshold: 2, keepers }
}

describe('who the reporter is', () => {
  test('is sealed as the wire wants it, one share a keeper, however long the letters are', async () => {
    const circle = await aCircle()
    for (const identity of ['Rosa', '🌹'.repeat(longestIdentity / 2)]) {
      const sealed = sealedIdentity.parse(await sealWho({ ...emptyDraft, identity }, { circle, random }))
      expect(sealed.circleId).toBe(circle.id)
      expect(sealed.shares.map(({ keeperId }) => keeperId)).toEqual([1, 2, 3].map(uuid))
    }
  })

  test('is not sent where nothing was left, or nobody keeps it', async () => {
    const circle = await aCircle()
    expect(await sealWho({ ...emptyDraft, identity: '  ' }, { circle, random })).toBeNull()
    expect(await sealWho({ ...emptyDraft, identity: 'Rosa' }, { circle: null, random })).toBeNull()
  })
})
