import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'

/** The end of the chain at one moment, signed with a key that is not in the database. */
export interface SignedHead {
  readonly position: number
  /** Hex. */
  readonly hash: string
  /** ISO instant, UTC. */
  readonly signedAt: string
  readonly keyId: string
  /** Ed25519 over `headText`, base64url. */
  readonly signature: string
}

/** Signs heads; the server's own is in its keyring. */
export interface HeadKey {
  readonly id: string
  /** PEM. */
  readonly publicKey: string
  sign(bytes: Uint8Array): Uint8Array
}

export type Head = Pick<SignedHead, 'position' | 'hash'>

/** A head as it lies in a file, to be kept where the database is not. */
export const headFile = z.strictObject({
  format: z.literal('vigia-head-1'),
  position: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signedAt: z.iso.datetime(),
  keyId: z.string().max(64),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
})

export function signHead(head: Head, parts: { readonly key: HeadKey; readonly at: Date }): SignedHead {
  const signedAt = parts.at.toISOString()
  const signature = parts.key.sign(headText({ ...head, signedAt }))
  return { ...head, signedAt, keyId: parts.key.id, signature: Buffer.from(signature).toString('base64url') }
}

/** @param publicKey PEM of the key that is expected, never one that came with the head */
export function isSignedBy(head: SignedHead, publicKey: string): boolean {
  return verify(null, headText(head), createPublicKey(publicKey), Buffer.from(head.signature, 'base64url'))
}

function headText({ position, hash, signedAt }: Head & { readonly signedAt: string }): Buffer {
  return Buffer.from(`vigia head 1\n${position}\n${hash}\n${signedAt}\n`, 'utf8')
}
