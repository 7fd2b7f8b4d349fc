import { expect, test } from 'vitest'
import { newKeyPair, toBase64url } from '../../../sealing/index.ts'
import type { ReferralText } from '../../../vocabulary/wire/referral.ts'
import { openTexts, sealTexts } from './seal-text.ts'

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))

test('each text opens to a desk that it was sealed to, and to no other', async () => {
  const [provider, other] = [await newKeyPair(draw), await newKeyPair(draw)]
  const readers = [{ deskKeyId: 'p', desk: 'provider' as const, publicKey: toBase64url(provider.publicKey) }]
  const written = { needs: 'Cama para dos noches.', 'safe-contact': '' }
  const sent = await sealTexts(written, readers)
  expect(sent.letters.map(({ kind }) => kind)).toEqual(['needs'])
  const kept: ReferralText = {
    keys: [{ publicKey: sent.key.publicKey, wraps: sent.key.wraps }],
    letters: sent.letters.map((letter) => ({
      ...letter,
      fromReporter: false,
      on: '2026-03-02T15:00:00Z',
      publicKey: sent.key.publicKey,
    })),
    readers: [],
  }
  expect(await openTexts(kept, { openDeskKey: async () => provider })).toEqual(written)
  expect(await openTexts(kept, { openDeskKey: async () => other })).toBe(null)
  expect(await openTexts(kept, { openDeskKey: async () => null })).toBe(null)
})
