import { timingSafeEqual } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import type { Chance } from '../../platform/chance.ts'

/**
 * What arrives is already the output of Argon2id over the passphrase, made slow in the browser, and then of
 * HKDF: 256 bits that nobody can guess. Here it must only be impossible to turn a stolen row back into what
 * signs in, so moderate parameters suffice and a flood of sign-ins cannot exhaust the memory of the server.
 */
const parameters = { iterations: 2, memorySize: 8192, parallelism: 1, hashLength: 32 } as const
const saltBytes = 16

/** @returns `argon2id$<salt>$<hash>`, both base64url */
export async function hashSecret(secret: string, chance: Chance): Promise<string> {
  const salt = chance.bytes(saltBytes)
  const hash = await argon2id({ ...parameters, password: secret, salt, outputType: 'binary' })
  return `argon2id$${Buffer.from(salt).toString('base64url')}$${Buffer.from(hash).toString('base64url')}`
}

/** False for a hash of another form as well. */
export async function verifySecret(secret: string, kept: string): Promise<boolean> {
  const [kind, saltText, hashText] = kept.split('$')
  if (kind !== 'argon2id' || saltText === undefined || hashText === undefined) return false
  const salt = Buffer.from(saltText, 'base64url')
  const wanted = Buffer.from(hashText, 'base64url')
  if (salt.length !== saltBytes || wanted.length !== parameters.hashLength) return false
  return timingSafeEqual(
    wanted,
    await argon2id({ ...parameters, password: secret, salt, outputType: 'binary' }),
  )
}
