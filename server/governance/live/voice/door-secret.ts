import { createHash } from 'node:crypto'
import type { Chance } from '../../../platform/chance.ts'

/** What opens a door without an account: given out once, and kept as a hash. */
interface DoorSecret {
  readonly text: string
  readonly hash: Buffer
}

export function drawSecret(chance: Chance): DoorSecret {
  const text = Buffer.from(chance.bytes(32)).toString('base64url')
  return { text, hash: hashOf(text) }
}

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()
