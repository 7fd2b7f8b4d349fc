import { type KeyList, sealIdentity, toBase64url } from '../../../sealing/index.ts'
import type { SealedIdentityWire } from '../../../vocabulary/wire/keepers.ts'
import type { Draft } from '../draft/index.ts'
import { newUuid } from './new-uuid.ts'

/** Who the reporter is, sealed to the keepers; null where nothing was left, or there is nobody to keep it. */
export async function sealWho(
  draft: Draft,
  parts: {
    readonly circle: KeyList['circle']
    readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  },
): Promise<SealedIdentityWire | null> {
  const text = draft.identity.trim()
  if (text === '' || parts.circle === null) return null
  const to = { id: newUuid(parts.random), circle: parts.circle }
  const kept = await sealIdentity(text, to, (length) => parts.random(new Uint8Array(length)))
  return {
    id: kept.id,
    circleId: kept.circleId,
    ciphertext: toBase64url(kept.ciphertext),
    shares: kept.shares.map(({ keeperId, sealed }) => ({ keeperId, sealed: toBase64url(sealed) })),
  }
}
