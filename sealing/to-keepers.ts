import { type Bytes, utf8 } from './bytes.ts'
import type { KeyPair, RandomBytes } from './key-pair.ts'
import { lock, unlock } from './locked-key.ts'
import { pad, paddedTo, unpad } from './padding.ts'
import { openWith, SealError, sealTo } from './seal.ts'
import { combineAny, splitSecret } from './shamir.ts'

/** Named people of whom `threshold` together open what was given into their keeping. */
export interface KeeperCircle {
  readonly id: string
  readonly threshold: number
  readonly keepers: readonly { readonly id: string; readonly publicKey: Bytes }[]
}

/** One share, sealed to the keeper whose it is. */
export interface SealedShare {
  readonly keeperId: string
  readonly sealed: Bytes
}

/** What lies with a circle: the shares of a secret, under an id that its maker drew. */
export interface Kept {
  readonly id: string
  readonly circleId: string
  readonly shares: readonly SealedShare[]
}

/** How many bytes an identity may have, so that each is as long as every other once it is sealed. */
export const longestIdentity = paddedTo - 4

/**
 * Gives a secret of 32 bytes into the keeping of a circle: split, and each share sealed to one keeper. A share opens only
 * as a part of this id, so that none passes for a share of something else.
 */
export async function giveToKeepers(
  secret: Bytes,
  to: { readonly id: string; readonly circle: KeeperCircle },
  randomBytes: RandomBytes,
): Promise<Kept> {
  const { keepers, threshold, id: circleId } = to.circle
  const shares = await splitSecret(secret, { threshold, shares: keepers.length }, randomBytes)
  const sealed = await Promise.all(
    keepers.map(async (keeper, at) => ({
      keeperId: keeper.id,
      sealed: await sealTo(keeper.publicKey, shares[at] ?? new Uint8Array(0), shareContext(to.id)),
    })),
  )
  return { id: to.id, circleId, shares: sealed }
}

/**
 * Seals who the reporter is so that only the keepers together open it: the text under a key of its own, padded, and
 * that key split. The key is forgotten here.
 *
 * @throws RangeError when the text is longer than `longestIdentity`
 */
export async function sealIdentity(
  text: string,
  to: { readonly id: string; readonly circle: KeeperCircle },
  randomBytes: RandomBytes,
): Promise<Kept & { readonly ciphertext: Bytes }> {
  const content = utf8(text)
  if (content.length > longestIdentity) throw new RangeError('too long')
  const key = new Uint8Array(randomBytes(32))
  const ciphertext = await lock(key, pad(content), { about: identityAbout(to.id), randomBytes })
  return { ...(await giveToKeepers(key, to, randomBytes)), ciphertext }
}

/** What a share is released for. */
export interface Release {
  readonly keptId: string
  readonly requestId: string
  readonly askerKey: Bytes
}

/**
 * A keeper's release: the own share, opened and sealed to who asks, for this request alone.
 *
 * @throws SealError when the share is another's or of something else
 */
export async function releaseShare(privateKey: Bytes, sealed: Bytes, release: Release): Promise<Bytes> {
  const share = await openWith(privateKey, sealed, shareContext(release.keptId))
  return await sealTo(release.askerKey, share, releaseContext(release))
}

/**
 * The secret, from the shares that keepers released to who asked. A share that is wrong is passed over when enough others
 * are right.
 *
 * @throws SealError when they do not give it
 */
export async function combineReleased(
  privateKey: Bytes,
  released: readonly Bytes[],
  request: Pick<Release, 'keptId' | 'requestId'>,
): Promise<Bytes> {
  const opened = await Promise.allSettled(
    released.map((sealed) => openWith(privateKey, sealed, releaseContext(request))),
  )
  return await combineAny(opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
}

/** @throws SealError when it is not this identity's key, or a byte was changed */
export async function openIdentity(key: Bytes, ciphertext: Bytes, keptId: string): Promise<string> {
  const content = unpad(await unlock(key, ciphertext, identityAbout(keptId)))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new SealError()
  }
}

/**
 * A desk's key pair, recovered; proven by opening what is sealed to the public key.
 *
 * @throws SealError when the private key is of another
 */
export async function recoverDeskKey(privateKey: Bytes, publicKey: Bytes): Promise<KeyPair> {
  const proof = { purpose: 'recovered desk key', about: '' }
  await openWith(privateKey, await sealTo(publicKey, utf8('proof'), proof), proof)
  return { publicKey, privateKey }
}

const shareContext = (keptId: string) => ({ purpose: 'keeper share', about: keptId })
const releaseContext = ({ keptId, requestId }: Pick<Release, 'keptId' | 'requestId'>) => ({
  purpose: 'released share',
  about: `${keptId} ${requestId}`,
})
const identityAbout = (keptId: string): string => `identity ${keptId}`
