import { pad, sealTo, toBase64url, utf8 } from '../../sealing/index.ts'
import type { SealedEntry } from '../../vocabulary/wire/sealed-entry.ts'
import type { IntakeKey } from '../platform/keys/index.ts'

/** What a telephone makes of a signal that waits: anything at all, sealed whole to an intake key. */
export async function aSealedEntry(
  key: Pick<IntakeKey, 'id' | 'publicKey'>,
  content: unknown,
  change: Partial<SealedEntry> = {},
): Promise<SealedEntry> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const context = { purpose: 'outbox entry', about: key.id }
  const sealed = await sealTo(key.publicKey, pad(utf8(text)), context)
  return { format: 1, keyId: key.id, sealed: toBase64url(sealed), proof: null, ...change }
}
