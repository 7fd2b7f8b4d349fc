import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Bytes, fromBase64url, toBase64url } from './bytes.ts'
import { type DeskToServe, dutyOf, nextKeyOf, openDesk, sharesFor } from './desk-duty.ts'
import { lockPersonKey, openDeskKeys, sealEarlierKey, shareDeskKey, unlockPersonKey } from './desk-key.ts'
import { type KeyPair, newKeyPair } from './key-pair.ts'
import { SealError } from './seal.ts'
import { passkeySecret, passphraseSecrets, personKeySecret, signInSecret } from './sign-in-secret.ts'

const draw = (length: number): Bytes => new Uint8Array(randomBytes(length))
const pairs = (count: number) => Promise.all(Array.from({ length: count }, () => newKeyPair(draw)))
const hex = (bytes: Bytes | undefined) => Buffer.from(bytes ?? []).toString('hex')

describe('the key of a person', () => {
  it('opens with the secret that locked it and with no other', async () => {
    const [pair] = await pairs(1)
    if (pair === undefined) throw new Error()
    const secret = draw(32)
    const key = { publicKey: pair.publicKey, locked: await lockPersonKey(secret, pair, draw) }
    expect(hex((await unlockPersonKey(secret, key)).privateKey)).toBe(hex(pair.privateKey))
    await expect(unlockPersonKey(draw(32), key)).rejects.toThrow(SealError)
  })

  it('does not open as the private half of another public key', async () => {
    const [pair, other] = (await pairs(2)) as [KeyPair, KeyPair]
    const secret = draw(32)
    // Locked by somebody who says that it is the private half of a key that it is not.
    const locked = await lockPersonKey(secret, { ...pair, publicKey: other.publicKey }, draw)
    await expect(unlockPersonKey(secret, { publicKey: other.publicKey, locked })).rejects.toThrow(SealError)
  })

  it('is opened by a secret that says nothing of what signs in; both come from one derivation', async () => {
    const both = await passphraseSecrets('cuatro nubes leen despacio', 'alba')
    expect(both.signIn).toBe(await signInSecret('cuatro nubes leen despacio', 'Alba '))
    expect(hex(both.personKey)).toBe(hex(await personKeySecret('cuatro nubes leen despacio', 'alba')))
    expect(toBase64url(both.personKey)).not.toBe(both.signIn)
    const prf = draw(32)
    expect(hex(await passkeySecret(prf))).not.toBe(hex(prf))
  }, 30_000)
})

describe('the keys of a desk', () => {
  it('open from the newest back to the first, through one share', async () => {
    const [member, ...keys] = (await pairs(4)) as [KeyPair, KeyPair, KeyPair, KeyPair]
    const [first, second, third] = keys as [KeyPair, KeyPair, KeyPair]
    const chain = [
      {
        id: '3',
        publicKey: third.publicKey,
        share: await shareDeskKey(third, member.publicKey),
        previous: await sealEarlierKey(second, third.publicKey),
      },
      {
        id: '2',
        publicKey: second.publicKey,
        share: null,
        previous: await sealEarlierKey(first, second.publicKey),
      },
      { id: '1', publicKey: first.publicKey, share: null, previous: null },
    ]
    const { open, broken } = await openDeskKeys(member, chain)
    expect([...open.values()].map(({ privateKey }) => hex(privateKey))).toEqual(
      [third, second, first].map(({ privateKey }) => hex(privateKey)),
    )
    expect(broken).toEqual([])
  })

  it('that a host put in place of the newest opens nothing older, and is named', async () => {
    const [member, real, swapped, other] = (await pairs(4)) as [KeyPair, KeyPair, KeyPair, KeyPair]
    const share = await shareDeskKey(real, member.publicKey)
    const chain = [
      {
        id: 'swapped',
        publicKey: swapped.publicKey,
        share: await shareDeskKey(swapped, member.publicKey),
        // It does not know the private half of the real one.
        previous: await sealEarlierKey({ ...other, publicKey: real.publicKey }, swapped.publicKey),
      },
      { id: 'real', publicKey: real.publicKey, share, previous: null },
    ]
    const { open, broken } = await openDeskKeys(member, chain)
    expect(broken).toEqual(['swapped'])
    expect(hex(open.get('real')?.privateKey)).toBe(hex(real.privateKey))
  })

  it('are not taken from a share of another desk', async () => {
    const [member, desk, other] = (await pairs(3)) as [KeyPair, KeyPair, KeyPair]
    const share = await shareDeskKey({ ...desk, publicKey: other.publicKey }, member.publicKey)
    const one = { id: '1', publicKey: other.publicKey, share, previous: null }
    expect((await openDeskKeys(member, [one])).open.size).toBe(0)
    expect((await openDeskKeys(member, [{ ...one, publicKey: desk.publicKey }])).open.size).toBe(0)
  })
})

