import { gunzipSync, gzipSync } from 'fflate'
import { SignJWT } from 'jose'
import { type BadgeSigner, badgeAlgorithm } from './badge-key.ts'

/** What the list says of a credential; two bits each. */
const badgeStates = ['valid', 'suspended', 'revoked', 'replaced'] as const
export type BadgeState = (typeof badgeStates)[number]

/** As many places as the standard asks for at least, so that a list tells nothing of how many there are. */
export const statusListLength = 131_072
const listBytes = statusListLength / 4
/** A list is asked for again after a day; an older one is used and said to be old. */
const freshSeconds = 86_400

/** The whole list, signed: whoever checks one credential fetches all, and nobody learns which. */
export async function makeStatusList(
  ended: Iterable<{ readonly index: number; readonly state: BadgeState }>,
  parts: { readonly signer: BadgeSigner; readonly now: Date },
): Promise<string> {
  const bits = new Uint8Array(listBytes)
  for (const { index, state } of ended) {
    const at = index >> 2
    // The first place is the highest bits, as the standard counts them.
    bits[at] = (bits[at] ?? 0) | (badgeStates.indexOf(state) << (6 - 2 * (index & 3)))
  }
  const { signer, now } = parts
  const issuedAt = Math.floor(now.getTime() / 1000)
  return await new SignJWT({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: signer.issuer,
    validFrom: now.toISOString(),
    credentialSubject: {
      type: 'BitstringStatusList',
      statusPurpose: 'message',
      ttl: freshSeconds * 1000,
      statusSize: 2,
      statusMessages: badgeStates.map((message, at) => ({ status: `0x${at}`, message })),
      // Of one moment: the same list is the same bytes.
      encodedList: `u${toBase64Url(gzipSync(bits, { mtime: 0 }))}`,
    },
  })
    .setProtectedHeader({ alg: badgeAlgorithm, kid: signer.keyId, typ: 'JWT' })
    .setIssuer(signer.issuer)
    .setIssuedAt(issuedAt)
    .sign(signer.privateKey)
}

/** The state at one place; null when the list has no such place. */
export function readState(encodedList: string, index: number): BadgeState | null {
  if (!encodedList.startsWith('u') || index < 0 || !Number.isInteger(index)) return null
  const packed = fromBase64Url(encodedList.slice(1))
  // What it unpacks to is written at its end: a short list that swells is not unpacked.
  const last = packed.length
  const size = (packed[last - 4] ?? 0) | ((packed[last - 3] ?? 0) << 8) | ((packed[last - 2] ?? 0) << 16)
  if (packed[last - 1] !== 0 || size !== listBytes) return null
  const bits = gunzipSync(packed, { out: new Uint8Array(listBytes) })
  const byte = bits[index >> 2]
  return byte === undefined ? null : (badgeStates[(byte >> (6 - 2 * (index & 3))) & 3] ?? null)
}

export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export function fromBase64Url(text: string): Uint8Array {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}
