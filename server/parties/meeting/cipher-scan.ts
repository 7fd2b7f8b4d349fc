import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { MonthlyKeys } from '../../platform/keys/index.ts'
import { Problem } from '../../platform/problem.ts'

interface CipheredScan {
  readonly content: Buffer
  /** The month under whose key `sealed` lies: the key of this one file. */
  readonly month: string
  readonly sealed: Buffer
}

const nonceBytes = 12
const tagBytes = 16

/**
 * A file under a key of its own (AES-256-GCM), and that key under the key of the month: what lies in the database or a backup
 * opens without it nowhere, and a month that turns moves the small key alone.
 *
 * @throws Problem service-unavailable when the month has no key and none can be made
 */
export async function cipherScan(
  plain: Uint8Array,
  given: { readonly id: string; readonly months: MonthlyKeys; readonly now: Date },
): Promise<CipheredScan> {
  const key = randomBytes(32)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(given.id))
  const content = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  try {
    return { content, ...(await given.months.wrap(key, given.now)) }
  } catch {
    throw new Problem('service-unavailable')
  }
}

/** The file; null when its key went with that of its month, or was another installation's. */
export function decipherScan(
  kept: CipheredScan,
  given: { readonly id: string; readonly months: MonthlyKeys },
): Buffer | null {
  const key = given.months.unwrap(kept)
  if (key === null) return null
  const { content } = kept
  const end = content.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, content.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(given.id)).setAuthTag(content.subarray(end))
  return Buffer.concat([decipher.update(content.subarray(nonceBytes, end)), decipher.final()])
}