describe('what is done for a desk without being asked', () => {
  const memberOf = (pair: KeyPair, keyId: string, more: { renewed?: boolean; holds?: boolean } = {}) => ({
    keyId,
    publicKey: toBase64url(pair.publicKey),
    renewed: false,
    holds: false,
    ...more,
  })

  async function aDesk(rotationDue: boolean, others: DeskToServe['colleagues'] = []) {
    const [pair, deskPair] = (await pairs(2)) as [KeyPair, KeyPair]
    const [share] = await sharesFor(deskPair, [memberOf(pair, 'me')])
    const desk: DeskToServe = {
      rotationDue,
      colleagues: [memberOf(pair, 'me', { holds: true }), ...others],
      keys: [
        {
          id: '1',
          number: 1,
          publicKey: toBase64url(deskPair.publicKey),
          share: share?.sealed ?? '',
          previous: null,
        },
      ],
    }
    return {
      desk,
      deskPair,
      opened: await openDesk(pair, desk),
      server: { keyId: 'me', pair, randomBytes: draw },
    }
  }

  it('is nothing where everybody holds the newest key', async () => {
    const { desk, opened, server } = await aDesk(false)
    expect(await dutyOf(desk, opened, server)).toBeNull()
  })

  it('shares with a colleague whose first key it is, and not with one who began anew or has none', async () => {
    const [first, renewed] = (await pairs(2)) as [KeyPair, KeyPair]
    const { desk, deskPair, opened, server } = await aDesk(false, [
      memberOf(first, 'first'),
      memberOf(renewed, 'renewed', { renewed: true }),
      { keyId: null, publicKey: null, renewed: false, holds: false },
    ])
    const duty = await dutyOf(desk, opened, server)
    if (duty?.act !== 'share') throw new Error('nothing was shared')
    expect(duty.shares.map(({ personKeyId }) => personKeyId)).toEqual(['first'])
    const got = await openDesk(first, {
      ...desk,
      keys: desk.keys.map((key) => ({ ...key, share: duty.shares[0]?.sealed ?? '' })),
    })
    expect(hex(got.open.get('1')?.privateKey)).toBe(hex(deskPair.privateKey))
  })

  it('replaces the key that somebody took along; the new one opens the one before', async () => {
    const { desk, deskPair, opened, server } = await aDesk(true)
    const duty = await dutyOf(desk, opened, server)
    if (duty?.act !== 'make') throw new Error('nothing was made')
    expect([duty.because, duty.key.number, duty.key.afterLoss]).toEqual(['due', 2, false])
    const after = await openDesk(server.pair, {
      ...desk,
      keys: [
        { ...duty.key, id: '2', share: duty.key.shares[0]?.sealed ?? '' },
        ...desk.keys.map((key) => ({ ...key, share: null })),
      ],
    })
    expect(hex(after.open.get('1')?.privateKey)).toBe(hex(deskPair.privateKey))
    expect(after.broken).toEqual([])
  })

  it('leaves alone a key that it does not hold, and says so when one is made after a loss', async () => {
    const { desk } = await aDesk(true)
    const [stranger] = (await pairs(1)) as [KeyPair]
    const server = { keyId: 'stranger', pair: stranger, randomBytes: draw }
    expect(await dutyOf(desk, await openDesk(stranger, desk), server)).toBeNull()
    expect(await nextKeyOf(desk, null, server)).toMatchObject({ afterLoss: true, previous: null, number: 2 })
  })

  it('makes the first key where there is none', async () => {
    const { server } = await aDesk(false)
    const desk = { keys: [], rotationDue: false, colleagues: [memberOf(server.pair, 'me')] }
    const duty = await dutyOf(desk, await openDesk(server.pair, desk), server)
    expect(duty).toMatchObject({ act: 'make', because: 'first', key: { number: 1, previous: null } })
    expect(duty?.act === 'make' && fromBase64url(duty.key.publicKey)).toHaveLength(65)
  })
})
