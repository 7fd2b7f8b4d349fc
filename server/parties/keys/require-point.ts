import { createPublicKey } from 'node:crypto'
import { Problem } from '../../platform/problem.ts'

/**
 * The bytes of a public key, if it is a point of P-256: what is sealed to anything else would open to nobody.
 *
 * @throws Problem invalid-input
 */
export function requirePoint(text: string, field: string): Buffer {
  const bytes = Buffer.from(text, 'base64url')
  const coordinate = (from: number) => bytes.subarray(from, from + 32).toString('base64url')
  try {
    createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) }, format: 'jwk' })
  } catch {
    throw Problem.of('invalid-input', field, 'not-a-key')
  }
  return bytes
}
