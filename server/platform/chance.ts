import { createHash, randomBytes } from 'node:crypto'

/** A source of chance. Passed in wherever an id, a token or a draw is made, so that a test can repeat it. */
export interface Chance {
  /** `length` unpredictable bytes. */
  bytes(length: number): Uint8Array
  /** A random (version 4) UUID: ids never tell an order or a count. */
  uuid(): string
}

export const systemChance: Chance = chanceFrom((length) => randomBytes(length))

/** Repeatable chance for tests and the demonstration; never for secrets. */
export function seededChance(seed: string): Chance {
  let counter = 0
  let pool = Buffer.alloc(0)
  return chanceFrom((length) => {
    while (pool.length < length) {
      pool = Buffer.concat([pool, createHash('sha256').update(`${seed}:${counter++}`).digest()])
    }
    const taken = pool.subarray(0, length)
    pool = pool.subarray(length)
    return taken
  })
}

function chanceFrom(bytes: (length: number) => Uint8Array): Chance {
  return {
    bytes,
    uuid() {
      const raw = Uint8Array.from(bytes(16))
      raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x40
      raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80
      const hex = Buffer.from(raw).toString('hex')
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        '-',
      )
    },
  }
}
