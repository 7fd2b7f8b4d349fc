import type { Form } from './read-form.ts'

/**
 * Whether the WhatsApp Cloud API sent these bytes: `X-Hub-Signature-256` is the HMAC-SHA256 of the body as it came, under
 * the secret of the app. Compared in constant time.
 */
export async function isFromWhatsApp(secret: string, header: string, body: Uint8Array): Promise<boolean> {
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(header)?.[1]
  if (hex === undefined) return false
  return await isSigned({ hash: 'SHA-256', secret, signature: fromHex(hex), body })
}

/**
 * Whether Twilio sent this form: `X-Twilio-Signature` is the HMAC-SHA1, under the token of the account, of the address as
 * Twilio calls it, followed by each name and value in the order of the names. Compared in constant time.
 */
export async function isFromTwilio(
  token: string,
  header: string,
  called: { readonly url: string; readonly form: Form },
): Promise<boolean> {
  if (!/^[A-Za-z0-9+/]{27}=$/.test(header)) return false
  const signature = Uint8Array.from(atob(header), (sign) => sign.charCodeAt(0))
  const body = encoded(called.url + signedFields(called.form))
  return await isSigned({ hash: 'SHA-1', secret: token, signature, body })
}

/** A name that comes twice is signed once a value. */
function signedFields(form: Form): string {
  const names = [...new Set(form.map(([name]) => name))].sort()
  return names
    .flatMap((name) => {
      const values = new Set(form.filter(([one]) => one === name).map(([, value]) => value))
      return [...values].sort().map((value) => name + value)
    })
    .join('')
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export async function isSameSecret(known: string, given: string): Promise<boolean> {
  const body = encoded('the same')
  const key = await keyOf('SHA-256', known)
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, body))
  return await isSigned({ hash: 'SHA-256', secret: given, signature, body })
}

interface Signed {
  readonly hash: 'SHA-1' | 'SHA-256'
  readonly secret: string
  readonly signature: Uint8Array<ArrayBuffer>
  readonly body: Uint8Array
}

async function isSigned({ hash, secret, signature, body }: Signed): Promise<boolean> {
  if (secret === '') return false
  return await crypto.subtle.verify('HMAC', await keyOf(hash, secret), signature, new Uint8Array(body))
}

const keyOf = async (hash: Signed['hash'], secret: string): Promise<CryptoKey> =>
  await crypto.subtle.importKey('raw', encoded(secret), { name: 'HMAC', hash }, false, ['sign', 'verify'])

const encoded = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))
