/** What came of a request: its value, or in one word why there is none. */
export type Asked<T> =
  | { readonly value: T }
  | { readonly refused: 'unknown' | 'too-many' | 'no-connection' | 'refused' }

const patienceMs = 15_000

/** Sends to the server without any account: what is allowed follows from the codes in the body. */
export async function ask<T>(path: string, body: object): Promise<Asked<T>> {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    })
    if (reply.ok) return { value: (await reply.json()) as T }
    if (reply.status === 404) return { refused: 'unknown' }
    return { refused: reply.status === 429 ? 'too-many' : 'refused' }
  } catch {
    return { refused: 'no-connection' }
  }
}
