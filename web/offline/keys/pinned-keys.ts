import { type KeyList, type PinnedList, readKeyList, type SignedKeyList } from '../../../sealing/index.ts'

/** Where the first list that was seen is remembered: the key that signed it, and its number. */
export interface Pins {
  read(): Promise<PinnedList | null>
  /** A telephone that remembers nothing trusts each load anew. */
  write(pinned: PinnedList): Promise<void>
}

export type KnownKeys =
  | { readonly kind: 'known'; readonly list: KeyList }
  /** Signed by another key than the first one, older than one that was seen, or not signed at all. */
  | { readonly kind: 'untrusted' }

/**
 * The keys to seal to. The first list is trusted as the page itself is; from then on only lists of the same signer, and
 * never one with a lower number.
 */
export async function trustKeys(signed: SignedKeyList, pins: Pins): Promise<KnownKeys> {
  const pinned = await pins.read().catch(() => null)
  try {
    const list = await readKeyList(signed, pinned)
    await pins.write({ signedBy: signed.signedBy, number: list.number }).catch(() => undefined)
    return { kind: 'known', list }
  } catch {
    return { kind: 'untrusted' }
  }
}

/** In the cache that also holds the list itself, so that nothing else of this page has to stay on a telephone. */
const cacheName = 'v-facts'
const address = '/vecinos/pin'

export function cachedPins(caches: CacheStorage | undefined): Pins {
  return {
    async read() {
      const cache = await caches?.open(cacheName)
      const kept: unknown = await (await cache?.match(address))?.json()
      const { signedBy, number } = (kept ?? {}) as Partial<Record<keyof PinnedList, unknown>>
      return typeof signedBy === 'string' && typeof number === 'number' ? { signedBy, number } : null
    },
    async write(pinned) {
      const cache = await caches?.open(cacheName)
      await cache?.put(address, new Response(JSON.stringify(pinned)))
    },
  }
}
