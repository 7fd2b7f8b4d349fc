import { beforeEach, describe, expect, test } from 'vitest'
import {
  demonstrationSecret,
  newKeyPair,
  sealEarlierKey,
  sha256,
  shareDeskKey,
  toBase64url,
  utf8,
} from '../../../sealing/index.ts'
import type { WhoAmI } from '../../../vocabulary/wire/access.ts'
import { KeyServer } from './a-key-server.fixture.ts'
import { createKeys, type Keys } from './keys.ts'
import type { Passkeys } from './passkeys.ts'

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const secretOf = (passphrase: string, login: string) => sha256(utf8(`${login} ${passphrase}`))
const noPasskeys: Passkeys = {
  available: async () => false,
  make: async () => null,
  ask: async () => null,
}
const who = (id: string, more: Partial<WhoAmI> = {}): { kind: 'signed-in'; who: WhoAmI } => ({
  kind: 'signed-in',
  who: {
    person: { id, displayName: id, language: 'es' },
    roles: [
      {
        role: 'triage-operator',
        placeId: 'ZL',
        placeName: 'Zelandia',
        organizationId: null,
        organizationName: null,
      },
    ],
    secondFactor: 'in-force',
    expiresAt: '2026-03-03T00:00:00Z',
    demo: false,
    ...more,
  },
})

async function aSigner(): Promise<KeyServer['sign']> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const signedBy = toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  return async (text) => ({
    signature: toBase64url(new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, utf8(text)))),
    signedBy,
  })
}

class Memory {
  readonly kept = new Map<string, string>()
  getItem = (name: string) => this.kept.get(name) ?? null
  setItem = (name: string, value: string) => void this.kept.set(name, value)
}

let server: KeyServer
let storage: Memory
beforeEach(async () => {
  server = new KeyServer(['alba', 'quena'], await aSigner())
  storage = new Memory()
})

/** A page that was just loaded; with a passphrase the person signs in on it. */
async function page(person: string, passphrase?: string, more?: Partial<WhoAmI>): Promise<Keys> {
  const keys = createKeys({
    call: server.as(person),
    passkeys: noPasskeys,
    secretOf,
    randomBytes: draw,
    storage,
  })
  if (passphrase !== undefined) keys.offer(await secretOf(passphrase, person))
  await keys.follow(who(person, more))
  return keys
}
const kindsOf = (keys: Keys) => keys.desks.warnings.value.map(({ kind }) => kind)
const actsOf = (keys: Keys) => keys.desks.news.value.map(({ act }) => act)

describe('the own key', () => {
  test('is made at the first sign-in with the passphrase at hand, and opens at the next without being asked', async () => {
    const first = await page('alba', 'nubes')
    expect([first.state.value, first.madeOwn.value, actsOf(first)]).toEqual(['open', true, ['first']])
    const next = await page('alba', 'nubes')
    expect([next.state.value, next.madeOwn.value, actsOf(next)]).toEqual(['open', false, []])
  })

  test('is locked after a reload until the passphrase is typed; a wrong one does not open it', async () => {
    await page('alba', 'nubes')
    const reloaded = await page('alba')
    expect(reloaded.state.value).toBe('locked')
    expect(await reloaded.openDeskKey('key-1')).toBeNull()
    expect(await reloaded.unlock({ passphrase: 'otra' })).toBe(false)
    expect(await reloaded.unlock({ passphrase: 'nubes' })).toBe(true)
    expect((await reloaded.openDeskKey('key-1'))?.privateKey).toHaveLength(32)
  })

  test('stays closed to a passphrase that was set by a link; the one before opens it, and from then on the new one', async () => {
    await page('alba', 'nubes')
    const reset = await page('alba', 'barcos')
    expect(reset.state.value).toBe('locked')
    expect(await reset.unlock({ passphrase: 'nubes' })).toBe(true)
    expect((await page('alba', 'barcos')).state.value).toBe('open')
  })

  test('is never in a storage of the browser, nor what opens it or a desk', async () => {
    const keys = await page('alba', 'nubes')
    const pair = await keys.openDeskKey('key-1')
    const kept = [...storage.kept.values()].join()
    expect(kept).not.toBe('')
    for (const secret of [
      pair?.privateKey,
      keys.own.opened?.pair.privateKey,
      await secretOf('nubes', 'alba'),
    ])
      expect(kept).not.toContain(toBase64url(secret ?? new Uint8Array()))
  })

  test('of one person is not the next one’s: whoever signs in after them finds nothing open', async () => {
    const keys = await page('alba', 'nubes')
    await keys.follow(who('quena'))
    expect(keys.own.opened).toBeNull()
    await keys.follow({ kind: 'signed-out' })
    expect(keys.desks.desks.value).toEqual([])
  })

  test('of somebody who left while it was being opened does nothing more, in nobody’s name', async () => {
    const keys = createKeys({
      call: server.as('alba'),
      passkeys: noPasskeys,
      secretOf,
      randomBytes: draw,
      storage,
    })
    keys.offer(await secretOf('nubes', 'alba'))
    const coming = keys.follow(who('alba'))
    // What belongs to the own key is under way already; what belongs to the desk is not begun any more.
    await keys.follow({ kind: 'signed-out' })
    await coming
    expect(server.keys).toEqual([])
    expect(keys.own.opened).toBeNull()
    expect(keys.state.value).not.toBe('open')
  })

  test('is not asked for where the roles are of no desk', async () => {
    expect((await page('uma', 'nubes', { roles: [] })).state.value).toBe('unknown')
  })

  test('opens by itself in a demonstration, with what everybody knows', async () => {
    const keys = await page('alba', undefined, { demo: true })
    expect(keys.state.value).toBe('open')
    expect(await keys.own.unlockBy(await demonstrationSecret('alba'))).toBe(true)
    expect(storage.kept.size).toBe(0)
  })
})

