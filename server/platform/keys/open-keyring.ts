import {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto'
import { join } from 'node:path'
import { type BadgeKeys, openBadgeKeys } from './badge-keys.ts'
import { KeyFileError, keepKey, makeKeyFolder } from './key-files.ts'
import { openSealKeys, type SealKeys } from './seal-keys.ts'

/** Signs heads of the audit chain (Ed25519). Whoever copies or rewrites the database does not have it. */
export interface AuditKey {
  /** The first 16 hex digits of the SHA-256 of the public key (SPKI, DER). */
  readonly id: string
  /** PEM, to be handed to whoever verifies. */
  readonly publicKey: string
  sign(bytes: Uint8Array): Uint8Array
}

/** The server's own keys. They lie beside the database, never in it, and no backup of it holds them. */
export interface Keyring {
  /** Keyed into the passwords of the database's two logins. */
  readonly roleSecret: Uint8Array
  /** Signs session cookies and encrypts the secrets of second factors. */
  readonly signInSecret: string
  readonly auditKey: AuditKey
  /** The server's name towards push services (VAPID, P-256), base64url. */
  readonly push: { readonly publicKey: string; readonly privateKey: string }
  /** The secrets of webhooks follow from it; none of them lies in the database. */
  readonly webhookKey: Uint8Array
  /** The host's part in sealing. */
  readonly seals: SealKeys
  /** Signs certificates. */
  readonly badges: BadgeKeys
  /** Lives in memory only: what was counted under it means nothing after a restart. */
  readonly limitKey: Uint8Array
}

/**
 * Opens the keys in `<home>/keys`, each a file of its own (mode 0600), and makes those that are missing.
 *
 * @throws KeyFileError when a key is open to others, empty or of another kind
 */
export async function openKeyring(home: string): Promise<Keyring> {
  const folder = join(home, 'keys')
  await makeKeyFolder(folder)
  const roleSecret = await keepKey(folder, 'roles.key', () => randomBytes(32))
  const signInSecret = await keepKey(folder, 'sign-in.key', () => randomBytes(32))
  const webhookKey = await keepKey(folder, 'webhook.key', () => randomBytes(32))
  for (const [name, key] of [
    ['roles.key', roleSecret],
    ['sign-in.key', signInSecret],
    ['webhook.key', webhookKey],
  ] as const) {
    if (key.length !== 32) throw new KeyFileError(join(folder, name), 'is not 32 bytes long')
  }
  return {
    roleSecret,
    signInSecret: Buffer.from(signInSecret).toString('base64url'),
    auditKey: await openAuditKey(folder),
    push: await openPushKey(folder),
    webhookKey,
    seals: await openSealKeys(folder),
    badges: await openBadgeKeys(folder),
    limitKey: randomBytes(32),
  }
}

async function openAuditKey(folder: string): Promise<AuditKey> {
  const pem = await keepKey(folder, 'audit.pem', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  })
  const key = createPrivateKey(Buffer.from(pem))
  if (key.asymmetricKeyType !== 'ed25519')
    throw new KeyFileError(join(folder, 'audit.pem'), 'is not an Ed25519 key')
  const publicKey = createPublicKey(key)
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return {
    id: createHash('sha256').update(der).digest('hex').slice(0, 16),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, key),
  }
}

async function openPushKey(folder: string): Promise<Keyring['push']> {
  const secret = await keepKey(folder, 'push.key', () => {
    const fresh = createECDH('prime256v1')
    fresh.generateKeys()
    // Padded by hand: a private key that begins with a zero byte comes out shorter.
    return Buffer.from(fresh.getPrivateKey('hex').padStart(64, '0'), 'hex')
  })
  if (secret.length !== 32) throw new KeyFileError(join(folder, 'push.key'), 'is not 32 bytes long')
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(Buffer.from(secret))
  return {
    publicKey: pair.getPublicKey('base64url', 'uncompressed'),
    privateKey: Buffer.from(secret).toString('base64url'),
  }
}
