import { type Bytes, joinBytes, utf8 } from './bytes.ts'
import type { RandomBytes } from './key-pair.ts'
import { SealError } from './seal.ts'

const nonceLength = 12

/**
 * Locks bytes (a private key, kept receipts) under a secret of 32 bytes that never leaves the browser: AES-256-GCM, the
 * nonce in front. `about` names what is locked and must be said again to open it.
 */
export async function lock(
  secret: Bytes,
  plain: Bytes,
  parts: { readonly about: string; readonly randomBytes: RandomBytes },
): Promise<Bytes> {
  const iv = new Uint8Array(parts.randomBytes(nonceLength))
  const parameters = { name: 'AES-GCM', iv, additionalData: utf8(parts.about) }
  const key = await keyOf(secret, 'encrypt')
  return joinBytes([iv, new Uint8Array(await globalThis.crypto.subtle.encrypt(parameters, key, plain))])
}

/** @throws SealError when the secret is another or a byte was changed */
export async function unlock(secret: Bytes, locked: Bytes, about: string): Promise<Bytes> {
  const iv = locked.slice(0, nonceLength)
  const parameters = { name: 'AES-GCM', iv, additionalData: utf8(about) }
  try {
    const key = await keyOf(secret, 'decrypt')
    const plain = await globalThis.crypto.subtle.decrypt(parameters, key, locked.slice(nonceLength))
    return new Uint8Array(plain)
  } catch {
    throw new SealError()
  }
}

const keyOf = (secret: Bytes, use: 'encrypt' | 'decrypt') =>
  globalThis.crypto.subtle.importKey('raw', secret, 'AES-GCM', false, [use])
