import { genesisHash, linkHash, type RawLink } from './link-hash.ts'

export type ChainFaultKind =
  /** A link's own fields are not what its hash covers. */
  | 'edited'
  /** A position without its link. */
  | 'removed'
  /** A link that the chain does not lead to. */
  | 'inserted'
  /** A whole link in another's place. */
  | 'reordered'
  /** A link that is whole in itself and not the one that its follower, or a signed head, knows. */
  | 'replaced'

export interface ChainFault {
  readonly kind: ChainFaultKind
  readonly position: number
  /** Null where the link is missing. */
  readonly id: string | null
}

/** Where the walk begins and ends, read before it. */
export interface ChainBounds {
  /** What stands before the oldest link that is kept: position 0, or the signed end of a removed segment. */
  readonly start: { readonly position: number; readonly hash: string }
  readonly head: { readonly position: number; readonly hash: string }
}

export interface ChainCheck {
  /** Takes the links in the order of their positions. @returns the first fault, or null */
  take(link: RawLink): ChainFault | null
  /** After the last link. */
  end(): ChainFault | null
}

export const chainStart = { position: 0, hash: genesisHash.toString('hex') } as const

/** Walks a chain link by link and names the first thing that is not as it was written. Keeps one link in memory. */
export function checkChain(bounds: ChainBounds): ChainCheck {
  let last: { position: number; hash: string; id: string | null } = { ...bounds.start, id: null }
  return {
    take(link) {
      const { position, id } = link
      if (position <= last.position) return { kind: 'inserted', position, id }
      if (position > last.position + 1) return { kind: 'removed', position: last.position + 1, id: null }
      if (position > bounds.head.position) return { kind: 'inserted', position, id }
      // An empty state hashes like none; the product writes none.
      if (link.state === '' || !linkHash(link).equals(link.hash)) {
        return { kind: isWholeElsewhere(link, bounds) ? 'reordered' : 'edited', position, id }
      }
      if (link.previous_hash.toString('hex') !== last.hash) {
        // Both links are whole, so the one before is not the one that was there.
        return last.id === null
          ? { kind: 'replaced', position, id }
          : { kind: 'replaced', position: last.position, id: last.id }
      }
      last = { position, hash: link.hash.toString('hex'), id }
      return null
    },
    end() {
      if (last.position < bounds.head.position)
        return { kind: 'removed', position: last.position + 1, id: null }
      if (last.hash !== bounds.head.hash) return { kind: 'replaced', position: last.position, id: last.id }
      return null
    },
  }
}

/** Whether the hash is right for another position: then the link was moved, not edited. Nearest positions first. */
function isWholeElsewhere(link: RawLink, { start, head }: ChainBounds): boolean {
  const farthest = Math.min(head.position - start.position, 200_000)
  for (let distance = 1; distance <= farthest; distance++) {
    for (const position of [link.position - distance, link.position + distance]) {
      if (position <= start.position || position > head.position) continue
      if (linkHash({ ...link, position }).equals(link.hash)) return true
    }
  }
  return false
}
