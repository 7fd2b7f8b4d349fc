import { createHash } from 'node:crypto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { BackupError } from './backup-error.ts'

/** HPKE base mode (RFC 9180), the suite that the product seals everything with. */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const info = new TextEncoder().encode('vigia backup 1')
const publicPrefix = 'vigia-keeper-'
const privatePrefix = 'vigia-keeper-secret-'

/** The content key of a backup, sealed to one keeper. */
export interface WrappedKey {
  readonly keeper: string
  /** base64url. */
  readonly enc: string
  readonly sealed: string
}

/** Makes the key pair of a keeper, as the two texts that are kept: the public one is for everybody. */
export async function makeKeeperKey(): Promise<{ readonly publicText: string; readonly secretText: string }> {
  const pair = await suite.kem.generateKeyPair()
  const raw = async (key: CryptoKey) => {
    const bytes =
      key.type === 'public' ? suite.kem.serializePublicKey(key) : suite.kem.serializePrivateKey(key)
    return Buffer.from(await bytes).toString('base64url')
  }
  const publicKey = await raw(pair.publicKey)
  return {
    publicText: `${publicPrefix}${publicKey}`,
    secretText: `${privatePrefix}${publicKey}.${await raw(pair.privateKey)}`,
  }
}

/** @throws BackupError not-a-key */
export async function wrapKey(contentKey: Uint8Array, publicText: string): Promise<WrappedKey> {
  const [, text] = /^vigia-keeper-([A-Za-z0-9_-]{87})$/.exec(publicText.trim()) ?? []
  if (text === undefined)
    throw new BackupError(
      'not-a-key',
      'A keeper’s public key begins with vigia-keeper- and has 87 signs after it.',
    )
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(exactly(Buffer.from(text, 'base64url')))
    const sender = await suite.createSenderContext({ recipientPublicKey, info: exactly(info) })
    const sealed = await sender.seal(exactly(contentKey))
    return { keeper: keeperId(text), enc: encode(sender.enc), sealed: encode(sealed) }
  } catch {
    throw new BackupError('not-a-key', 'This is no public key of a keeper.')
  }
}

/** @throws BackupError not-a-key, wrong-key when the backup is not sealed to this keeper */
export async function unwrapKey(wrapped: readonly WrappedKey[], secretText: string): Promise<Uint8Array> {
  const [, publicKey, privateKey] =
    /^vigia-keeper-secret-([A-Za-z0-9_-]{87})\.([A-Za-z0-9_-]{43})$/.exec(secretText.trim()) ?? []
  if (publicKey === undefined || privateKey === undefined) {
    throw new BackupError(
      'not-a-key',
      'This file is no secret key of a keeper; it is made by vigia backup keygen.',
    )
  }
  const own = wrapped.find(({ keeper }) => keeper === keeperId(publicKey))
  if (own === undefined)
    throw new BackupError(
      'wrong-key',
      'The backup is not sealed to this key. Use the key of one of its keepers.',
    )
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(exactly(Buffer.from(privateKey, 'base64url')))
    const enc = exactly(Buffer.from(own.enc, 'base64url'))
    const recipient = await suite.createRecipientContext({ recipientKey, enc, info: exactly(info) })
    return new Uint8Array(await recipient.open(exactly(Buffer.from(own.sealed, 'base64url'))))
  } catch {
    throw new BackupError('wrong-key', 'The key does not open the backup: one of the two was changed.')
  }
}

/** Names a key without being one. */
const keeperId = (publicKey: string): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 16)
const encode = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url')

/** The bytes in an ArrayBuffer of their own: a Buffer may be a window on a shared one. */
function exactly(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}
