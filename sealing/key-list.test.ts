import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { toBase64url } from './bytes.ts'
import { type KeyList, readKeyList, recipientsOf, type SignedKeyList } from './key-list.ts'
import { SealError } from './seal.ts'

const signer = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = createPublicKey(privateKey).export({ format: 'jwk' })
  const raw = Buffer.concat([
    Buffer.of(4),
    Buffer.from(x ?? '', 'base64url'),
    Buffer.from(y ?? '', 'base64url'),
  ])
  return (list: object): SignedKeyList => {
    const text = JSON.stringify(list)
    const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' })
    return { list: text, signature: toBase64url(signature), signedBy: toBase64url(raw) }
  }
}

const key = toBase64url(new Uint8Array(65))
const listed = (number: number, ...desks: string[]) => ({
  number,
  intake: { id: '1', publicKey: key },
  desks: desks.map((desk) => ({ desk, deskKeyId: desk, publicKey: key })),
})

describe('the list of keys', () => {
  it('is read when its signature holds', async () => {
    const list = await readKeyList(signer()(listed(3, 'triage')))
    expect([list.number, list.desks.map(({ desk }) => desk)]).toEqual([3, ['triage']])
  })

  it('is refused when a sign of it was changed, another key signed it, or an older one came back', async () => {
    const signAs = signer()
    const signed = signAs(listed(3, 'triage'))
    const pinned = { signedBy: signed.signedBy, number: 3 }
    expect((await readKeyList(signAs(listed(4)), pinned)).number).toBe(4)
    await expect(readKeyList({ ...signed, list: signed.list.replace('3', '4') })).rejects.toThrow(SealError)
    await expect(readKeyList(signer()(listed(4)), pinned)).rejects.toThrow(SealError)
    await expect(readKeyList(signAs(listed(2)), pinned)).rejects.toThrow(SealError)
    await expect(readKeyList({ ...signed, signature: 'AAAA' })).rejects.toThrow(SealError)
  })

  it('names the ombudsman in place of the fallback desk where an authority may be involved', async () => {
    const list: KeyList = await readKeyList(signer()(listed(1, 'triage', 'fallback', 'ombudsman')))
    const desks = (authority: boolean) => recipientsOf(list.desks, { authority }).map(({ desk }) => desk)
    expect([desks(false), desks(true)]).toEqual([
      ['triage', 'fallback'],
      ['triage', 'ombudsman'],
    ])
  })

  it('names nobody while the triage desk has no key', async () => {
    const list = await readKeyList(signer()(listed(1, 'fallback', 'ombudsman')))
    expect(recipientsOf(list.desks, { authority: true })).toEqual([])
  })

  it('carries the circle of keepers in force, and a list from before there was one is still read', async () => {
    const signAs = signer()
    const circle = { id: 'circle', threshold: 2, keepers: [{ id: 'keeper', publicKey: key }] }
    const list = await readKeyList(signAs({ ...listed(2), circle }))
    expect(list.circle).toEqual({
      ...circle,
      keepers: [{ id: 'keeper', publicKey: new Uint8Array(65) }],
    })
    expect((await readKeyList(signAs(listed(1)))).circle).toBeNull()
    expect((await readKeyList(signAs({ ...listed(1), circle: null }))).circle).toBeNull()
  })
})
