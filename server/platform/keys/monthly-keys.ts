import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { destroyKey, keepKey, makeKeyFolder, requireWritable } from './key-files.ts'

/** Bytes wrapped under the key of a month. */
export interface MonthlyWrapped {
  /** YYYY-MM-01. */
  readonly month: string
  readonly sealed: Buffer
}

/**
 * A key for each month (AES-256-GCM), outside the database and every backup. What was wrapped under one is nothing once
 * it is destroyed, wherever a copy of it lies.
 */
export interface MonthlyKeys {
  wrap(plain: Uint8Array, now: Date): Promise<MonthlyWrapped>
  /** Null when the key of that month is destroyed, or is another installation's. */
  unwrap(wrapped: MonthlyWrapped): Buffer | null
  /** The months that still have a key, oldest first. */
  months(): readonly string[]
  /** Destroys the key of a month for ever. */
  destroy(month: string): Promise<void>
}

const nonceBytes = 12
const tagBytes = 16

export const monthOf = (now: Date): string => `${now.toISOString().slice(0, 7)}-01`

/**
 * The keys in `<folder>`, one file a month, made when it is first needed. Every process on one database needs the same folder.
 *
 * @throws KeyFileError when it is open to others or cannot be written to
 */
export async function openMonthlyKeys(folder: string): Promise<MonthlyKeys> {
  await makeKeyFolder(folder)
  await requireWritable(folder)
  const nameOf = (month: string) => `${month.slice(0, 7)}.key`
  const listed = () =>
    readdirSync(folder)
      .filter((name) => /^\d{4}-\d{2}\.key$/.test(name))
      .sort()
  const read = (month: string) => {
    try {
      return readFileSync(join(folder, nameOf(month)))
    } catch {
      return null
    }
  }
  return monthlyKeysOf({
    read,
    keep: (month) => keepKey(folder, nameOf(month), () => randomBytes(32)),
    months: () => listed().map((name) => `${name.slice(0, 7)}-01`),
    forget: (month) => destroyKey(folder, nameOf(month)),
  })
}

/** Keys that live as long as the process: for tests and the demonstration's making. */
export function keysInMemory(): MonthlyKeys {
  const kept = new Map<string, Uint8Array>()
  return monthlyKeysOf({
    read: (month) => kept.get(month) ?? null,
    keep: async (month) => {
      const key = kept.get(month) ?? randomBytes(32)
      kept.set(month, key)
      return key
    },
    months: () => [...kept.keys()].sort(),
    forget: async (month) => {
      kept.delete(month)
    },
  })
}

interface Shelf {
  readonly read: (month: string) => Uint8Array | null
  readonly keep: (month: string) => Promise<Uint8Array>
  readonly months: () => readonly string[]
  readonly forget: (month: string) => Promise<void>
}

function monthlyKeysOf(shelf: Shelf): MonthlyKeys {
  return {
    async wrap(plain, now) {
      const month = monthOf(now)
      const key = shelf.read(month) ?? (await shelf.keep(month))
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(month))
      const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
      return { month, sealed }
    },
    unwrap({ month, sealed }) {
      const key = shelf.read(month)
      if (key === null) return null
      const end = sealed.length - tagBytes
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
      decipher.setAAD(Buffer.from(month)).setAuthTag(sealed.subarray(end))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, end)), decipher.final()])
      } catch {
        return null
      }
    },
    months: shelf.months,
    destroy: shelf.forget,
  }
}
