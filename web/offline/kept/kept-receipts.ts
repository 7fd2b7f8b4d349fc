import { utf8 } from '../../../sealing/index.ts'
import { hasId, type Shelf } from '../shelf/index.ts'
import { decrypt, encrypt, hasLock, type LockParts, makeLock, unlock } from './lock.ts'

/** A receipt that somebody chose to keep on this telephone. */
export interface KeptReceipt {
  readonly id: string
  readonly words: readonly string[]
  /** The day on which it was made, YYYY-MM-DD. */
  readonly day: string
}

export interface KeptParts {
  /** Of the lock alone. */
  readonly lock: LockParts
  readonly receipts: Shelf
}

export type Tried<T> =
  | { readonly kind: 'open'; readonly result: T }
  | { readonly kind: 'wrong'; readonly left: number }
  /** Everything that was kept is deleted. */
  | { readonly kind: 'gone' }

export const anythingKept = async ({ lock }: KeptParts): Promise<boolean> => await hasLock(lock.shelf)

/** Keeps one more, behind the PIN that guards the others, or a new one when there are none. @throws ShelfError */
export async function keepReceipt(
  pin: string,
  receipt: Omit<KeptReceipt, 'id'>,
  parts: KeptParts,
): Promise<Tried<null>> {
  const isFirst = !(await anythingKept(parts))
  const tried = isFirst
    ? ({ kind: 'open', key: await makeLock(pin, parts.lock) } as const)
    : await unlockOrWipe(pin, parts)
  if (tried.kind !== 'open') return tried
  const content = utf8(JSON.stringify({ words: receipt.words, day: receipt.day }))
  const sealed = await encrypt(tried.key, content, parts.lock)
  const id = Array.from(parts.lock.random(8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  await parts.receipts.change<void>(id, () => ({ result: undefined, put: { id, format: 1, sealed } }))
  return { kind: 'open', result: null }
}

/** All that is kept, by the day. */
export async function openReceipts(pin: string, parts: KeptParts): Promise<Tried<readonly KeptReceipt[]>> {
  const tried = await unlockOrWipe(pin, parts)
  if (tried.kind !== 'open') return tried
  const rows = await parts.receipts.all()
  const opened = await Promise.all(rows.map((row) => openRow(row, tried.key)))
  const receipts = opened.filter((receipt) => receipt !== null)
  return { kind: 'open', result: [...receipts].sort((a, b) => (a.day < b.day ? 1 : -1)) }
}

/** Takes one away; with the last one goes the lock. */
export async function forgetReceipt(id: string, parts: KeptParts): Promise<void> {
  await parts.receipts.change<void>(id, () => ({ result: undefined, remove: true }))
  if ((await parts.receipts.all()).length === 0) await parts.lock.shelf.clear()
}

async function unlockOrWipe(pin: string, parts: KeptParts) {
  const tried = await unlock(pin, parts.lock)
  if (tried.kind === 'gone') await parts.receipts.clear()
  return tried
}

async function openRow(row: unknown, key: CryptoKey): Promise<KeptReceipt | null> {
  if (!hasId(row) || !('sealed' in row) || !(row.sealed instanceof Uint8Array)) return null
  try {
    const content = await decrypt(key, new Uint8Array(row.sealed))
    const { words, day } = JSON.parse(new TextDecoder().decode(content)) as Omit<KeptReceipt, 'id'>
    return { id: row.id, words, day }
  } catch {
    return null
  }
}
