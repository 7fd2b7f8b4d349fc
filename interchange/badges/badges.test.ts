import { createHmac, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import qrcode from 'qrcode'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type BadgeSigner,
  makeBadge,
  makeStatusList,
  openBadgeSigner,
  packToken,
  statusListLength,
  unpackToken,
  verifyBadge,
} from './index.ts'

const badge = {
  id: '6e0b2e62-8fb0-4f4b-9d1f-0d6f6f9e4b11',
  subject: 'a3a2c6d0-77b3-4a51-9f0e-3b1f1d2c4e5f',
  code: 'c3/2',
  name: 'Avisar sin riesgo: observar, no investigar',
  assessorRole: 'trainer',
  evidence: 'observation',
  validFrom: new Date('2026-03-02T15:00:00Z'),
  validUntil: new Date('2028-03-02T15:00:00Z'),
  statusIndex: 131_071,
}
const now = new Date('2026-06-01T00:00:00Z')

async function aSigner(): Promise<BadgeSigner> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return await openBadgeSigner({
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  })
}

let signer: BadgeSigner
let other: BadgeSigner
let token = ''
let list = ''
beforeAll(async () => {
  signer = await aSigner()
  other = await aSigner()
  token = await makeBadge(badge, { signer, issuerName: 'Vigía · Zelandia' })
  list = await makeStatusList([], { signer, now })
})
const keys = () => ({ keys: [signer.publicJwk] })
const verify = async (
  given: { token?: string; at?: Date; statusList?: string; keys?: { keys: BadgeSigner['publicJwk'][] } } = {},
) =>
  await verifyBadge({
    token: given.token ?? token,
    keys: given.keys ?? keys(),
    statusList: given.statusList ?? list,
    now: given.at ?? now,
  })

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const parts = () => token.split('.') as [string, string, string]

describe('a credential', () => {
  test('holds, and says what was found without saying of whom', async () => {
    const verdict = await verify()
    expect(verdict).toMatchObject({ refusal: null, facts: { code: 'c3/2', evidence: 'observation' } })
    expect(verdict.listFrom).toBe(now.toISOString())
  })

  test.each([
    ['before it begins', new Date('2026-03-02T14:59:59Z'), 'not-yet-valid'],
    ['at its first moment', badge.validFrom, null],
    ['at its last second', new Date('2028-03-02T14:59:59Z'), null],
    ['at its end', badge.validUntil, 'expired'],
  ] as const)('%s is judged by the clock', async (_when, at, refusal) => {
    expect((await verify({ at })).refusal).toBe(refusal)
  })

  test.each([
    [1, 'suspended'],
    [2, 'revoked'],
    [3, 'replaced'],
  ] as const)('whose place in the list says %i is refused as %s', async (_at, state) => {
    const statusList = await makeStatusList([{ index: badge.statusIndex, state }], { signer, now })
    expect((await verify({ statusList })).refusal).toBe(state)
  })

  test('is not touched by what the list says of its neighbours', async () => {
    const neighbours = [131_070, 131_069, 131_068, 0].map((index) => ({ index, state: 'revoked' as const }))
    const statusList = await makeStatusList(neighbours, { signer, now })
    expect((await verify({ statusList })).refusal).toBeNull()
  })

  test('is refused with a list of somebody else, cut or made up: no list is better than a false one', async () => {
    for (const statusList of [
      await makeStatusList([], { signer: other, now }),
      `${list.slice(0, -4)}AAAA`,
      'no list',
    ])
      expect((await verify({ statusList })).refusal).toBe('list-unusable')
  })

  test('of another issuer is refused, and so is one that claims to be ours', async () => {
    const theirs = await makeBadge(badge, { signer: other, issuerName: 'Vigía · Zelandia' })
    expect((await verify({ token: theirs })).refusal).toBe('wrong-issuer')
    const claims = await makeBadge(badge, {
      signer: { ...other, issuer: signer.issuer },
      issuerName: 'Vigía · Zelandia',
    })
    expect(
      (await verify({ token: claims, keys: { keys: [signer.publicJwk, other.publicJwk] } })).refusal,
    ).toBe('wrong-issuer')
    const posing = await makeBadge(badge, { signer: { ...other, keyId: signer.keyId }, issuerName: '' })
    expect((await verify({ token: posing })).refusal).toBe('tampered')
  })

  test('that names no algorithm, another one or a key of its own is not looked into', async () => {
    const [, said, signed] = parts()
    const secret = Buffer.from(JSON.stringify(signer.publicJwk))
    const symmetric = `${part({ alg: 'HS256', kid: signer.keyId })}.${said}`
    const hmac = createHmac('sha256', secret).update(symmetric).digest('base64url')
    for (const forged of [
      `${part({ alg: 'none', kid: signer.keyId })}.${said}.`,
      `${part({ alg: 'None', kid: signer.keyId })}.${said}.${signed}`,
      `${symmetric}.${hmac}`,
      `${part({ alg: 'ES256', kid: signer.keyId, jwk: other.publicJwk })}.${said}.${signed}`,
      `${part({ alg: 'ES256', kid: signer.keyId, crit: ['b64'] })}.${said}.${signed}`,
    ])
      expect((await verify({ token: forged })).refusal).toBe('other-algorithm')
  })

  test('that was changed anywhere is refused, and nothing that it says is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'ABCDxyz019-_'), async (at, letter) => {
        const forged = token.slice(0, at) + letter + token.slice(at + 1)
        // The last letter of a signature carries bits that mean nothing; the same bytes are the same token.
        const same = forged
          .split('.')
          .every((one, n) => Buffer.from(one, 'base64url').equals(Buffer.from(parts()[n] ?? '', 'base64url')))
        if (same && forged.split('.').length === 3) return
        const { refusal, facts } = await verify({ token: forged })
        expect(refusal).not.toBeNull()
        expect(facts).toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  test('says nothing for what is no token', async () => {
    for (const text of ['', 'a.b', '{}', 'a.b.c.d', '..', `${part([])}.${part(1)}.x`])
      expect(await verify({ token: text })).toMatchObject({ refusal: expect.any(String), facts: null })
  })
})

describe('the list of states', () => {
  test('has as many places as the standard asks for, whatever stands in it', async () => {
    const full = Array.from({ length: 50 }, (_, at) => ({ index: at * 97, state: 'revoked' as const }))
    expect(statusListLength).toBe(131_072)
    expect((await makeStatusList(full, { signer, now })).length).toBeLessThan(4000)
  })
})

describe('the code on paper', () => {
  test('is the same token when it is read again', () => {
    expect(unpackToken(packToken(token))).toBe(token)
    for (const text of ['', 'a', 'aAAAA', `b${packToken(token).slice(1)}`, `a${'A'.repeat(300)}`])
      expect(unpackToken(text)).toBeNull()
  })

  test('with its address fits a code of a size that a telephone reads from a page', () => {
    const plain = qrcode.create(token, { errorCorrectionLevel: 'M' }).modules.size
    const address = `https://vigia.example.hn/certificado#${packToken(token)}`
    const { size } = qrcode.create(address, { errorCorrectionLevel: 'M' }).modules
    // Bare, the token would need a code of 165 modules a side.
    expect(plain).toBeGreaterThan(size + 30)
    expect(size).toBeLessThanOrEqual(85)
  })
})
