import { hkdf, sha256, toBase64url, utf8 } from './bytes.ts'

/** Argon2id as recommended for 64 MiB (RFC 9106, second choice, one lane). */
const argon2 = { iterations: 3, memorySize: 64 * 1024, parallelism: 1, hashLength: 32 } as const

/** The login as it is compared everywhere: composed, trimmed, lower-case. */
export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase()

async function stretched(passphrase: string, login: string): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when somebody signs in: a page that only reports never fetches it.
  const { argon2id } = await import('hash-wasm')
  const salt = await sha256(utf8(`vigia sign-in v1\n${normalLogin(login)}`))
  const password = utf8(passphrase.normalize('NFKC'))
  return new Uint8Array(await argon2id({ ...argon2, password, salt, outputType: 'binary' }))
}

/** What the browser sends in place of the passphrase: base64url of 32 bytes. Takes about half a second. */
export async function signInSecret(passphrase: string, login: string): Promise<string> {
  return toBase64url(await hkdf(await stretched(passphrase, login), 'sign-in'))
}

/** What opens the person's own key: 32 bytes that never leave the browser and say nothing about the other secret. */
export async function personKeySecret(passphrase: string, login: string): Promise<Uint8Array<ArrayBuffer>> {
  return hkdf(await stretched(passphrase, login), 'person-key')
}
