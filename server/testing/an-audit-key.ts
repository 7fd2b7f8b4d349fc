import { generateKeyPairSync, sign } from 'node:crypto'
import type { AuditKey } from '../platform/keys/index.ts'

/** A key that signs heads of the chain, made for one test. */
export function anAuditKey(id = 'test'): AuditKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    id,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey),
  }
}
