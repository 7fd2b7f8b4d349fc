import { type Bytes, toBase64url } from './bytes.ts'
import type { KeyPair, RandomBytes } from './key-pair.ts'
import { lock, unlock } from './locked-key.ts'
import { openWith, SealError, sealTo } from './seal.ts'

const purposes = { share: 'desk key', earlier: 'earlier desk key' } as const
const aboutPerson = (publicKey: Bytes) => `person key ${toBase64url(publicKey)}`

/** Locks a person's own private key under a secret that never leaves the browser. */
export async function lockPersonKey(secret: Bytes, pair: KeyPair, randomBytes: RandomBytes): Promise<Bytes> {
  return await lock(secret, pair.privateKey, { about: aboutPerson(pair.publicKey), randomBytes })
}

/** @throws SealError when the secret is another, or what opens is not the private half of this public key */
export async function unlockPersonKey(
  secret: Bytes,
  key: { readonly publicKey: Bytes; readonly locked: Bytes },
): Promise<KeyPair> {
  const privateKey = await unlock(secret, key.locked, aboutPerson(key.publicKey))
  return await requirePair({ publicKey: key.publicKey, privateKey })
}

/** The private key of a desk, sealed to the key of one of its members. */
export async function shareDeskKey(desk: KeyPair, member: Bytes): Promise<Bytes> {
  return await sealTo(member, desk.privateKey, {
    purpose: purposes.share,
    about: toBase64url(desk.publicKey),
  })
}

/** The private key of a desk before its newest one, sealed to the newest: who holds that reads what is older. */
export async function sealEarlierKey(earlier: KeyPair, later: Bytes): Promise<Bytes> {
  return await sealTo(later, earlier.privateKey, contextOfEarlier(earlier.publicKey, later))
}

const contextOfEarlier = (earlier: Bytes, later: Bytes) => ({
  purpose: purposes.earlier,
  about: `${toBase64url(later)} ${toBase64url(earlier)}`,
})

/** A key of a desk as its member gets it: what was shared with them, if it was, and the key before, sealed to this one. */
export interface DeskKeyToOpen {
  readonly id: string
  readonly publicKey: Bytes
  readonly share: Bytes | null
  readonly previous: Bytes | null
}

export interface OpenedDeskKeys {
  readonly open: ReadonlyMap<string, KeyPair>
  /** Keys whose maker did not hold the key before, whatever they say: nobody of the desk made them, or a browser erred. */
  readonly broken: readonly string[]
}

/**
 * Opens every key of a desk that a member can reach: the newest through its share, each earlier one through the one after
 * it, or through a share of its own.
 *
 * @param keys the newest first
 */
export async function openDeskKeys(member: KeyPair, keys: readonly DeskKeyToOpen[]): Promise<OpenedDeskKeys> {
  const open = new Map<string, KeyPair>()
  const broken: string[] = []
  let later: { readonly id: string; readonly pair: KeyPair; readonly previous: Bytes } | null = null
  for (const key of keys) {
    const through: KeyPair | null = later === null ? null : await openEarlier(later, key)
    if (later !== null && through === null) broken.push(later.id)
    const pair: KeyPair | null = through ?? (await openShare(member, key))
    if (pair !== null) open.set(key.id, pair)
    later = pair === null || key.previous === null ? null : { id: key.id, pair, previous: key.previous }
  }
  return { open, broken }
}

async function openShare(member: KeyPair, { publicKey, share }: DeskKeyToOpen): Promise<KeyPair | null> {
  if (share === null) return null
  const context = { purpose: purposes.share, about: toBase64url(publicKey) }
  return await pairOrNull(publicKey, openWith(member.privateKey, share, context))
}

async function openEarlier(
  later: { readonly pair: KeyPair; readonly previous: Bytes },
  { publicKey }: DeskKeyToOpen,
): Promise<KeyPair | null> {
  const context = contextOfEarlier(publicKey, later.pair.publicKey)
  return await pairOrNull(publicKey, openWith(later.pair.privateKey, later.previous, context))
}

async function pairOrNull(publicKey: Bytes, opening: Promise<Bytes>): Promise<KeyPair | null> {
  try {
    return await requirePair({ publicKey, privateKey: await opening })
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

/**
 * What is sealed to a public key opens with the private half and with nothing else: so a host that hands out a public key
 * of its own beside a private key of ours is found out.
 *
 * @throws SealError
 */
async function requirePair(pair: KeyPair): Promise<KeyPair> {
  const context = { purpose: 'proof of a pair', about: '' }
  const probe = new Uint8Array(1)
  let sealed: Bytes
  try {
    sealed = await sealTo(pair.publicKey, probe, context)
  } catch {
    throw new SealError()
  }
  await openWith(pair.privateKey, sealed, context)
  return pair
}
