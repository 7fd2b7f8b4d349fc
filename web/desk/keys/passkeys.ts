import { type Bytes, fromBase64url, passkeySecret, toBase64url } from '../../../sealing/index.ts'

/** A passkey and what it opens the own key with. */
export interface PasskeySecret {
  readonly credentialId: string
  readonly secret: Bytes
}

export interface PasskeyLock {
  readonly credentialId: string
  readonly salt: string
}

/** The passkeys of this browser, where it can derive a secret with them (WebAuthn, PRF extension). */
export interface Passkeys {
  available(): Promise<boolean>
  /** Null when the person breaks off, or the passkey cannot derive a secret. */
  make(owner: { readonly login: string; readonly name: string }, salt: Bytes): Promise<PasskeySecret | null>
  ask(locks: readonly PasskeyLock[]): Promise<PasskeySecret | null>
}

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
const patienceMs = 120_000
/** ES256 and RS256, as every authenticator knows one of them. Nobody verifies a signature: the secret alone counts. */
const algorithms = [-7, -257].map((alg) => ({ type: 'public-key' as const, alg }))

export const browserPasskeys: Passkeys = {
  async available() {
    if (!isSecureContext || !('PublicKeyCredential' in globalThis)) return false
    // A passkey belongs to a name; an address of figures has none.
    if (/^[\d.]+$|^\[/.test(location.hostname)) return false
    const ask = PublicKeyCredential.getClientCapabilities
    const known = ask === undefined ? {} : await ask.call(PublicKeyCredential)
    return (known as Record<string, boolean>)['extension:prf'] !== false
  },
  async make({ login, name }, salt) {
    const made = await orNull(
      navigator.credentials.create({
        publicKey: {
          rp: { name: 'Vigía' },
          user: { id: random(16), name: login, displayName: name },
          challenge: random(32),
          pubKeyCredParams: algorithms,
          authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
          timeout: patienceMs,
          extensions: { prf: { eval: { first: salt } } },
        },
      }),
    )
    if (!(made instanceof PublicKeyCredential)) return null
    const { prf } = made.getClientExtensionResults()
    if (prf?.results?.first !== undefined) return await secretOf(made, prf.results.first)
    if (prf?.enabled !== true) return null
    // Many tell the secret only when they are asked a second time.
    const credentialId = toBase64url(new Uint8Array(made.rawId))
    return await browserPasskeys.ask([{ credentialId, salt: toBase64url(salt) }])
  },
  async ask(locks) {
    const evalByCredential = Object.fromEntries(
      locks.map(({ credentialId, salt }) => [credentialId, { first: fromBase64url(salt) }]),
    )
    const got = await orNull(
      navigator.credentials.get({
        publicKey: {
          challenge: random(32),
          allowCredentials: locks.map(({ credentialId }) => ({
            type: 'public-key',
            id: fromBase64url(credentialId),
          })),
          userVerification: 'required',
          timeout: patienceMs,
          extensions: { prf: { evalByCredential } },
        },
      }),
    )
    if (!(got instanceof PublicKeyCredential)) return null
    const first = got.getClientExtensionResults().prf?.results?.first
    return first === undefined ? null : await secretOf(got, first)
  },
}

async function secretOf(credential: PublicKeyCredential, prf: BufferSource): Promise<PasskeySecret> {
  const bytes =
    prf instanceof ArrayBuffer
      ? new Uint8Array(prf)
      : new Uint8Array((prf as ArrayBufferView).buffer.slice(0) as ArrayBuffer)
  return {
    credentialId: toBase64url(new Uint8Array(credential.rawId)),
    secret: await passkeySecret(bytes),
  }
}

/** The person broke off, or the browser refused: it says which to nobody. */
async function orNull<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking
  } catch {
    return null
  }
}
