import {
  type Bytes,
  combineReleased,
  fromBase64url,
  giveToKeepers,
  type KeeperCircle,
  type KeyPair,
  openIdentity,
  readKeyList,
  recoverDeskKey,
  releaseShare,
  SealError,
  type SignedKeyList,
  shareDeskKey,
  toBase64url,
} from '../../../sealing/index.ts'
import type {
  circleAcceptance,
  keptToSend,
  newKeeperRequest,
  OpenedRequest,
  OwnShare,
  shareRelease,
} from '../../../vocabulary/wire/keepers.ts'
import type { newShares } from '../../../vocabulary/wire/keys.ts'
import type { Call, Called, In } from '../call/index.ts'

/** The own key, open in the memory of this page. */
export interface OwnPair {
  readonly keyId: string
  readonly pair: KeyPair
}

/** What the keepers gave back; nothing of it is kept anywhere. */
export type Given =
  | { readonly kind: 'identity'; readonly text: string }
  | { readonly kind: 'desk-key'; readonly deskKeyId: string; readonly pair: KeyPair }
  /** What was released does not go together. */
  | { readonly kind: 'broken' }

const at = '/api/v1/keepers'
const requestAt = (id: string): string => `${at}/requests/${id}`

export const acceptCircle = async (call: Call, id: string, own: OwnPair): Promise<Called<unknown>> =>
  await call.send<unknown, In<typeof circleAcceptance>>('POST', `${at}/circles/${id}/accept`, {
    personKeyId: own.keyId,
  })

export const askKeepers = async (
  call: Call,
  asking: Omit<In<typeof newKeeperRequest>, 'askerKeyId'>,
  own: OwnPair,
): Promise<Called<unknown>> =>
  await call.send<unknown, In<typeof newKeeperRequest>>('POST', `${at}/requests`, {
    ...asking,
    askerKeyId: own.keyId,
  })

/** Opens the own share and seals it to whoever asks, for this request alone. Null when the own key does not open it. */
export async function releaseTo(
  call: Call,
  requestId: string,
  own: OwnPair,
): Promise<Called<unknown> | null> {
  const share = await call.get<OwnShare>(`${requestAt(requestId)}/share`)
  if (!share.ok) return share
  const { keptId, sealed, askerKey } = share.value
  let released: Bytes
  try {
    released = await releaseShare(own.pair.privateKey, fromBase64url(sealed), {
      keptId,
      requestId,
      askerKey: fromBase64url(askerKey),
    })
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
  return await call.send<unknown, In<typeof shareRelease>>('POST', `${requestAt(requestId)}/release`, {
    sealed: toBase64url(released),
  })
}

/** Takes what the keepers released and puts it together. Every keeper is told. */
export async function openGiven(call: Call, requestId: string, own: OwnPair): Promise<Called<Given>> {
  const opened = await call.send<OpenedRequest>('POST', `${requestAt(requestId)}/open`)
  if (!opened.ok) return opened
  const { keptId, shares, ciphertext, deskKey } = opened.value
  try {
    const request = { keptId, requestId }
    const secret = await combineReleased(own.pair.privateKey, shares.map(fromBase64url), request)
    if (ciphertext !== null)
      return told({ kind: 'identity', text: await openIdentity(secret, fromBase64url(ciphertext), keptId) })
    if (deskKey === null) return told({ kind: 'broken' })
    const pair = await recoverDeskKey(secret, fromBase64url(deskKey.publicKey))
    return told({ kind: 'desk-key', deskKeyId: deskKey.id, pair })
  } catch (error) {
    if (error instanceof SealError) return told({ kind: 'broken' })
    throw error
  }
}

const told = (value: Given): Called<Given> => ({ ok: true, value })

/** Hands a recovered key of a desk to oneself: from then on it opens like any key that a colleague shared. */
export async function adoptDeskKey(
  call: Call,
  given: { readonly deskKeyId: string; readonly pair: KeyPair },
  own: OwnPair,
): Promise<Called<unknown>> {
  const sealed = toBase64url(await shareDeskKey(given.pair, own.pair.publicKey))
  return await call.send<unknown, In<typeof newShares>>(
    'POST',
    `/api/v1/keys/desk-keys/${given.deskKeyId}/shares`,
    { shares: [{ personKeyId: own.keyId, sealed }] },
  )
}

/** The circle of the signed list; null while there is none, or where the list is not signed as it should be. */
export async function readCircle(call: Call): Promise<KeeperCircle | null> {
  const list = await call.get<SignedKeyList>('/api/v1/intake/keys')
  if (!list.ok) return null
  try {
    return (await readKeyList(list.value)).circle
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

/** Splits the private key of a desk and gives each keeper a share. */
export async function giveDeskKey(
  call: Call,
  desk: { readonly deskKeyId: string; readonly pair: KeyPair },
  circle: KeeperCircle,
): Promise<Called<unknown>> {
  const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
  const kept = await giveToKeepers(desk.pair.privateKey, { id: crypto.randomUUID(), circle }, randomBytes)
  return await call.send<unknown, In<typeof keptToSend>>('POST', `${at}/desk-keys/${desk.deskKeyId}`, {
    ...kept,
    shares: kept.shares.map((share) => ({ ...share, sealed: toBase64url(share.sealed) })),
  })
}
