import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyPair, keyPairFrom } from '../../../sealing/index.ts'
import { KeyFileError, keepKey, makeKeyFolder } from './key-files.ts'
import { type MonthlyKeys, openMonthlyKeys } from './monthly-keys.ts'

/** Signs the list of keys that reporters seal to (ECDSA P-256: old WebViews know no Ed25519). */
export interface ListKey {
  /** The uncompressed point, base64url. */
  readonly publicKey: string
  /** r and s, base64url. */
  sign(text: string): string
}

/** To which whole entries of an outbox are sealed; the server opens them when they arrive. */
export interface IntakeKey extends KeyPair {
  readonly id: string
}

/** The host's part in sealing. None of these opens what is sealed to a desk. */
export interface SealKeys {
  readonly list: ListKey
  readonly intake: IntakeKey
  /** What telephones sealed to while they had no network, before the key was changed, is still opened. */
  readonly earlierIntake: readonly IntakeKey[]
  readonly months: MonthlyKeys
}

/** Opens or makes them in the folder of keys. */
export async function openSealKeys(folder: string): Promise<SealKeys> {
  const pem = await keepKey(folder, 'key-list.pem', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  })
  const seed = await keepKey(folder, 'intake.key', () => randomBytes(32))
  const earlier = await earlierSeeds(join(folder, 'intake-earlier'))
  if (seed.length !== 32) throw new KeyFileError(join(folder, 'intake.key'), 'is not 32 bytes long')
  return {
    list: listKeyOf(Buffer.from(pem).toString()),
    intake: await intakeKeyOf(seed),
    earlierIntake: await Promise.all(earlier.map(intakeKeyOf)),
    months: await openMonthlyKeys(join(folder, 'months')),
  }
}

/** To change the intake key is to move `intake.key` into this folder, under any name that ends in `.key`. */
async function earlierSeeds(folder: string): Promise<readonly Uint8Array[]> {
  await makeKeyFolder(folder)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.key')).sort()
  const seeds = await Promise.all(names.map((name) => readFile(join(folder, name))))
  const wrong = names.find((_, at) => seeds[at]?.length !== 32)
  if (wrong !== undefined) throw new KeyFileError(join(folder, wrong), 'is not 32 bytes long')
  return seeds
}

export function listKeyOf(pem: string): ListKey {
  const key = createPrivateKey(pem)
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' })
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
  const signed = { text: '', signature: '' }
  return {
    publicKey: point.toString('base64url'),
    // The same list has the same signature for as long as the process lives, although each signature draws chance.
    sign(text) {
      if (signed.text !== text || signed.signature === '') {
        const bytes = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
        Object.assign(signed, { text, signature: bytes.toString('base64url') })
      }
      return signed.signature
    },
  }
}

export async function intakeKeyOf(seed: Uint8Array): Promise<IntakeKey> {
  const pair = await keyPairFrom(new Uint8Array(seed))
  return { ...pair, id: createHash('sha256').update(pair.publicKey).digest('hex').slice(0, 16) }
}
