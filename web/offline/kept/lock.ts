import type { Bytes } from '../../../sealing/index.ts'
import type { Shelf } from '../shelf/index.ts'
import { memorySizesKiB } from './stretch-pin.ts'

/** After so many wrong PINs in a row nothing is left to open. */
export const mostTries = 5
export const shortestPin = 6

/** What guards the kept receipts. The device key cannot be taken out of this browser, so that the PIN is tried here or nowhere. */
interface LockRow {
  readonly id: 'lock'
  readonly format: 1
  readonly salt: Bytes
  readonly memoryKiB: number
  readonly deviceKey: CryptoKey
  /** The key of the receipts: under the PIN, and that under the device key. */
  readonly wrapped: Bytes
  /** Wrong PINs since the last right one; written before each try, so that ending the page early counts as well. */
  readonly wrong: number
}

export interface LockParts {
  readonly shelf: Shelf
  readonly stretch: (pin: string, salt: Bytes, memoryKiB: number) => Promise<Bytes>
  readonly random: (length: number) => Bytes
}

export type Unlocked =
  | { readonly kind: 'open'; readonly key: CryptoKey }
  | { readonly kind: 'wrong'; readonly left: number }
  /** That was the last try, or there never was a lock. */
  | { readonly kind: 'gone' }

const nonceBytes = 12

export const hasLock = async (shelf: Shelf): Promise<boolean> => (await shelf.all()).some(isLock)

/** A new lock for this PIN, with as much memory as the telephone gives. */
export async function makeLock(pin: string, parts: LockParts): Promise<CryptoKey> {
  const salt = parts.random(16)
  const { stretched, memoryKiB } = await stretchWithin(pin, salt, parts)
  const content = parts.random(32)
  const deviceKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const underPin = await encrypt(await keyFrom(stretched), content, parts)
  const wrapped = await encrypt(deviceKey, underPin, parts)
  const row: LockRow = { id: 'lock', format: 1, salt, memoryKiB, deviceKey, wrapped, wrong: 0 }
  await parts.shelf.change<void>('lock', () => ({ result: undefined, put: row }))
  return await keyFrom(content)
}

async function stretchWithin(pin: string, salt: Bytes, { stretch }: LockParts) {
  for (const memoryKiB of memorySizesKiB.slice(0, -1)) {
    const stretched = await stretch(pin, salt, memoryKiB).catch(() => null)
    if (stretched !== null) return { stretched, memoryKiB }
  }
  const [memoryKiB = 16 * 1024] = memorySizesKiB.slice(-1)
  return { stretched: await stretch(pin, salt, memoryKiB), memoryKiB }
}

/** Tries a PIN. The try is counted before it is made, and forgotten when it was right. */
export async function unlock(pin: string, parts: LockParts): Promise<Unlocked> {
  const lock = await parts.shelf.change<LockRow | null>('lock', (row) => {
    if (!isLock(row) || row.wrong >= mostTries) return { result: null, remove: true }
    const counted = { ...row, wrong: row.wrong + 1 }
    return { result: counted, put: counted }
  })
  if (lock === null) return { kind: 'gone' }
  const key = await opened(lock, pin, parts)
  if (key !== null) {
    await parts.shelf.change<void>('lock', () => ({ result: undefined, put: { ...lock, wrong: 0 } }))
    return { kind: 'open', key }
  }
  if (lock.wrong < mostTries) return { kind: 'wrong', left: mostTries - lock.wrong }
  await parts.shelf.clear()
  return { kind: 'gone' }
}

async function opened(lock: LockRow, pin: string, parts: LockParts): Promise<CryptoKey | null> {
  const stretched = await parts.stretch(pin, lock.salt, lock.memoryKiB)
  try {
    const underPin = await decrypt(lock.deviceKey, lock.wrapped)
    return await keyFrom(await decrypt(await keyFrom(stretched), underPin))
  } catch {
    return null
  }
}

const keyFrom = async (bytes: Bytes): Promise<CryptoKey> =>
  await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** A nonce of its own, and what AES-GCM makes. */
export async function encrypt(
  key: CryptoKey,
  plain: Bytes,
  { random }: Pick<LockParts, 'random'>,
): Promise<Bytes> {
  const nonce = random(nonceBytes)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, plain))
  const joined = new Uint8Array(nonceBytes + sealed.length)
  joined.set(nonce)
  joined.set(sealed, nonceBytes)
  return joined
}

/** @throws DOMException when the key is another one or the bytes were changed */
export async function decrypt(key: CryptoKey, sealed: Bytes): Promise<Bytes> {
  const iv = sealed.slice(0, nonceBytes)
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed.slice(nonceBytes)))
}

const isLock = (row: unknown): row is LockRow =>
  typeof row === 'object' && row !== null && 'format' in row && row.format === 1 && 'deviceKey' in row
