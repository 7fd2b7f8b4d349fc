import { type Bytes, hkdf, sha256, toBase64url, utf8 } from './bytes.ts'

/** Argon2id as recommended for 64 MiB (RFC 9106, second choice, one lane). */
const argon2 = { iterations: 3, memorySize: 64 * 1024, parallelism: 1, hashLength: 32 } as const

/** The login as it is compared everywhere: composed, trimmed, lower-case. */
export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase()

async function stretched(passphrase: string, login: string): Promise<Bytes> {
  // Loaded when somebody signs in: a page that only reports never fetches it.
  const { argon2id } = await import('hash-wasm')
  const salt = await sha256(utf8(`vigia sign-in v1\n${normalLogin(login)}`))
  const password = utf8(passphrase.normalize('NFKC'))
  return new Uint8Array(await argon2id({ ...argon2, password, salt, outputType: 'binary' }))
}

export interface PassphraseSecrets {
  /** What the browser sends in place of the passphrase: base64url of 32 bytes. */
  readonly signIn: string
  /** What opens the person's own key: 32 bytes that never leave the browser and say nothing about the other secret. */
  readonly personKey: Bytes
}

/** Both secrets of a passphrase from one slow derivation of about half a second. */
export async function passphraseSecrets(passphrase: string, login: string): Promise<PassphraseSecrets> {
  const slow = await stretched(passphrase, login)
  return { signIn: toBase64url(await hkdf(slow, 'sign-in')), personKey: await hkdf(slow, 'person-key') }
}

/** What the browser sends in place of the passphrase, where nothing else is wanted of it. */
export async function signInSecret(passphrase: string, login: string): Promise<string> {
  return (await passphraseSecrets(passphrase, login)).signIn
}

/** What opens the person's own key, where nobody signs in. */
export async function personKeySecret(passphrase: string, login: string): Promise<Bytes> {
  return (await passphraseSecrets(passphrase, login)).personKey
}

/** What opens the person's own key by a passkey: from the 32 bytes that its PRF extension gives for the lock's salt. */
export const passkeySecret = (prf: Bytes): Promise<Bytes> => hkdf(prf, 'person-key by passkey')
