import { type Bytes, toBase64url } from './bytes.ts'
import { type KeyPair, newKeyPair, type RandomBytes } from './key-pair.ts'
import { openWith, SealError, sealTo } from './seal.ts'

/** Somebody who can open what is written to a key: a desk, by the id of its key, or the receipt (`null`). */
export interface Recipient {
  readonly deskKeyId: string | null
  readonly publicKey: Bytes
}

/** The private half of a key, sealed once for each that may open it. */
export interface Wrap {
  readonly deskKeyId: string | null
  readonly sealed: Bytes
}

/** A key pair of one report (or referral, or evidence): everybody writes to it, its recipients open it. */
export interface SealedKey {
  readonly publicKey: Bytes
  readonly wraps: readonly Wrap[]
}

const purpose = 'report key'

/** Makes the key pair of a report and seals its private half to each recipient; the private half is given back as well. */
export async function newSealedKey(
  recipients: readonly Recipient[],
  randomBytes: RandomBytes,
): Promise<SealedKey & { readonly privateKey: Bytes }> {
  const pair = await newKeyPair(randomBytes)
  const wraps = await Promise.all(recipients.map((recipient) => wrapFor(pair, recipient)))
  return { ...pair, wraps }
}

/** Seals the private half of a key to one more recipient. */
export async function wrapFor(pair: KeyPair, recipient: Recipient): Promise<Wrap> {
  const context = { purpose, about: toBase64url(pair.publicKey) }
  return {
    deskKeyId: recipient.deskKeyId,
    sealed: await sealTo(recipient.publicKey, pair.privateKey, context),
  }
}

/**
 * The key pair, opened with the private half of one of its recipients.
 *
 * @throws SealError when the wrap is for somebody else or for another key
 */
export async function openSealedKey(
  privateKey: Bytes,
  key: { readonly publicKey: Bytes; readonly sealed: Bytes },
): Promise<KeyPair> {
  const opened = await openWith(privateKey, key.sealed, { purpose, about: toBase64url(key.publicKey) })
  if (opened.length !== 32) throw new SealError()
  return { publicKey: key.publicKey, privateKey: opened }
}
