import { fromBase64url, sha256 } from '../../../sealing/index.ts'

/** A public key as two people read it to each other: the first eight bytes of its SHA-256, in groups of four digits. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const digest = await sha256(fromBase64url(publicKey))
  const digits = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return (digits.match(/.{4}/g) ?? []).join(' ')
}
