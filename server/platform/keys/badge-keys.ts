import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BadgeSigner, openBadgeSigner } from '../../../interchange/badges/index.ts'
import { keepKey, makeKeyFolder } from './key-files.ts'

/** Signs certificates. Whoever copies the database can read them and make none. */
export interface BadgeKeys {
  readonly signer: BadgeSigner
  /** What was signed before the key was changed is still verified. */
  readonly earlier: readonly BadgeSigner[]
}

/** Opens or makes them in the folder of keys. To change the key is to move `badges.pem` into `badges-earlier`. */
export async function openBadgeKeys(folder: string): Promise<BadgeKeys> {
  const pem = await keepKey(folder, 'badges.pem', () => Buffer.from(newBadgePem()))
  const earlierFolder = join(folder, 'badges-earlier')
  await makeKeyFolder(earlierFolder)
  const names = (await readdir(earlierFolder)).filter((name) => name.endsWith('.pem')).sort()
  const earlier = await Promise.all(names.map((name) => readFile(join(earlierFolder, name), 'utf8')))
  return {
    signer: await badgeSignerOf(Buffer.from(pem).toString()),
    earlier: await Promise.all(earlier.map(badgeSignerOf)),
  }
}

export function newBadgePem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

export async function badgeSignerOf(pem: string): Promise<BadgeSigner> {
  const key = createPrivateKey(pem)
  return await openBadgeSigner({
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
  })
}
