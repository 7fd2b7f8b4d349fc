import type { PinnedList } from '../../../sealing/index.ts'

/** What this browser saw of a desk's key before; public halves only. */
export interface DeskPin {
  readonly number: number
  readonly publicKey: string
}

/** Remembers which keys were seen, so that one that was put in their place is noticed. */
export interface KeyPins {
  desk(name: string): DeskPin | null
  pinDesk(name: string, pin: DeskPin): void
  list(): PinnedList | null
  pinList(pin: PinnedList): void
}

type Kept = { desks: Record<string, DeskPin>; list: PinnedList | null }
const place = 'vigia-keys-seen'

/** @param storage null where nothing is to outlive the page: a demonstration is made anew at the same address */
export function createPins(storage: Pick<Storage, 'getItem' | 'setItem'> | null): KeyPins {
  let kept: Kept = read(storage)
  const keep = (next: Kept) => {
    kept = next
    try {
      storage?.setItem(place, JSON.stringify(kept))
    } catch {
      // A browser that keeps nothing: what was seen counts until the page is closed.
    }
  }
  return {
    desk: (name) => kept.desks[name] ?? null,
    pinDesk: (name, pin) => keep({ ...kept, desks: { ...kept.desks, [name]: pin } }),
    list: () => kept.list,
    pinList: (list) => keep({ ...kept, list }),
  }
}

function read(storage: Pick<Storage, 'getItem'> | null): Kept {
  const empty: Kept = { desks: {}, list: null }
  try {
    const found: unknown = JSON.parse(storage?.getItem(place) ?? 'null')
    return typeof found === 'object' && found !== null && 'desks' in found ? (found as Kept) : empty
  } catch {
    return empty
  }
}