describe('the key of a desk', () => {
  test('is shared with a colleague by whoever holds it, at the next sign-in, and told in one line', async () => {
    await page('alba', 'nubes')
    const quena = await page('quena', 'barcos')
    expect(await quena.openDeskKey('key-1')).toBeNull()
    const alba = await page('alba', 'nubes')
    expect(alba.desks.news.value.map(({ act, names }) => [act, names])).toEqual([['shared', ['quena']]])
    expect((await quena.openDeskKey('key-1'))?.privateKey).toEqual(
      (await alba.openDeskKey('key-1'))?.privateKey,
    )
  })

  test('is replaced when somebody left; what was sealed to the old one still opens', async () => {
    await page('alba', 'nubes')
    await page('quena', 'barcos')
    const before = await (await page('alba', 'nubes')).openDeskKey('key-1')
    server.members.splice(0, 1)
    server.rotationDue = true
    const quena = await page('quena', 'barcos')
    expect(actsOf(quena)).toEqual(['replaced'])
    expect(server.keys[0]?.shares).toHaveLength(1)
    expect((await quena.openDeskKey('key-1'))?.privateKey).toEqual(before?.privateKey)
  })

  test('goes to a colleague who began anew only by a press', async () => {
    await page('alba', 'nubes')
    await page('quena', 'barcos')
    await page('alba', 'nubes')
    const anew = await page('quena')
    await anew.ask()
    await anew.make('lluvia', { anew: true })
    const alba = await page('alba', 'nubes')
    expect(actsOf(alba)).toEqual([])
    const [desk] = await alba.ownDesks()
    const colleague = desk?.colleagues.find(({ name }) => name === 'quena')
    if (desk === undefined || colleague === undefined) throw new Error('no colleague')
    await alba.desks.shareWith(desk, colleague)
    expect(await anew.openDeskKey('key-1')).not.toBeNull()
  })
})

describe('a host that swaps keys', () => {
  test('is found out when reporters are given another key than the desk’s', async () => {
    await page('alba', 'nubes')
    const { publicKey } = await newKeyPair(draw)
    server.listed = { id: 'key-1', publicKey: toBase64url(publicKey) }
    expect(kindsOf(await page('alba', 'nubes'))).toEqual(['listed-other'])
    server.listed = null
    expect(kindsOf(await page('alba', 'nubes'))).toEqual([])
  })

  test('is found out when it makes a key of its own and hands it to everybody: the old one does not open through it', async () => {
    const alba = await page('alba', 'nubes')
    const real = await alba.openDeskKey('key-1')
    const [own] = server.people
    if (real === null || own === undefined) throw new Error('no key')
    const swapped = await newKeyPair(draw)
    const forged = { ...(await newKeyPair(draw)), publicKey: real.publicKey }
    const shared = await shareDeskKey(swapped, new Uint8Array(Buffer.from(own.publicKey, 'base64url')))
    server.keys.unshift({
      id: 'key-2',
      number: 2,
      publicKey: toBase64url(swapped.publicKey),
      madeAt: '2026-03-02T15:00:00Z',
      madeBy: 'quena',
      afterLoss: false,
      previous: toBase64url(await sealEarlierKey(forged, swapped.publicKey)),
      shares: [{ personKeyId: own.id, sealed: toBase64url(shared) }],
    })
    await page('quena', 'barcos')
    const next = await page('alba', 'nubes')
    expect(kindsOf(next)).toEqual(['broken-chain'])
    // Nothing is handed on of it.
    expect(actsOf(next)).toEqual([])
  })

  test('is found out when it brings an older key back, another under the same number, or another signature', async () => {
    await page('alba', 'nubes')
    const alba = await page('alba', 'nubes')
    const [desk] = await alba.ownDesks()
    if (desk === undefined) throw new Error('no desk')
    await alba.desks.replace(desk)
    const [newest] = server.keys.splice(0, 1)
    expect(kindsOf(await page('alba', 'nubes'))).toContain('gone-back')
    if (newest === undefined) throw new Error('no key')
    const other = toBase64url((await newKeyPair(draw)).publicKey)
    server.keys.unshift({ ...newest, publicKey: other })
    expect(kindsOf(await page('alba', 'nubes'))).toContain('changed')
    server.keys[0] = newest
    server.sign = await aSigner()
    expect(kindsOf(await page('alba', 'nubes'))).toEqual(['list-unsigned'])
  })
})
