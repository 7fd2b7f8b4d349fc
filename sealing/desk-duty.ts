import { fromBase64url, toBase64url } from './bytes.ts'
import { type OpenedDeskKeys, openDeskKeys, sealEarlierKey, shareDeskKey } from './desk-key.ts'
import { type KeyPair, newKeyPair, type RandomBytes } from './key-pair.ts'

/** Somebody of a desk, with the key that they use; both null where they have none yet. */
export interface DeskMember {
  readonly keyId: string | null
  readonly publicKey: string | null
  /** They had another key before. */
  readonly renewed: boolean
  readonly holds: boolean
}

/** A desk as the server tells its member: texts are base64url, the newest key is the first. */
export interface DeskToServe {
  readonly keys: readonly {
    readonly id: string
    readonly number: number
    readonly publicKey: string
    readonly share: string | null
    readonly previous: string | null
  }[]
  readonly colleagues: readonly DeskMember[]
  readonly rotationDue: boolean
}

/** The member who serves, with the key that they opened. */
export interface DeskServer {
  readonly keyId: string
  readonly pair: KeyPair
  readonly randomBytes: RandomBytes
}

export interface Share {
  readonly personKeyId: string
  readonly sealed: string
}

/** What is sent to make a key of a desk. */
export interface DeskKeyToMake {
  readonly number: number
  readonly publicKey: string
  readonly previous: string | null
  readonly afterLoss: boolean
  readonly shares: readonly Share[]
}

export type DeskDuty =
  | { readonly act: 'make'; readonly because: 'first' | 'due'; readonly key: DeskKeyToMake }
  | { readonly act: 'share'; readonly keyId: string; readonly shares: readonly Share[] }

/** Opens the keys of a desk that the member can reach. */
export async function openDesk(member: KeyPair, desk: DeskToServe): Promise<OpenedDeskKeys> {
  const bytesOf = (text: string | null) => (text === null ? null : fromBase64url(text))
  const keys = desk.keys.map(({ id, publicKey, share, previous }) => ({
    id,
    publicKey: fromBase64url(publicKey),
    share: bytesOf(share),
    previous: bytesOf(previous),
  }))
  return await openDeskKeys(member, keys)
}

/**
 * What whoever opened their key does for a desk without being asked: its first key, the next one when somebody left, and
 * shares for colleagues that have none. A colleague whose key is not their first is left out: somebody may have taken the
 * account over, so a person asks them before sharing. Null where nothing is to be done, or nothing can be.
 */
export async function dutyOf(
  desk: DeskToServe,
  opened: OpenedDeskKeys,
  server: DeskServer,
): Promise<DeskDuty | null> {
  const [newest] = desk.keys
  if (newest === undefined) return { act: 'make', because: 'first', key: await nextKeyOf(desk, null, server) }
  const pair = opened.open.get(newest.id)
  if (pair === undefined) return null
  if (desk.rotationDue) return { act: 'make', because: 'due', key: await nextKeyOf(desk, pair, server) }
  const missing = desk.colleagues.filter(({ holds, renewed }) => !holds && !renewed)
  const shares = await sharesFor(pair, missing)
  return shares.length === 0 ? null : { act: 'share', keyId: newest.id, shares }
}

/** @param before the newest key, opened; null where there is none, or where nobody holds it any more */
export async function nextKeyOf(
  desk: DeskToServe,
  before: KeyPair | null,
  server: DeskServer,
): Promise<DeskKeyToMake> {
  const pair = await newKeyPair(server.randomBytes)
  const number = (desk.keys[0]?.number ?? 0) + 1
  const trusted = desk.colleagues.filter(
    ({ keyId, holds, renewed }) => holds || !renewed || keyId === server.keyId,
  )
  return {
    number,
    publicKey: toBase64url(pair.publicKey),
    previous: before === null ? null : toBase64url(await sealEarlierKey(before, pair.publicKey)),
    afterLoss: before === null && number > 1,
    shares: await sharesFor(pair, trusted),
  }
}

/** The private key of a desk, sealed to each of these who has a key. */
export async function sharesFor(
  desk: KeyPair,
  members: readonly Pick<DeskMember, 'keyId' | 'publicKey'>[],
): Promise<readonly Share[]> {
  const shares: Share[] = []
  for (const { keyId, publicKey } of members) {
    if (keyId === null || publicKey === null) continue
    const sealed = await shareDeskKey(desk, fromBase64url(publicKey))
    shares.push({ personKeyId: keyId, sealed: toBase64url(sealed) })
  }
  return shares
}
