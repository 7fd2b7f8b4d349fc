/** What came back: a value, or that it is not there, or that it could not be read now. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'absent' | 'unreachable' }

const patienceMs = 20_000

/** Reads what anybody may read, as nobody in particular. */
export async function readPublic<T>(
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): Promise<Read<T>> {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const address = asked.size === 0 ? path : `${path}?${asked}`
  try {
    const reply = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(patienceMs) })
    if (!reply.ok) return { ok: false, why: reply.status < 500 ? 'absent' : 'unreachable' }
    return { ok: true, value: (await reply.json()) as T }
  } catch {
    return { ok: false, why: 'unreachable' }
  }
}
