import { createHmac } from 'node:crypto'

/** What the secret of a webhook follows from, beside the key: nobody who has the database alone can make it. */
export interface SecretOf {
  readonly id: string
  readonly turn: number
}

/** The secret that its receiver keeps; another turn makes another one. */
export const secretOf = (key: Uint8Array, { id, turn }: SecretOf): string =>
  `vgs_${createHmac('sha256', key).update(`webhook:${id}:${turn}`).digest('base64url')}`

/**
 * The header `Vigia-Signature`. The moment is signed with the body, so that a copy sent again later is known by its age.
 *
 * @param at seconds since 1970
 */
export function signatureOf(secret: string, at: number, body: string): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`
}
