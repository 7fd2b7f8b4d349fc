import type { BadgeKeySet } from '../../interchange/badges/index.ts'

/** The issuer's keys and its whole list of states, as they were fetched, with the moment. */
export interface KeptIssuer {
  readonly keys: BadgeKeySet
  readonly list: string
  readonly fetchedAt: string
}

const place = 'vigia-certificate-issuer'

/** What was kept; null when nothing was, or it cannot be read. */
export function findKept(storage: Pick<Storage, 'getItem'>): KeptIssuer | null {
  try {
    const read: unknown = JSON.parse(storage.getItem(place) ?? 'null')
    return isKept(read) ? read : null
  } catch {
    return null
  }
}

/** Asks the issuer anew: the whole list, so that nobody learns which certificate is checked. Null without a network. */
export async function fetchIssuer(
  storage: Pick<Storage, 'setItem'>,
  parts: { readonly fetch: typeof fetch; readonly now: Date },
): Promise<KeptIssuer | null> {
  try {
    const [keys, states] = await Promise.all(
      ['keys', 'status-list'].map(async (what) => {
        const answer = await parts.fetch(`/api/v1/certificates/${what}`, { cache: 'no-store' })
        if (!answer.ok) throw new Error(`answered ${answer.status}`)
        return (await answer.json()) as unknown
      }),
    )
    const fresh: unknown = {
      keys,
      list: (states as { list?: unknown }).list,
      fetchedAt: parts.now.toISOString(),
    }
    if (!isKept(fresh)) return null
    storage.setItem(place, JSON.stringify(fresh))
    return fresh
  } catch {
    return null
  }
}

function isKept(read: unknown): read is KeptIssuer {
  if (typeof read !== 'object' || read === null) return false
  const { keys, list, fetchedAt } = read as Partial<Record<keyof KeptIssuer, unknown>>
  const held = (keys as { keys?: unknown } | undefined)?.keys
  return Array.isArray(held) && typeof list === 'string' && typeof fetchedAt === 'string'
}
