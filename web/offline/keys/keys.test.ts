import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  newKeyPair,
  openWith,
  type PinnedList,
  readKeyList,
  type SignedKeyList,
  toBase64url,
  unpad,
} from '../../../sealing/index.ts'
import { type Pins, sealEntry, trustKeys } from './index.ts'

/** A server that signs lists, with a key of its own. */
async function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
  const intake = await newKeyPair((length) => randomBytes(length))
  const listed = (number: number): SignedKeyList => {
    const list = JSON.stringify({
      number,
      intake: { id: 'k1', publicKey: toBase64url(intake.publicKey) },
      desks: [],
    })
    const signature = sign('sha256', Buffer.from(list), { key: privateKey, dsaEncoding: 'ieee-p1363' })
    return { list, signature: signature.toString('base64url'), signedBy: point.toString('base64url') }
  }
  return { intake, listed }
}

function memoryPins(): Pins {
  let kept: PinnedList | null = null
  return {
    read: async () => kept,
    write: async (pinned) => {
      kept = pinned
    },
  }
}

describe('the list of keys', () => {
  test('is trusted the first time, and then only from the same signer and never an older one', async () => {
    const [ours, others] = [await signer(), await signer()]
    const pins = memoryPins()
    expect((await trustKeys(ours.listed(4), pins)).kind).toBe('known')
    expect((await trustKeys(ours.listed(4), pins)).kind).toBe('known')
    expect((await trustKeys(ours.listed(5), pins)).kind).toBe('known')
    expect((await trustKeys(ours.listed(4), pins)).kind).toBe('untrusted')
    expect((await trustKeys(others.listed(9), pins)).kind).toBe('untrusted')
    expect((await trustKeys(ours.listed(6), pins)).kind).toBe('known')
  })

  test('that was changed on its way is not trusted, not even the first time', async () => {
    const { listed } = await signer()
    const changed = { ...listed(1), list: listed(1).list.replace('"number":1', '"number":2') }
    expect((await trustKeys(changed, memoryPins())).kind).toBe('untrusted')
  })
})

describe('an entry', () => {
  test('opens with the intake key alone, and its length does not tell whether it holds a note', async () => {
    const { intake, listed } = await signer()
    const list = await readKeyList(listed(1))
    const [short, long] = [{ codes: ['CAP1'] }, { codes: ['CAP1'], sealed: 'n'.repeat(3000) }]
    const [one, other] = [await sealEntry(short, list), await sealEntry(long, list)]
    expect(one.sealed.length).toBe(other.sealed.length)
    const context = { purpose: 'outbox entry', about: 'k1' }
    const opened = unpad(await openWith(intake.privateKey, one.sealed, context))
    expect(JSON.parse(new TextDecoder().decode(opened))).toEqual(short)
    const stranger = await newKeyPair((length) => randomBytes(length))
    await expect(openWith(stranger.privateKey, one.sealed, context)).rejects.toThrow()
  })
})
