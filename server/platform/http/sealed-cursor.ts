import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { z } from 'zod'
import { Problem } from '../problem.ts'
import { readPlace } from './cursor.ts'

type Key = readonly (string | number | null)[]

/** Cursors that tell nothing: the sort key of some lists holds moments finer than anyone is shown. */
export interface SealedCursors {
  seal(key: Key): string
  /** @throws Problem invalid-input for a cursor that this list did not give */
  open<T extends z.ZodType>(text: string | undefined, shape: T): z.output<T> | null
}

const nonceBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM; the nonce is an HMAC of the text, so that one place in a list is always the same word and two replies
 * can be compared byte by byte.
 *
 * @param key 32 bytes. A list begins anew when it changes
 */
export function sealedCursors(key: Uint8Array): SealedCursors {
  const derive = (use: string) => createHmac('sha256', key).update(use).digest()
  const [cipherKey, nonceKey] = [derive('cursor, seal'), derive('cursor, nonce')]
  return {
    seal(place) {
      const text = JSON.stringify(place)
      const nonce = createHmac('sha256', nonceKey).update(text).digest().subarray(0, nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce)
      return Buffer.concat([
        nonce,
        cipher.update(text, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]).toString('base64url')
    },
    open(text, shape) {
      return text === undefined ? null : readPlace(opened(Buffer.from(text, 'base64url'), cipherKey), shape)
    },
  }
}

function opened(sealed: Buffer, key: Buffer): string {
  if (sealed.length <= nonceBytes + tagBytes) throw unreadable()
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    return decipher.update(sealed.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw unreadable()
  }
}

const unreadable = () => Problem.of('invalid-input', '/query/cursor', 'unreadable')
