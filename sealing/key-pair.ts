import { DhkemP256HkdfSha256 } from '@hpke/core'
import type { Bytes } from './bytes.ts'

/** A key pair of DHKEM(P-256, HKDF-SHA256): the uncompressed point (65 bytes) and the scalar (32 bytes). */
export interface KeyPair {
  readonly publicKey: Bytes
  readonly privateKey: Bytes
}

/** What is drawn for a key: 32 bytes of chance, as RFC 9180 section 7.1.3 wants them. */
export type RandomBytes = (length: number) => Uint8Array

/** A new key pair from 32 bytes of chance. */
export async function newKeyPair(randomBytes: RandomBytes): Promise<KeyPair> {
  return await keyPairFrom(new Uint8Array(randomBytes(32)))
}

/** The same key pair for the same seed of at least 32 bytes, always. */
export async function keyPairFrom(seed: Bytes): Promise<KeyPair> {
  const kem = new DhkemP256HkdfSha256()
  const pair = await kem.deriveKeyPair(seed.buffer)
  return {
    publicKey: new Uint8Array(await kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await kem.serializePrivateKey(pair.privateKey)),
  }
}
